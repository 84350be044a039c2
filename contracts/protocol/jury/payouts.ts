/** What a jury answered; the numbers are those of the contract. */
export const VERDICT = { None: 0, Rejected: 1, Accepted: 2, Undecided: 3 } as const;
export type VerdictNumber = (typeof VERDICT)[keyof typeof VERDICT];

/** How many did what in a round. */
export interface Count {
  accepting: bigint;
  rejecting: bigint;
  /** Sealed and never opened. */
  unrevealed: bigint;
}

/** What came in, in smallest units of the market token. */
export interface Money {
  /** D, of each sealed vote. */
  deposit: bigint;
  /** S, 0 where the fee comes later. */
  stake: bigint;
  /** J of each round. */
  fees: readonly [bigint, bigint];
  /** P, 0 without an appeal. */
  appealDeposit: bigint;
}

/** What goes out besides the deposits that go back. */
export interface Payout {
  shares: [bigint, bigint];
  toAsker: bigint;
  toAccused: bigint;
  toAppellant: bigint;
  toTreasury: bigint;
}

const nothing = (): Payout => ({ shares: [0n, 0n], toAsker: 0n, toAccused: 0n, toAppellant: 0n, toTreasury: 0n });
const coherent = (verdict: VerdictNumber, { accepting, rejecting }: Count) =>
  verdict === VERDICT.Accepted ? accepting : rejecting;
const lost = (verdict: VerdictNumber, { accepting, rejecting, unrevealed }: Count) =>
  (verdict === VERDICT.Accepted ? rejecting : accepting) + unrevealed;

/** What a round answered: most of those who came, if they are a third, and no tie. */
export function answer({ accepting, rejecting }: Count, seats: bigint): VerdictNumber {
  if ((accepting + rejecting) * 3n < seats || accepting === rejecting) return VERDICT.Undecided;
  return accepting > rejecting ? VERDICT.Accepted : VERDICT.Rejected;
}

/** Who came shares the fee, and what was sealed and not opened is lost. */
function undecided({ accepting, rejecting, unrevealed }: Count, deposit: bigint, fee: bigint) {
  const came = accepting + rejecting;
  if (came === 0n) return { share: 0n, left: fee, rest: unrevealed * deposit };
  return { share: fee / came, left: 0n, rest: unrevealed * deposit + (fee % came) };
}

function divide(payout: Payout, verdict: VerdictNumber, count: Count, pot: bigint, withAsker: boolean): void {
  const askerShares = withAsker && verdict === VERDICT.Accepted;
  const heads = coherent(verdict, count) + (askerShares ? 1n : 0n);
  payout.shares[0] = pot / heads;
  payout.toTreasury += pot % heads;
  if (askerShares) payout.toAsker += payout.shares[0];
}

function returnStake(payout: Payout, verdict: VerdictNumber, { stake, fees }: Money): void {
  if (stake === 0n) return;
  if (verdict === VERDICT.Accepted) payout.toAsker += stake - fees[0];
  else payout.toAccused += stake - fees[0];
}

/** A case without appeal. */
export function afterOneRound(verdict: VerdictNumber, count: Count, money: Money): Payout {
  const payout = nothing();
  if (verdict === VERDICT.Undecided) {
    const { share, left, rest } = undecided(count, money.deposit, money.fees[0]);
    payout.shares[0] = share;
    payout.toTreasury = rest + (money.stake === 0n ? left : 0n);
    if (money.stake !== 0n) payout.toAsker = money.stake - money.fees[0] + left;
    return payout;
  }
  divide(payout, verdict, count, lost(verdict, count) * money.deposit + money.fees[0], money.stake !== 0n);
  returnStake(payout, verdict, money);
  return payout;
}

/** A case that was appealed. @param second None when the lot of round two never came. */
export function afterAppeal(
  first: VerdictNumber,
  second: VerdictNumber,
  [one, two]: readonly [Count, Count],
  money: Money,
): Payout {
  const { deposit, fees, appealDeposit } = money;
  if (second === VERDICT.None) return { ...afterOneRound(first, one, money), toAppellant: appealDeposit };
  if (second === VERDICT.Undecided) {
    const payout = afterOneRound(first, one, money);
    const { share, left, rest } = undecided(two, deposit, fees[1]);
    payout.shares[1] = share;
    payout.toTreasury += rest;
    payout.toAppellant = appealDeposit - fees[1] + left;
    return payout;
  }
  const payout = nothing();
  let pot = lost(second, one) * deposit;
  if (second === first) {
    if (second === VERDICT.Accepted) payout.toAsker = appealDeposit - fees[1];
    else payout.toAccused = appealDeposit - fees[1];
  } else {
    const paid = pot < fees[1] ? pot : fees[1];
    pot -= paid;
    payout.toAppellant = appealDeposit - (fees[1] - paid);
  }
  pot += fees[0];
  const nobodyWasRight = coherent(second, one) === 0n;
  const handedOn = nobodyWasRight ? pot : 0n;
  if (!nobodyWasRight) divide(payout, second, one, pot, money.stake !== 0n);
  const heads = coherent(second, two);
  const potTwo = lost(second, two) * deposit + fees[1] + handedOn;
  payout.shares[1] = potTwo / heads;
  payout.toTreasury += potTwo % heads;
  returnStake(payout, second, money);
  return payout;
}
