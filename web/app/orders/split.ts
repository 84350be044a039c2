import { AmountError, formatAmount, parseAmount } from '@moothall/contracts/protocol/amounts';
import type { Problem } from '../chain/types.ts';
import { feeOn } from './moment.ts';

/** Positions of the slider: hundredths of the price. */
export const SPLIT_STEPS = 100;

/** The part of the price that a position gives back to the buyer, cut down to a whole unit. */
export const partAt = (price: bigint, step: number): bigint => (price * BigInt(step)) / BigInt(SPLIT_STEPS);

/** The position nearest to a part. */
export const stepOf = (price: bigint, part: bigint): number =>
  price === 0n ? 0 : Number((part * BigInt(SPLIT_STEPS) + price / 2n) / price);

/** What each side gets when `toBuyer` of the price goes back: the fee is on the seller's part only. */
export function splitOf(price: bigint, toBuyer: bigint, feeBps: number) {
  const gross = price - toBuyer;
  const fee = feeOn(gross, feeBps);
  return { toBuyer, toSeller: gross - fee, fee };
}

/** Reads the amount that goes back to the buyer. */
export function readSplit(text: string, price: bigint, decimals: number): { value: bigint } | { mistake: Problem } {
  try {
    const value = parseAmount(text, decimals);
    if (value <= price) return { value };
    return { mistake: { code: 'SPLIT_ABOVE', params: { price: formatAmount(price, decimals) } } };
  } catch (thrown) {
    if (thrown instanceof AmountError) return { mistake: { code: 'SPLIT_MALFORMED', params: {} } };
    throw thrown;
  }
}
