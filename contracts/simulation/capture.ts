/** Tries what the chances say: draws juries as the contract does, lets people vote, and pays by the contract's formulas. */
import { type Capture, capture } from './chances.ts';
import { activeTickets, drawJury, type Pool, type SeatOfLot } from './lot.ts';
import { type Ending, UNIT, type Voted, withAppeal, withoutAppeal } from './money.ts';

/** How diligent honest jurors are. */
export interface People {
  turnout: number;
  error: number;
}

/** Seats of both rounds. */
export interface JurySize {
  seats: number;
  appeal: number;
}

/** One line of the table. */
export interface Row extends People {
  share: number;
  exact: Capture;
  /** Parts of the trials in which a wrong yes stood. */
  tried: Capture;
  /** Mean gain of the hand in tokens, when nobody appeals and when a wrong yes is appealed. */
  gain: number;
  gainAppealed: number;
}

/** What is tried. Everything follows from it, digit for digit. */
export const PLAN = {
  seed: 'moothall',
  trials: 1000,
  /** 4,000 active tickets among 4,080 places. */
  pool: { places: 4080, gap: 51 } satisfies Pool,
  juries: [
    { seats: 21, appeal: 101 },
    { seats: 101, appeal: 303 },
  ] satisfies JurySize[],
  shares: [0.1, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5],
  people: [
    { turnout: 0.8, error: 0.05 },
    { turnout: 0.8, error: 0.2 },
    { turnout: 0.5, error: 0.05 },
    { turnout: 0.5, error: 0.2 },
  ] satisfies People[],
};

/** Active tickets of the pool. */
export const tickets = activeTickets(PLAN.pool);

/** How many tickets make a share. */
export const ticketsOf = (share: number): number => Math.round(share * tickets);

/** How a jury votes when the hand holds a share of the tickets. */
function vote(jury: readonly SeatOfLot[], share: number, { turnout, error }: People): Voted {
  const first = tickets - ticketsOf(share);
  const voted = { seats: jury.length, held: 0, right: 0, wrong: 0 };
  for (const { ticket, laziness, luck } of jury) {
    if (ticket === undefined) continue;
    if (ticket >= first) voted.held += 1;
    else if (laziness >= turnout) continue;
    else if (luck < error) voted.wrong += 1;
    else voted.right += 1;
  }
  return voted;
}

/** The juries of one round, one for each trial. */
export function juriesOf({ seats, appeal }: JurySize, round: 1 | 2): SeatOfLot[][] {
  const name = (trial: number) => `${PLAN.seed}, jury of ${seats}, trial ${trial}`;
  return Array.from({ length: PLAN.trials }, (_, trial) =>
    drawJury(PLAN.pool, round === 1 ? seats : appeal, round, name(trial)),
  );
}

/** What the chances say of a line. */
export function exactly({ seats, appeal }: JurySize, share: number, people: People): Capture {
  return capture({ tickets, held: ticketsOf(share), seats, ...people }, appeal);
}

const part = (endings: readonly Ending[]): number => endings.filter(({ captured }) => captured).length / endings.length;

function mean(endings: readonly Ending[]): number {
  const sum = endings.reduce((total, { gain }) => total + gain, 0n);
  return Number(sum / BigInt(endings.length)) / Number(UNIT);
}

const votesOf = ({ held, right, wrong }: Voted): number => held + right + wrong;

/** The hand appeals as well: what the larger jury answers stands, if it answers. */
function triedAlways(first: Voted, second: Voted, ending: Ending): Ending {
  const lost = 2 * first.right > votesOf(first) && 3 * votesOf(first) >= first.seats;
  const turned = second.held + second.wrong > second.right && 3 * votesOf(second) >= second.seats;
  return lost ? { ...ending, captured: turned } : ending;
}

/** Endings without an appeal, of every trial. */
function tryOnce(juries: readonly SeatOfLot[][], share: number, people: People): Ending[] {
  return juries.map((jury) => withoutAppeal(vote(jury, share, people)));
}

/** The part of the trials in which a wrong yes stood after one round. */
export const triedOnce = (juries: readonly SeatOfLot[][], share: number, people: People): number =>
  part(tryOnce(juries, share, people));

/** All lines of one size of jury. */
export function rowsOf(size: JurySize): Row[] {
  const [firsts, seconds] = [juriesOf(size, 1), juriesOf(size, 2)];
  return PLAN.people.flatMap((people) =>
    PLAN.shares.map((share) => {
      const once = tryOnce(firsts, share, people);
      const pairs = firsts.map((jury, trial) => {
        const [first, second] = [vote(jury, share, people), vote(seconds[trial] ?? [], share, people)];
        return { first, second, ending: withAppeal(first, second) };
      });
      const appealed = pairs.map(({ ending }) => ending);
      const always = pairs.map(({ first, second, ending }) => triedAlways(first, second, ending));
      return {
        ...people,
        share,
        exact: exactly(size, share, people),
        tried: { one: part(once), appealed: part(appealed), always: part(always) },
        gain: mean(once),
        gainAppealed: mean(appealed),
      };
    }),
  );
}
