import type { TypedDocumentString } from './generated/graphql.ts';
import { query } from './query.server.ts';

const KEPT_MS = 30_000;

/**
 * A question whose answer is the same for everybody: asked at most every 30 seconds, without anybody's cookie, and not
 * given up when the visitor who caused it leaves. A failure is not kept.
 */
export function keptAnswer<Result>(document: TypedDocumentString<Result, Record<string, never>>) {
  let kept: { until: number; answer: Promise<Result> } | undefined;
  return ({ url }: Request): Promise<Result> => {
    const now = performance.now();
    if (!kept || kept.until < now) {
      const answer = query(new Request(url), document);
      answer.catch(() => {
        kept = undefined;
      });
      kept = { until: now + KEPT_MS, answer };
    }
    return kept.answer;
  };
}
