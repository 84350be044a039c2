import type { EntityManager } from '@mikro-orm/postgresql';
import { Juror, JuryCase, JuryParameters, JuryPool, JuryRound, JurySeat, JuryTicket } from '@moothall/indexer/entities';
import { ago, aHash, anAddress, DAY, HOUR } from './rows.ts';

const MOOT = 10n ** 18n;

/** What cases of tests are decided under. */
export const parametersRow = (changed: Partial<JuryParameters> = {}): JuryParameters => ({
  version: 1,
  deposit: 10n * MOOT,
  fee: MOOT,
  minStake: 50n * MOOT,
  repaymentCap: 1000n * MOOT,
  commitFor: 72 * HOUR,
  revealFor: 48 * HOUR,
  appealFor: 48 * HOUR,
  setAt: ago(400 * DAY),
  ...changed,
});

/** A list with so many staying tickets. */
export const poolRow = (staying: number): JuryPool => ({
  ...{ id: 1, places: staying, staying, jurors: staying, deposit: 10n * MOOT },
});

/** A case whose lot is not drawn yet. */
export const caseRow = (changed: Partial<JuryCase> = {}): JuryCase => ({
  id: aHash(),
  court: `0x${'c0'.repeat(20)}`,
  asker: anAddress(),
  accused: anAddress(),
  subject: aHash(),
  reason: aHash(),
  version: 1,
  stake: 50n * MOOT,
  deposit: 10n * MOOT,
  seatFee: MOOT,
  feeLater: false,
  feeDoubled: false,
  round: 1,
  seats: 21,
  places: 100,
  seedUntil: ago(-2 * DAY),
  commitUntil: null,
  revealUntil: null,
  appealUntil: null,
  answered: false,
  appellant: null,
  appealDeposit: null,
  verdict: null,
  decidedAt: null,
  settled: false,
  shareOne: null,
  shareTwo: null,
  toAsker: null,
  toAccused: null,
  toAppellant: null,
  toTreasury: null,
  repaid: null,
  openedAt: ago(DAY),
  height: 100,
  ...changed,
});

/** What a case's row says once its lot was drawn so many seconds ago. */
export const drawnAgo = (seconds: number) => ({
  commitUntil: ago(seconds - 72 * HOUR),
  revealUntil: ago(seconds - 120 * HOUR),
  appealUntil: ago(seconds - 168 * HOUR),
});

/** The running round of a case as its row tells it. */
export const roundRow = (file: JuryCase, changed: Partial<JuryRound> = {}): JuryRound => ({
  id: `${file.id}-${changed.number ?? file.round}`,
  caseId: file.id,
  number: file.round,
  openedAt: file.openedAt,
  places: file.places,
  seats: file.seats,
  epoch: 7n,
  seed: file.commitUntil === null ? null : aHash(),
  drawnAt: file.commitUntil === null ? null : new Date(file.commitUntil.getTime() - 72 * HOUR * 1000),
  commitUntil: file.commitUntil,
  revealUntil: file.revealUntil,
  committed: 0,
  accepting: 0,
  rejecting: 0,
  ...changed,
});

export const seatRow = (file: JuryCase, seat: number, changed: Partial<JurySeat> = {}): JurySeat => ({
  id: `${file.id}-${changed.round ?? file.round}-${seat}`,
  caseId: file.id,
  round: file.round,
  seat,
  juror: anAddress(),
  place: seat,
  party: false,
  state: 'drawn',
  choice: null,
  commitment: null,
  amount: null,
  lost: null,
  height: 100,
  ...changed,
});

export const jurorRow = (account: string, changed: Partial<Juror> = {}): Juror => ({
  account,
  number: 1,
  free: 50n * MOOT,
  locked: 0n,
  tickets: 1,
  staying: 1,
  joinedAt: ago(30 * DAY),
  votes: 0,
  coherent: 0,
  absent: 0,
  ...changed,
});

/** Parameters and a list that is large enough for every jury. */
export async function openJury(rows: EntityManager, staying = 1000): Promise<void> {
  await rows.insert(JuryParameters, parametersRow());
  await rows.insert(JuryPool, poolRow(staying));
}

export const insertCases = (rows: EntityManager, cases: JuryCase[]) => rows.insertMany(JuryCase, cases);
export const insertRounds = (rows: EntityManager, rounds: JuryRound[]) => rows.insertMany(JuryRound, rounds);
export const insertSeats = (rows: EntityManager, seats: JurySeat[]) => rows.insertMany(JurySeat, seats);
export const insertJurors = (rows: EntityManager, jurors: Juror[]) => rows.insertMany(Juror, jurors);
export const insertTickets = (rows: EntityManager, tickets: JuryTicket[]) => rows.insertMany(JuryTicket, tickets);
