import { env } from '../env.server.ts';
import type { TypedDocumentString } from './generated/graphql.ts';
import { post } from './post.ts';

const TIMEOUT_MS = 10_000;

/** Asks the api on behalf of a visitor: her session cookie goes with the question. @throws ApiError */
export function query<Result, Variables extends Record<string, unknown>>(
  request: Request,
  document: TypedDocumentString<Result, Variables>,
  ...[variables]: Record<string, never> extends Variables ? [Variables?] : [Variables]
): Promise<Result> {
  const cookie = request.headers.get('cookie');
  return post(new URL('/graphql', env.API_URL).href, document, variables, {
    headers: cookie ? { cookie } : {},
    signal: AbortSignal.any([request.signal, AbortSignal.timeout(TIMEOUT_MS)]),
  });
}
