import { redirect } from '@remix-run/node';
import { env } from '../env.server.ts';
import { log } from '../log.server.ts';
import type { TypedDocumentString } from './generated/graphql.ts';
import { API_UNREACHABLE, post } from './post.ts';
import { ApiError } from './problem.ts';

const TIMEOUT_MS = 10_000;

/** What names a page of a list in an address. */
const CURSORS = ['after', 'reviews'];

/** A link to a page of a list may be old or cut off. */
function firstPage(request: Request, error: ApiError): Response | ApiError {
  const url = new URL(request.url);
  const cursors = CURSORS.filter((name) => url.searchParams.has(name));
  if (cursors.length === 0) return error;
  for (const name of cursors) url.searchParams.delete(name);
  return redirect(url.pathname + url.search);
}

/**
 * Asks the api on behalf of a visitor: the session cookie goes with the question.
 * @throws ApiError what the api refused; a 503 answer when there is no api; the way to the first page of a list where
 * the address names a page that there is not
 */
export async function query<Result, Variables extends Record<string, unknown>>(
  request: Request,
  document: TypedDocumentString<Result, Variables>,
  ...[variables]: Record<string, never> extends Variables ? [Variables?] : [Variables]
): Promise<Result> {
  const cookie = request.headers.get('cookie');
  try {
    return await post(new URL('/graphql', env.API_URL).href, document, variables, {
      headers: cookie ? { cookie } : {},
      signal: AbortSignal.any([request.signal, AbortSignal.timeout(TIMEOUT_MS)]),
    });
  } catch (error) {
    if (error instanceof ApiError && error.code === 'BAD_CURSOR') throw firstPage(request, error);
    if (!(error instanceof ApiError) || error.code !== API_UNREACHABLE) throw error;
    if (!request.signal.aborted) log.error({ error }, 'the api does not answer');
    throw new Response(null, { status: 503, headers: { 'retry-after': '5' } });
  }
}
