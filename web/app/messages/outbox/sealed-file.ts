import { ProblemError } from '../../chain/problem.ts';
import { ApiError } from '../../graphql/problem.ts';
import type { Bytes } from '../crypto/bytes.ts';

/** `id` of what was stored, or why it was not. */
interface Answer {
  id?: unknown;
  code?: string;
  params?: Record<string, unknown>;
}

const refusal = ({ code, params }: Answer, status: number) =>
  code ? new ApiError(code, params) : new ProblemError('UPLOAD_FAILED', { status: String(status) });

/** Between the page and the api somebody else may answer, and not in JSON. */
const answerOf = async (response: Response): Promise<Answer> =>
  ((await response.json().catch(() => null)) ?? {}) as Answer;

/** Stores sealed bytes with the api, for the two sides of a conversation. @throws what the api says, CONNECTION_LOST */
export async function storeSealed(sealed: Bytes): Promise<string> {
  const body = new FormData();
  body.append('sealed', new Blob([sealed], { type: 'application/octet-stream' }));
  let response: Response;
  try {
    response = await fetch('/sealed', { method: 'POST', body, credentials: 'same-origin' });
  } catch (cause) {
    throw new ProblemError('CONNECTION_LOST', {}, { cause });
  }
  const answer = await answerOf(response);
  if (typeof answer.id !== 'string') throw refusal(answer, response.status);
  return answer.id;
}

/** Sealed bytes of a message's picture. @throws what the api says, CONNECTION_LOST */
export async function fetchSealed(id: string): Promise<Bytes> {
  let response: Response;
  try {
    response = await fetch(`/sealed/${encodeURIComponent(id)}`, { credentials: 'same-origin' });
  } catch (cause) {
    throw new ProblemError('CONNECTION_LOST', {}, { cause });
  }
  if (!response.ok) throw refusal(await answerOf(response), response.status);
  return new Uint8Array(await response.arrayBuffer());
}
