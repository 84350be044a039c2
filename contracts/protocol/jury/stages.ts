import { answer, VERDICT } from './payouts.ts';

/** Where a case is; the order is the Solidity enum's. */
export const STAGES = ['None', 'AwaitSeed', 'Commit', 'Reveal', 'Appeal', 'Final', 'Void'] as const;
export type Stage = (typeof STAGES)[number];

/** Seconds in which a round's lot has to be drawn. */
export const SEED_WITHIN = 3 * 86_400;
/** Seconds from the verdict on in which a court brings the fee of a case without a stake. */
export const FUND_WITHIN = 7 * 86_400;

/** One round. Times are seconds of block time, the last ones in which something is possible. */
export interface RoundFacts {
  openedAt: number;
  seats: number;
  /** 0 before the lot is drawn. */
  commitUntil: number;
  revealUntil: number;
  /** Votes opened so far. */
  accepting: number;
  rejecting: number;
}

/** What is known of a case. */
export interface CaseFacts {
  /** One, or two when there was an appeal; none when nobody opened the case. */
  rounds: readonly RoundFacts[];
  /** Seconds in which an appeal is possible, of the case's parameters. */
  appealFor: number;
}

/** Last seconds of the stages of the round of now; absent where they are not known yet or there is no such stage. */
export interface Times {
  seedUntil?: number;
  commitUntil?: number;
  revealUntil?: number;
  appealUntil?: number;
}

/** Whether what was opened of a round is an answer: a third of the seats, and no tie. */
const isAnswered = ({ accepting, rejecting, seats }: RoundFacts): boolean =>
  answer({ accepting: BigInt(accepting), rejecting: BigInt(rejecting), unrevealed: 0n }, BigInt(seats)) !==
  VERDICT.Undecided;

/** When the stages of the round of now end. */
export function timesOf({ rounds, appealFor }: CaseFacts): Times {
  const round = rounds.at(-1);
  if (round === undefined) return {};
  const { openedAt, commitUntil, revealUntil } = round;
  if (revealUntil === 0) return { seedUntil: openedAt + SEED_WITHIN };
  const appeal = rounds.length === 1 && isAnswered(round) ? { appealUntil: revealUntil + appealFor } : {};
  return { commitUntil, revealUntil, ...appeal };
}

/** Where the case is in a block of time `now`; the twin of `Jury.stageOf`. */
export function stageOf(facts: CaseFacts, now: number): Stage {
  const { seedUntil, commitUntil = 0, revealUntil = 0, appealUntil = 0 } = timesOf(facts);
  if (facts.rounds.length === 0) return 'None';
  if (seedUntil !== undefined) {
    if (now <= seedUntil) return 'AwaitSeed';
    return facts.rounds.length === 1 ? 'Void' : 'Final';
  }
  if (now <= commitUntil) return 'Commit';
  if (now <= revealUntil) return 'Reveal';
  return now <= appealUntil ? 'Appeal' : 'Final';
}

/** Last second of the stage in which the case is at `now`; undefined where nothing ends it. */
export function untilOf(facts: CaseFacts, now: number): number | undefined {
  const { seedUntil, commitUntil, revealUntil, appealUntil } = timesOf(facts);
  const ends: Partial<Record<Stage, number | undefined>> = {
    AwaitSeed: seedUntil,
    Commit: commitUntil,
    Reveal: revealUntil,
    Appeal: appealUntil,
  };
  return ends[stageOf(facts, now)];
}
