import * as jury from '../abi/generated/jury.ts';
import { on, type Position, RowImpossible } from '../store/handler.ts';
import type { Store } from '../store/store.ts';
import { caseOfEvent } from './cases.ts';
import { Juror, type JuryCase, JuryRound, JurySeat, type SeatStateName } from './entities.ts';
import { changeBond } from './jurors.ts';
import { needsSeat, type OfSeat, roundKey, seatKey } from './keys.ts';

interface Step {
  file: JuryCase;
  round: JuryRound;
  seat: JurySeat;
  juror: Juror;
}

/**
 * The seat an event moves on, from one of the states in which the contract does so, with who was drawn for it.
 * @throws RowMissing, RowImpossible
 */
async function stepOf(event: OfSeat, at: Position, store: Store, from: readonly SeatStateName[]): Promise<Step> {
  const file = await caseOfEvent(event, at, store);
  const round = await store.getOrFail(JuryRound, roundKey(file.id, event.round));
  const seat = await store.getOrFail(JurySeat, seatKey(file.id, event.round, event.seat));
  if (!from.includes(seat.state)) throw new RowImpossible(`seat ${seat.id} is ${seat.state}, not ${from.join(' or ')}`);
  if (seat.juror === null) throw new RowImpossible(`nobody was drawn for seat ${seat.id}`);
  seat.height = at.height;
  return { file, round, seat, juror: await store.getOrFail(Juror, seat.juror) };
}

/** The lot is reckoned here as it is on chain: another answer means that one of the two is wrong. */
function expectDrawn({ seat }: Step, juror: string): void {
  if (seat.juror !== juror) throw new RowImpossible(`seat ${seat.id} was drawn for ${seat.juror}, not for ${juror}`);
}

export async function committed(event: jury.CommittedEventArgs, at: Position, store: Store): Promise<void> {
  const step = await stepOf(event, at, store, ['drawn', 'excused', 'committed']);
  expectDrawn(step, event.juror);
  const { file, round, seat, juror } = step;
  if (seat.state !== 'committed') {
    round.committed += 1;
    changeBond(juror, -file.deposit, file.deposit);
  }
  seat.state = 'committed';
  seat.commitment = event.commitment;
}

export async function revealed(event: jury.RevealedEventArgs, at: Position, store: Store): Promise<void> {
  const { file, round, seat, juror } = await stepOf(event, at, store, ['committed']);
  seat.state = 'revealed';
  seat.choice = event.choice === 1;
  if (seat.choice) round.accepting += 1;
  else round.rejecting += 1;
  juror.votes += 1;
  const { accepting, rejecting, seats } = round;
  file.answered = (accepting + rejecting) * 3 >= seats && accepting !== rejecting;
}

export async function leakProven(event: jury.LeakProvenEventArgs, at: Position, store: Store): Promise<void> {
  const { seat } = await stepOf(event, at, store, ['committed']);
  seat.state = 'leaked';
}

export async function excused(event: jury.ExcusedEventArgs, at: Position, store: Store): Promise<void> {
  const step = await stepOf(event, at, store, ['drawn']);
  expectDrawn(step, event.juror);
  step.seat.state = 'excused';
}

/** Of a sealed vote the deposit went into the pot; the event names what was lost besides. */
export async function absenceForfeited(
  event: jury.AbsenceForfeitedEventArgs,
  at: Position,
  store: Store,
): Promise<void> {
  const step = await stepOf(event, at, store, ['drawn', 'committed', 'leaked']);
  expectDrawn(step, event.juror);
  const { file, seat, juror } = step;
  const pot = seat.state === 'drawn' ? 0n : file.deposit;
  changeBond(juror, -event.amount, -pot);
  juror.absent += 1;
  seat.state = 'absent';
  seat.lost = event.amount + pot;
}

export async function claimed(event: jury.ClaimedEventArgs, at: Position, store: Store): Promise<void> {
  const { file, seat, juror } = await stepOf(event, at, store, ['revealed']);
  changeBond(juror, event.amount, -file.deposit);
  if (event.amount !== 0n) juror.coherent += 1;
  seat.state = 'claimed';
  seat.amount = event.amount;
  seat.lost = event.amount === 0n ? file.deposit : 0n;
}

const needsJuror = (event: OfSeat & { juror: string }) => [...needsSeat(event), [Juror, event.juror] as const];

export const votesHandlers = [
  on('jury', jury.events.Committed, committed, needsJuror),
  on('jury', jury.events.Revealed, revealed, needsSeat),
  on('jury', jury.events.LeakProven, leakProven, needsSeat),
  on('jury', jury.events.Excused, excused, needsJuror),
  on('jury', jury.events.AbsenceForfeited, absenceForfeited, needsJuror),
  on('jury', jury.events.Claimed, claimed, needsSeat),
];
