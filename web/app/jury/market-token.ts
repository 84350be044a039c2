import type { JuryTokenFragment } from '../graphql/generated/graphql.ts';

/** The market's own token, in which everything of the hall is put up. @throws a 404 answer where there is none */
export function marketTokenOf(tokens: readonly JuryTokenFragment[]): JuryTokenFragment {
  const token = tokens.find(({ isMarketToken }) => isMarketToken);
  if (!token) throw new Response(null, { status: 404 });
  return token;
}

/** Smallest units in one token. */
export const unitOf = (decimals: number): bigint => 10n ** BigInt(decimals);

/** An amount as far as people read it: hundredths, never more than it is. */
export function roughly(amount: bigint, decimals: number): bigint {
  const hundredth = decimals > 2 ? 10n ** BigInt(decimals - 2) : 1n;
  return amount - (amount % hundredth);
}
