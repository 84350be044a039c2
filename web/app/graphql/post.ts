import { z } from 'zod';
import type { TypedDocumentString } from './generated/graphql.ts';
import { ApiError } from './problem.ts';

/** The api does not answer, or answers no GraphQL. */
export const API_UNREACHABLE = 'API_UNREACHABLE';

const answer = z.object({
  data: z.unknown().optional(),
  errors: z
    .array(
      z.object({
        message: z.string(),
        extensions: z.object({ code: z.string(), params: z.record(z.string(), z.unknown()).default({}) }).optional(),
      }),
    )
    .optional(),
});

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
  const read = answer.safeParse(body);
  if (!read.success) throw new ApiError(API_UNREACHABLE, { status: response.status }, { cause: read.error });
  const [mistake] = read.data.errors ?? [];
  if (mistake) throw new ApiError(mistake.extensions?.code ?? 'INTERNAL', mistake.extensions?.params);
  return read.data.data as Result;
}
