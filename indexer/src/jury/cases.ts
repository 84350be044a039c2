import { VERDICT } from '@moothall/contracts/protocol/jury/index';
import * as jury from '../abi/generated/jury.ts';
import {
  addressOrNone,
  digestOrNone,
  numberKey,
  on,
  type Position,
  RowImpossible,
  timeOf,
  wholeTokens,
} from '../store/handler.ts';
import type { Store } from '../store/store.ts';
import { drawSeats } from './drawing.ts';
import { JuryCase, JuryParameters, JuryPool, JuryRound, type VerdictName } from './entities.ts';
import { needsCase, needsRound, roundKey } from './keys.ts';

const FEE_LATER = 1;
const FEE_DOUBLED = 2;
/** A round whose lot is not drawn by then never begins. */
const SEED_WITHIN_MS = 3 * 24 * 3600 * 1000;

const VERDICTS: Record<number, VerdictName> = {
  [VERDICT.Rejected]: 'rejected',
  [VERDICT.Accepted]: 'accepted',
  [VERDICT.Undecided]: 'undecided',
};

/** A round waits for its lot, in a list that is as long as the event says. */
async function begin(
  store: Store,
  at: Position,
  round: Pick<JuryRound, 'caseId' | 'number' | 'places' | 'seats'>,
  epoch: number,
) {
  const { caseId, number } = round;
  store.add(JuryRound, {
    ...{ id: roundKey(caseId, number), ...round, openedAt: at.time, epoch: BigInt(epoch) },
    ...{ seed: null, drawnAt: null, commitUntil: null, revealUntil: null, committed: 0, accepting: 0, rejecting: 0 },
  });
  (await store.getOrFail(JuryPool, 1)).places = round.places;
}

const seedUntil = (at: Position) => new Date(at.time.getTime() + SEED_WITHIN_MS);

export async function caseOpened(event: jury.CaseOpenedEventArgs, at: Position, store: Store): Promise<void> {
  const { court, asker, subject, reason, seats, places, version, epoch, flags } = event;
  const id = numberKey(event.id);
  const { deposit, fee } = await store.getOrFail(JuryParameters, version);
  const feeDoubled = (flags & FEE_DOUBLED) !== 0;
  store.add(JuryCase, {
    ...{ id, court, asker, accused: addressOrNone(event.accused), subject, reason, version },
    ...{ stake: wholeTokens(event.stake), deposit, seatFee: feeDoubled ? 2n * fee : fee },
    ...{ feeLater: (flags & FEE_LATER) !== 0, feeDoubled, round: 1, seats, places },
    ...{ seedUntil: seedUntil(at), commitUntil: null, revealUntil: null, appealUntil: null, answered: false },
    ...{ appellant: null, appealDeposit: null, verdict: null, decidedAt: null, settled: false },
    ...{ shareOne: null, shareTwo: null, toAsker: null, toAccused: null, toAppellant: null, toTreasury: null },
    ...{ repaid: null, openedAt: at.time, height: at.height },
  });
  await begin(store, at, { caseId: id, number: 1, places, seats }, epoch);
  if (digestOrNone(reason) !== null) store.wantDocument(reason);
}

/** The case an event is about, which it changes. */
export async function caseOfEvent(event: { id: bigint }, at: Position, store: Store): Promise<JuryCase> {
  return Object.assign(await store.getOrFail(JuryCase, numberKey(event.id)), { height: at.height });
}

export async function seedPostponed(event: jury.SeedPostponedEventArgs, at: Position, store: Store): Promise<void> {
  const { id } = await caseOfEvent(event, at, store);
  (await store.getOrFail(JuryRound, roundKey(id, event.round))).epoch = BigInt(event.epoch);
}

export async function seatsDrawn(event: jury.SeatsDrawnEventArgs, at: Position, store: Store): Promise<void> {
  const file = await caseOfEvent(event, at, store);
  if (file.round !== event.round) throw new RowImpossible(`case ${file.id} is in round ${file.round}`);
  const round = await store.getOrFail(JuryRound, roundKey(file.id, event.round));
  const { appealFor } = await store.getOrFail(JuryParameters, file.version);
  const times = { commitUntil: timeOf(event.commitUntil), revealUntil: timeOf(event.revealUntil) };
  Object.assign(round, times, { seed: event.seed, drawnAt: at.time });
  Object.assign(file, times, {
    appealUntil: timeOf(Number(event.revealUntil) + (event.round === 1 ? appealFor : 0)),
  });
  await drawSeats(file, round, event.seed, at.height, store);
}

/** The larger jury decides; nobody can appeal again. */
export async function appealed(event: jury.AppealedEventArgs, at: Position, store: Store): Promise<void> {
  const file = await caseOfEvent(event, at, store);
  const { appellant, seats, places, deposit, epoch } = event;
  Object.assign(file, {
    ...{ round: 2, seats, places, appellant, appealDeposit: deposit, seedUntil: seedUntil(at) },
    ...{ commitUntil: null, revealUntil: null, appealUntil: null, answered: false },
  });
  await begin(store, at, { caseId: file.id, number: 2, places, seats }, epoch);
}

export async function verdictRecorded(event: jury.VerdictRecordedEventArgs, at: Position, store: Store): Promise<void> {
  const file = await caseOfEvent(event, at, store);
  const verdict = VERDICTS[event.verdict];
  if (verdict === undefined) throw new RowImpossible(`verdict ${event.verdict} of case ${file.id}`);
  Object.assign(file, { verdict, decidedAt: at.time });
}

export async function caseSettled(event: jury.CaseSettledEventArgs, at: Position, store: Store): Promise<void> {
  const { shares, toAsker, toAccused, toAppellant, toTreasury, repaid } = event;
  const [shareOne = null, shareTwo = null] = shares;
  const paid = { shareOne, shareTwo, toAsker, toAccused, toAppellant, toTreasury, repaid };
  Object.assign(await caseOfEvent(event, at, store), { settled: true, ...paid });
}

export const casesHandlers = [
  on('jury', jury.events.CaseOpened, caseOpened, (event) => [
    [JuryParameters, event.version],
    [JuryPool, 1],
  ]),
  on('jury', jury.events.SeedPostponed, seedPostponed, needsRound),
  on('jury', jury.events.SeatsDrawn, seatsDrawn, needsRound),
  on('jury', jury.events.Appealed, appealed, (event) => [...needsCase(event), [JuryPool, 1]]),
  on('jury', jury.events.VerdictRecorded, verdictRecorded, needsCase),
  on('jury', jury.events.CaseSettled, caseSettled, needsCase),
];
