import { AmountError, formatAmount, parseAmount } from '@moothall/contracts/protocol/amounts';
import type { Problem } from '../chain/types.ts';

/** Reads an amount that is more than nothing. In smallest units. */
export function readSum(text: string, decimals: number): { value: bigint } | { mistake: Problem } {
  try {
    const value = parseAmount(text, decimals);
    return value > 0n ? { value } : { mistake: { code: 'AMOUNT_ZERO', params: {} } };
  } catch (thrown) {
    if (!(thrown instanceof AmountError)) throw thrown;
    return { mistake: { code: thrown.code, params: { decimals: String(decimals) } } };
  }
}

/** Reads how much to move, at most `have`. Amounts in smallest units. */
export function readMove(text: string, decimals: number, have: bigint): { value: bigint } | { mistake: Problem } {
  const sum = readSum(text, decimals);
  if ('value' in sum && sum.value > have) {
    return { mistake: { code: 'AMOUNT_ABOVE', params: { have: formatAmount(have, decimals) } } };
  }
  return sum;
}

/** The source with this token, or the first one where the number names none. */
export const sourceOf = <Source extends { token: { number: number } }>(
  sources: readonly Source[],
  number: number | undefined,
): Source | undefined => sources.find(({ token }) => token.number === number) ?? sources[0];
