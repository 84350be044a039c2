/** What an attack costs or brings, by the payouts of the contract. Amounts in smallest units. */
import { afterAppeal, afterOneRound, answer, type Count, type Money, VERDICT } from '../protocol/jury/index.ts';

/** One token. */
export const UNIT = 10n ** 18n;
/** D, and what a ticket bonds. */
export const DEPOSIT = 10n * UNIT;
export const BOND = 5n * DEPOSIT;
const FEE = UNIT;
const LEAST_STAKE = 50n * UNIT;

/** A round in which one hand said yes with all its seats. */
export interface Voted {
  seats: number;
  /** Votes of the hand. */
  held: number;
  right: number;
  wrong: number;
}

/** How a case ended for the hand. */
export interface Ending {
  captured: boolean;
  /** What the hand has more than before, without what the verdict is worth to it. */
  gain: bigint;
}

const countOf = ({ held, right, wrong }: Voted): Count => ({
  accepting: BigInt(held + wrong),
  rejecting: BigInt(right),
  unrevealed: 0n,
});

/** What the asker puts in for a jury of so many. */
export const stakeOf = (seats: number): bigint => {
  const twice = 2n * BigInt(seats) * FEE;
  return twice > LEAST_STAKE ? twice : LEAST_STAKE;
};

function moneyOf(seats: number, seatsOfAppeal: number): Money {
  const fees = [BigInt(seats) * FEE, BigInt(seatsOfAppeal) * FEE] as const;
  return { deposit: DEPOSIT, stake: stakeOf(seats), fees, appealDeposit: (fees[1] * 3n) / 2n };
}

/** The hand asked, and nobody appeals. */
export function withoutAppeal(first: Voted): Ending {
  const money = moneyOf(first.seats, 0);
  const verdict = answer(countOf(first), BigInt(first.seats));
  const payout = afterOneRound(verdict, countOf(first), money);
  const votes = BigInt(first.held) * (verdict === VERDICT.Rejected ? -DEPOSIT : payout.shares[0]);
  return { captured: verdict === VERDICT.Accepted, gain: payout.toAsker - money.stake + votes };
}

/** The hand asked, and a wrong yes is appealed by somebody honest. */
export function withAppeal(first: Voted, second: Voted): Ending {
  const verdict = answer(countOf(first), BigInt(first.seats));
  if (verdict !== VERDICT.Accepted) return withoutAppeal(first);
  const money = moneyOf(first.seats, second.seats);
  const again = answer(countOf(second), BigInt(second.seats));
  const payout = afterAppeal(verdict, again, [countOf(first), countOf(second)], money);
  const captured = again !== VERDICT.Rejected;
  const one = BigInt(first.held) * (captured ? payout.shares[0] : -DEPOSIT);
  const two = BigInt(second.held) * (captured ? payout.shares[1] : -DEPOSIT);
  return { captured, gain: payout.toAsker - money.stake + one + two };
}
