import { TokensDocument, type TokensQuery } from '../graphql/generated/graphql.ts';
import { query } from '../graphql/query.server.ts';

export type MarketTokenFacts = TokensQuery['tokens'][number];

const KEPT_MS = 30_000;

let kept: { until: number; tokens: Promise<MarketTokenFacts[]> } | undefined;

/** The vault's tokens. The same for everybody and asked for at most every 30 seconds. */
export function readTokens(request: Request): Promise<MarketTokenFacts[]> {
  const now = performance.now();
  if (!kept || kept.until < now) {
    const tokens = query(request, TokensDocument).then((answer) => answer.tokens);
    tokens.catch(() => {
      kept = undefined;
    });
    kept = { until: now + KEPT_MS, tokens };
  }
  return kept.tokens;
}
