import * as jurors from '../abi/generated/jurors.ts';
import { on, type Position, RowImpossible, wholeTokens } from '../store/handler.ts';
import type { Store } from '../store/store.ts';
import { Juror, JuryPool, JuryTicket } from './entities.ts';

/** Deposits behind a ticket. */
const DEPOSITS_A_TICKET = 5n;
const DAY_MS = 86_400_000;

const NO_POOL: JuryPool = { id: 1, places: 0, staying: 0, jurors: 0, deposit: 0n };
const needsPool = [JuryPool, 1] as const;

/** Changes both parts of a bond. @throws RowImpossible for one that would be below zero */
export function changeBond(juror: Juror, free: bigint, locked: bigint): void {
  juror.free += free;
  juror.locked += locked;
  if (juror.free < 0n || juror.locked < 0n) {
    throw new RowImpossible(`the bond of ${juror.account} would be ${juror.free} and ${juror.locked} locked`);
  }
}

export async function depositSet(event: jurors.DepositSetEventArgs, _at: Position, store: Store): Promise<void> {
  (await store.getOrAdd(JuryPool, { ...NO_POOL })).deposit = wholeTokens(event.deposit);
}

/** Where the new tickets stand: vacant places first, the others at the end of the list. */
function placesOf({ count, refilled, firstPlace }: jurors.JoinedEventArgs): number[] {
  const appended = Array.from({ length: count - refilled.length }, (_, i) => firstPlace + i);
  return [...refilled, ...appended];
}

export async function joined(event: jurors.JoinedEventArgs, at: Position, store: Store): Promise<void> {
  const { juror: account, number, count, refilled, firstPlace, since } = event;
  const pool = await store.getOrFail(JuryPool, 1);
  pool.places = firstPlace + count - refilled.length;
  pool.staying += count;
  pool.jurors = Math.max(pool.jurors, number);
  const nothing = { free: 0n, locked: 0n, tickets: 0, staying: 0, votes: 0, coherent: 0, absent: 0 };
  const juror = await store.getOrAdd(Juror, { account, number, joinedAt: at.time, ...nothing });
  juror.tickets += count;
  juror.staying += count;
  changeBond(juror, BigInt(count) * DEPOSITS_A_TICKET * pool.deposit, 0n);
  for (const place of placesOf(event)) {
    const ticket = { place, juror: account, since, until: null, vacated: false };
    Object.assign(await store.getOrAdd(JuryTicket, ticket), ticket);
  }
}

export async function bondAdded(event: jurors.BondAddedEventArgs, _at: Position, store: Store): Promise<void> {
  changeBond(await store.getOrFail(Juror, event.juror), event.amount, 0n);
}

export async function bondWithdrawn(event: jurors.BondWithdrawnEventArgs, _at: Position, store: Store): Promise<void> {
  changeBond(await store.getOrFail(Juror, event.juror), -event.amount, 0n);
}

export async function exitRequested(event: jurors.ExitRequestedEventArgs, _at: Position, store: Store): Promise<void> {
  (await store.getOrFail(JuryTicket, event.place)).until = event.until;
  (await store.getOrFail(Juror, event.juror)).staying -= 1;
  (await store.getOrFail(JuryPool, 1)).staying -= 1;
}

export async function exitFinished(event: jurors.ExitFinishedEventArgs, _at: Position, store: Store): Promise<void> {
  (await store.getOrFail(JuryTicket, event.place)).vacated = true;
  (await store.getOrFail(Juror, event.juror)).tickets -= 1;
}

/** The ticket is in both places, for different days: in the old one for cases of today and before. */
export async function ticketMoved(event: jurors.TicketMovedEventArgs, at: Position, store: Store): Promise<void> {
  const from = await store.getOrFail(JuryTicket, event.from);
  const moved = { place: event.to, juror: from.juror, since: event.since, until: null, vacated: false };
  Object.assign(await store.getOrAdd(JuryTicket, moved), moved);
  from.vacated = true;
  from.until = Math.floor(at.time.getTime() / DAY_MS) + 1;
}

const needsTicket = (event: { juror: string; place: number }) =>
  [[Juror, event.juror], [JuryTicket, event.place], needsPool] as const;

export const jurorsHandlers = [
  on('jurors', jurors.events.DepositSet, depositSet, () => [needsPool]),
  on('jurors', jurors.events.Joined, joined, (event) => [
    [Juror, event.juror],
    needsPool,
    ...placesOf(event).map((place) => [JuryTicket, place] as const),
  ]),
  on('jurors', jurors.events.BondAdded, bondAdded, (event) => [[Juror, event.juror]]),
  on('jurors', jurors.events.BondWithdrawn, bondWithdrawn, (event) => [[Juror, event.juror]]),
  on('jurors', jurors.events.ExitRequested, exitRequested, needsTicket),
  on('jurors', jurors.events.ExitFinished, exitFinished, needsTicket),
  on('jurors', jurors.events.TicketMoved, ticketMoved, (event) => [
    [JuryTicket, event.from],
    [JuryTicket, event.to],
  ]),
];
