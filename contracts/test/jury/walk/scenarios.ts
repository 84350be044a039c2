import { NO_PERMIT } from '../../../protocol/deals.ts';
import { FUND_WITHIN, SEED_WITHIN, type When } from '../../../protocol/jury/index.ts';
import { asked, type Court, done, posted, SEATS, SEED, sealed, seatsBelow } from './court.ts';

/** A case somebody brought about, and what is so in it besides its stage. */
export interface Reached {
  id: bigint;
  /** Seat on which commit, excuse, proveLeak and reveal are tried. */
  seat: number;
  so: readonly When[];
  /** What a court would bring; the jury has it. */
  fee?: number;
  /** Second from which a fee is no longer awaited; 0 where none is. */
  feeUntil?: number;
}

interface Scenario {
  name: string;
  reach(court: Court): Promise<Reached>;
}

/** A seat of round one that was sealed and is never opened. */
export const SILENT = SEATS - 1;

async function drawn(court: Court, stake?: number): Promise<bigint> {
  const id = await asked(court, 1, stake);
  await posted(court, id, 1);
  await done(court.jury.start(id));
  return id;
}

/** All seal yes, and all but the last open it. */
async function voted(court: Court, stake?: number): Promise<bigint> {
  const id = await drawn(court, stake);
  await sealed(court, id, 1, seatsBelow(SEATS));
  await court.to(Number((await court.jury.roundOf(id, 1)).commitUntil) + 1);
  const opened = seatsBelow(SILENT);
  const choices = (1n << BigInt(SILENT)) - 1n;
  await done(court.jury.revealMany(id, opened, choices, Array(SILENT).fill(SEED)));
  return id;
}

async function decided(court: Court, stake?: number): Promise<bigint> {
  const id = await voted(court, stake);
  await court.to(Number((await court.jury.roundOf(id, 1)).revealUntil) + 48 * 3600 + 1);
  await done(court.jury.finalise(id));
  return id;
}

async function appealed(court: Court): Promise<bigint> {
  const id = await voted(court);
  await court.to(Number((await court.jury.roundOf(id, 1)).revealUntil) + 1);
  await done(court.jury.connect(court.people.stranger).appeal(id, NO_PERMIT));
  return id;
}

/** Opens cases and votes in them until no deposit of the bond is free. */
async function allLocked(court: Court): Promise<Reached> {
  const { jurors, jury, people } = court;
  const { free } = await jurors.jurorOf(people.juror.address);
  const votes = Number(free / (10n * 10n ** 18n));
  const ids: bigint[] = [];
  for (let subject = 2; ids.length * SEATS <= votes; subject++) ids.push(await asked(court, subject));
  await posted(court, ids[0] as bigint, 1);
  // One after the other: the chain gives two transactions that arrive at once the same nonce.
  for (const id of ids) await done(jury.start(id));
  for (const [index, id] of ids.entries())
    await sealed(court, id, 1, seatsBelow(Math.min(SEATS, votes - index * SEATS)));
  return { id: ids.at(-1) as bigint, seat: SEATS - 1, so: ['locked', 'unsettled'] };
}

/** Every stage of both rounds, and every ending. */
export const SCENARIOS: readonly Scenario[] = [
  { name: 'no seed', reach: async (court) => ({ id: await asked(court, 1), seat: 0, so: ['unsettled'] }) },
  {
    name: 'a seed',
    async reach(court) {
      const id = await asked(court, 1);
      await posted(court, id, 1);
      return { id, seat: 0, so: ['seed', 'posted', 'unsettled'] };
    },
  },
  {
    name: 'sealed, and nothing opened',
    async reach(court) {
      const id = await drawn(court);
      await sealed(court, id, 1, seatsBelow(SEATS));
      return { id, seat: SILENT, so: ['sealed', 'unopened', 'unsettled'] };
    },
  },
  {
    name: 'answered',
    reach: async (court) => ({ id: await voted(court), seat: SILENT, so: ['sealed', 'unopened', 'unsettled'] }),
  },
  {
    name: 'settled',
    reach: async (court) => ({ id: await decided(court), seat: SILENT, so: ['unopened', 'settled'] }),
  },
  {
    name: 'recorded, and a fee awaited',
    async reach(court) {
      const id = await decided(court, 0);
      const since = Number((await court.jury.verdictOf(id)).finalSince);
      return { id, seat: SILENT, so: ['unopened', 'unsettled', 'verdict'], feeUntil: since + FUND_WITHIN };
    },
  },
  {
    name: 'void, and a fee that comes all the same',
    async reach(court) {
      const id = await asked(court, 1, 0);
      await court.to((await court.now()) + SEED_WITHIN + 1);
      await done(court.jury.finalise(id));
      await court.payJury(1);
      return { id, seat: 0, so: ['verdict'], fee: 1 };
    },
  },
  {
    name: 'appealed',
    async reach(court) {
      const id = await appealed(court);
      await posted(court, id, 2);
      return { id, seat: 0, so: ['seed', 'posted', 'firstRound', 'unopened', 'unsettled'] };
    },
  },
  {
    name: 'appealed and sealed',
    async reach(court) {
      const id = await appealed(court);
      await posted(court, id, 2);
      await done(court.jury.start(id));
      await sealed(court, id, 2, seatsBelow(SEATS));
      return { id, seat: 0, so: ['sealed', 'firstRound', 'unopened', 'unsettled'] };
    },
  },
  { name: 'a bond that is locked', reach: allLocked },
];
