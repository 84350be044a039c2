import * as arbitrators from '../abi/generated/arbitrators.ts';
import { on, type Position, RowImpossible, timeOrNever } from '../store/handler.ts';
import type { Store } from '../store/store.ts';
import { Arbitrator, ArbitratorBond, JuryLimit, newArbitrator } from './entities.ts';

/** Changes what an arbitrator put down, and what of it is locked. @throws RowImpossible */
export async function changeBond(
  store: Store,
  arbitrator: string,
  token: number,
  by: { amount?: bigint; locked?: bigint },
): Promise<void> {
  const bond = await store.getOrAdd(ArbitratorBond, { arbitrator, token, amount: 0n, locked: 0n });
  bond.amount += by.amount ?? 0n;
  bond.locked += by.locked ?? 0n;
  if (bond.amount < 0n || bond.locked < 0n || bond.locked > bond.amount) {
    throw new RowImpossible(`${arbitrator} would have ${bond.locked} of ${bond.amount} locked in token ${token}`);
  }
}

export async function bondChanged(event: arbitrators.BondChangedEventArgs, _at: Position, store: Store): Promise<void> {
  const { arbitrator, token, amount } = event;
  await store.getOrAdd(Arbitrator, newArbitrator(arbitrator));
  await changeBond(store, arbitrator, token, { amount });
}

export async function bondLocked(event: arbitrators.BondLockedEventArgs, _at: Position, store: Store): Promise<void> {
  const { arbitrator, token, amount } = event;
  await changeBond(store, arbitrator, token, { locked: amount });
}

export async function barSet(event: arbitrators.BarSetEventArgs, _at: Position, store: Store): Promise<void> {
  const arbitrator = await store.getOrAdd(Arbitrator, newArbitrator(event.arbitrator));
  arbitrator.barredUntil = timeOrNever(event.until);
}

export async function juryLimitSet(
  event: arbitrators.JuryLimitSetEventArgs,
  _at: Position,
  store: Store,
): Promise<void> {
  const { token, price } = event;
  (await store.getOrAdd(JuryLimit, { token, price })).price = price;
}

const needsBond = ({ arbitrator, token }: { arbitrator: string; token: number }) =>
  [
    [Arbitrator, arbitrator],
    [ArbitratorBond, [arbitrator, token]],
  ] as const;

export const bondsHandlers = [
  on('arbitrators', arbitrators.events.BondChanged, bondChanged, needsBond),
  on('arbitrators', arbitrators.events.BondLocked, bondLocked, needsBond),
  on('arbitrators', arbitrators.events.BarSet, barSet, (event) => [[Arbitrator, event.arbitrator]]),
  on('arbitrators', arbitrators.events.JuryLimitSet, juryLimitSet, (event) => [[JuryLimit, event.token]]),
];
