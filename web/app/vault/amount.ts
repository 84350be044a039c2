import { AmountError, formatAmount, parseAmount } from '@moothall/contracts/protocol/amounts';
import type { Problem } from '../chain/types.ts';

/** Reads how much to move, at most `have`. Amounts in smallest units. */
export function readMove(text: string, decimals: number, have: bigint): { value: bigint } | { mistake: Problem } {
  let value: bigint;
  try {
    value = parseAmount(text, decimals);
  } catch (thrown) {
    if (thrown instanceof AmountError)
      return { mistake: { code: thrown.code, params: { decimals: String(decimals) } } };
    throw thrown;
  }
  if (value === 0n) return { mistake: { code: 'AMOUNT_ZERO', params: {} } };
  if (value > have) return { mistake: { code: 'AMOUNT_ABOVE', params: { have: formatAmount(have, decimals) } } };
  return { value };
}

/** The source with this token, or the first one where the number names none. */
export const sourceOf = <Source extends { token: { number: number } }>(
  sources: readonly Source[],
  number: number | undefined,
): Source | undefined => sources.find(({ token }) => token.number === number) ?? sources[0];
