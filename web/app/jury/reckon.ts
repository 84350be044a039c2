import { afterAppeal, afterOneRound, type Count, type Payout, VERDICT } from '@moothall/contracts/protocol/jury/index';

/** What a case is reckoned with, in smallest units of the market token. */
export interface Terms {
  /** D: what each vote puts at risk. */
  deposit: bigint;
  /** J of the round: the fee of all its seats. */
  fee: bigint;
  /** S: what the asker put down; 0 where the fee is paid after the verdict. */
  stake: bigint;
}

/** What a vote can bring or cost, besides the deposit that comes back to those who were right. */
export interface Prospect {
  /** On the majority's side: when everybody agrees, and when it is as close as it can be. */
  least: bigint;
  most: bigint;
  /** On the other side. */
  wrong: bigint;
  /** Everybody came and there was no answer; or too few came. */
  undecided: bigint;
  /** Nothing sealed, or sealed and not opened; the ticket goes as well. */
  away: bigint;
}

const NOTHING: Count = { accepting: 0n, rejecting: 0n, unrevealed: 0n };

function shareOf(terms: Terms, count: Partial<Count>): bigint {
  const counted = { ...NOTHING, ...count };
  const verdict = counted.accepting > counted.rejecting ? VERDICT.Accepted : VERDICT.Rejected;
  const { deposit, fee, stake } = terms;
  return afterOneRound(verdict, counted, { deposit, stake, fees: [fee, 0n], appealDeposit: 0n }).shares[0];
}

const lower = (one: bigint, other: bigint) => (one < other ? one : other);
const higher = (one: bigint, other: bigint) => (one > other ? one : other);

/** What one vote can bring or cost in a jury of this size, by the formulas of the contract. */
export function prospectOf(terms: Terms, seats: number): Prospect {
  const all = BigInt(seats);
  const close = (all + 1n) / 2n;
  const yes = { unanimous: shareOf(terms, { accepting: all }), close: 0n };
  const no = { unanimous: shareOf(terms, { rejecting: all }), close: 0n };
  yes.close = shareOf(terms, { accepting: close, rejecting: all - close });
  no.close = shareOf(terms, { rejecting: close, accepting: all - close });
  return {
    least: lower(yes.unanimous, no.unanimous),
    most: higher(yes.close, no.close),
    wrong: terms.deposit,
    // A tie of an odd jury needs an empty seat.
    undecided: terms.fee / higher(all - 1n, 1n),
    away: (terms.deposit * 3n) / 2n,
  };
}

/** A case told in numbers before anybody takes part: this many right, wrong, and sealed but never opened. */
export interface Example {
  seats: number;
  right: number;
  wrong: number;
  sealed: number;
  /** What each of those who were right gets besides the own deposit. */
  share: bigint;
}

/** A jury in which two of three agree and one vote stays shut. The answer is yes, so the asker takes a share as well. */
export function exampleOf(terms: Terms, seats: number): Example {
  const sealed = seats > 3 ? 1 : 0;
  const right = Math.floor(((seats - sealed) * 2) / 3);
  const wrong = seats - sealed - right;
  const count = { accepting: BigInt(right), rejecting: BigInt(wrong), unrevealed: BigInt(sealed) };
  return { seats, right, wrong, sealed, share: shareOf(terms, count) };
}

export type Answer = 'REJECTED' | 'ACCEPTED' | 'UNDECIDED';

const NUMBER = { REJECTED: VERDICT.Rejected, ACCEPTED: VERDICT.Accepted, UNDECIDED: VERDICT.Undecided } as const;

/** A round as it was counted. */
export interface Counted extends Count {
  seats: bigint;
  /** J of this round. */
  fee: bigint;
}

/** What a counted round answered, by itself. */
export function answerOf({ accepting, rejecting, seats }: Pick<Counted, 'accepting' | 'rejecting' | 'seats'>): Answer {
  if ((accepting + rejecting) * 3n < seats || accepting === rejecting) return 'UNDECIDED';
  return accepting > rejecting ? 'ACCEPTED' : 'REJECTED';
}

export interface Ended {
  deposit: bigint;
  stake: bigint;
  /** One, or two after an appeal. A second round whose lot never came is not among them. */
  rounds: readonly Counted[];
  /** P, 0 without an appeal. */
  appealDeposit: bigint;
}

/** Who gets what of a case that ended so. */
export function payoutOf({ deposit, stake, rounds, appealDeposit }: Ended): Payout {
  const [one, two] = rounds;
  if (!one) return { shares: [0n, 0n], toAsker: stake, toAccused: 0n, toAppellant: appealDeposit, toTreasury: 0n };
  const money = { deposit, stake, fees: [one.fee, two?.fee ?? 0n], appealDeposit } as const;
  const first = NUMBER[answerOf(one)];
  if (appealDeposit === 0n) return afterOneRound(first, one, money);
  return afterAppeal(first, two ? NUMBER[answerOf(two)] : VERDICT.None, [one, two ?? NOTHING], money);
}

/** What counts in the end: the second answer where there was one. */
export function finalAnswer(rounds: readonly Counted[]): Answer {
  const [one, two] = rounds;
  if (!one) return 'UNDECIDED';
  const second = two && answerOf(two);
  return second && second !== 'UNDECIDED' ? second : answerOf(one);
}

/** What an appeal costs and can bring. */
export interface AppealTerms {
  /** P: put down now. */
  deposit: bigint;
  /** J of the larger jury, which is paid from it if the answer stays. */
  fee: bigint;
}

/** One and a half times the fee of the larger jury. */
export const appealTerms = (feePerSeat: bigint, seats: number): AppealTerms => {
  const fee = feePerSeat * BigInt(seats);
  return { fee, deposit: (fee * 3n) / 2n };
};
