import type { TypedDocumentString } from './generated/graphql.ts';
import { ApiError } from './problem.ts';

/** The api does not answer, or answers no GraphQL. */
export const API_UNREACHABLE = 'API_UNREACHABLE';

interface Mistake {
  extensions?: { code?: string; params?: Record<string, unknown> };
}

interface Answer {
  data?: unknown;
  errors?: Mistake[];
}

const isAnswer = (body: unknown): body is Answer =>
  typeof body === 'object' && body !== null && ('data' in body || Array.isArray((body as Answer).errors));

/** Sends one operation. @throws ApiError with the first error's code, or API_UNREACHABLE */
export async function post<Result, Variables>(
  url: string,
  document: TypedDocumentString<Result, Variables>,
  variables: Variables | undefined,
  init: RequestInit = {},
): Promise<Result> {
  let response: Response;
  let body: unknown;
  try {
    response = await fetch(url, {
      ...init,
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', ...init.headers },
      body: JSON.stringify({ query: document.toString(), variables }),
    });
    body = await response.json();
  } catch (cause) {
    throw new ApiError(API_UNREACHABLE, {}, { cause });
  }
  if (!isAnswer(body)) throw new ApiError(API_UNREACHABLE, { status: response.status });
  const [mistake] = body.errors ?? [];
  if (mistake) throw new ApiError(mistake.extensions?.code ?? 'INTERNAL', mistake.extensions?.params);
  return body.data as Result;
}
