import * as vault from '../abi/generated/vault.ts';
import { eventId, on, type Position, RowImpossible } from '../store/handler.ts';
import type { Store } from '../store/store.ts';
import { Balance, Holding, Movement, Token } from './entities.ts';

async function changeFree(store: Store, account: string, token: number, by: bigint): Promise<void> {
  const balance = await store.getOrAdd(Balance, { account, token, free: 0n });
  balance.free += by;
  if (balance.free < 0n) throw new RowImpossible(`${account} would have ${balance.free} of token ${token}`);
}

async function changeHeld(store: Store, module: string, token: number, by: bigint): Promise<void> {
  const holding = await store.getOrAdd(Holding, { module, token, held: 0n });
  holding.held += by;
  if (holding.held < 0n) throw new RowImpossible(`${module} would hold ${holding.held} of token ${token}`);
}

type Moved = Pick<Movement, 'kind' | 'account' | 'token' | 'amount'> & { module?: string; wallet?: string };

function record(store: Store, at: Position, moved: Moved): void {
  const { height, time, transaction } = at;
  store.add(Movement, { id: eventId(at), module: null, wallet: null, ...moved, at: time, height, transaction });
}

export async function tokenSet(event: vault.TokenSetEventArgs, _at: Position, store: Store): Promise<void> {
  const { token: number, erc20: address, allowed, symbol, name, decimals } = event;
  const row = await store.getOrAdd(Token, { number, address, symbol, name, decimals, allowed });
  Object.assign(row, { address, symbol, name, decimals, allowed });
}

export async function deposited(event: vault.DepositedEventArgs, at: Position, store: Store): Promise<void> {
  const { account, token, arrived: amount } = event;
  await changeFree(store, account, token, amount);
  record(store, at, { kind: 'deposited', account, token, amount });
}

export async function withdrawn(event: vault.WithdrawnEventArgs, at: Position, store: Store): Promise<void> {
  const { account, token, amount, to: wallet } = event;
  await changeFree(store, account, token, -amount);
  record(store, at, { kind: 'withdrawn', account, token, amount, wallet });
}

/** Part of what a module takes may come straight from the wallet and never be free money. */
export async function taken(event: vault.TakenEventArgs, at: Position, store: Store): Promise<void> {
  const { account, module, token, amount, arrived } = event;
  await changeFree(store, account, token, arrived - amount);
  await changeHeld(store, module, token, amount);
  record(store, at, { kind: 'taken', account, token, amount, module });
}

export async function given(event: vault.GivenEventArgs, at: Position, store: Store): Promise<void> {
  const { account, module, token, amount } = event;
  await changeHeld(store, module, token, -amount);
  await changeFree(store, account, token, amount);
  record(store, at, { kind: 'given', account, token, amount, module });
}

const free = (event: { account: string; token: number }) => [Balance, [event.account, event.token]] as const;
const held = (event: { module: string; token: number }) => [Holding, [event.module, event.token]] as const;

export const vaultHandlers = [
  on('vault', vault.events.TokenSet, tokenSet, (event) => [[Token, event.token]]),
  on('vault', vault.events.Deposited, deposited, (event) => [free(event)]),
  on('vault', vault.events.Withdrawn, withdrawn, (event) => [free(event)]),
  on('vault', vault.events.Taken, taken, (event) => [free(event), held(event)]),
  on('vault', vault.events.Given, given, (event) => [free(event), held(event)]),
];
