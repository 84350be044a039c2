import * as orders from '../abi/generated/orders.ts';
import { Account, newAccount } from '../accounts/entities.ts';
import { eventId, on, type Position, timeOrNever } from '../store/handler.ts';
import type { Store } from '../store/store.ts';
import { Parameters, TokenLimits } from './entities.ts';

export async function standingChanged(
  event: orders.StandingChangedEventArgs,
  at: Position,
  store: Store,
): Promise<void> {
  const account = await store.getOrAdd(Account, newAccount(event.account));
  account.standingDeposit = event.amount;
  account.standingEvent = eventId(at);
}

export async function parametersSet(event: orders.ParametersSetEventArgs, _at: Position, store: Store): Promise<void> {
  const { feeBps, disputeWithin, arbiter } = event;
  const parameters = await store.getOrAdd(Parameters, { id: 1, feeBps, disputeWithin, arbiter, pausedUntil: null });
  Object.assign(parameters, { feeBps, disputeWithin, arbiter });
}

export async function tokenLimitsSet(
  event: orders.TokenLimitsSetEventArgs,
  _at: Position,
  store: Store,
): Promise<void> {
  const { token, feeFreeUpTo, noDepositUpTo } = event;
  const limits = await store.getOrAdd(TokenLimits, { token, feeFreeUpTo, noDepositUpTo });
  Object.assign(limits, { feeFreeUpTo, noDepositUpTo });
}

export async function pauseSet(event: orders.PauseSetEventArgs, _at: Position, store: Store): Promise<void> {
  const parameters = await store.getOrFail(Parameters, 1);
  parameters.pausedUntil = timeOrNever(event.until);
}

export const parametersHandlers = [
  on('orders', orders.events.StandingChanged, standingChanged, (event) => [[Account, event.account]]),
  on('orders', orders.events.ParametersSet, parametersSet, () => [[Parameters, 1]]),
  on('orders', orders.events.TokenLimitsSet, tokenLimitsSet, (event) => [[TokenLimits, event.token]]),
  on('orders', orders.events.PauseSet, pauseSet, () => [[Parameters, 1]]),
];
