import { ProblemError } from './problem.ts';

let lastId = 0;

/** An error answered by a node: `code` and `data` as the node gave them. */
export class RpcError extends Error {
  override name = 'RpcError';
  constructor(
    readonly code: number,
    message: string,
    readonly data?: unknown,
  ) {
    super(message);
  }
}

/**
 * Asks the operator's node through this page's own origin.
 * @throws RpcError what the node answered; ProblemError CONNECTION_LOST when it did not
 */
export async function rpc<T>(method: string, params: readonly unknown[] = []): Promise<T> {
  lastId += 1;
  let response: Response;
  try {
    response = await fetch('/rpc', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ jsonrpc: '2.0', id: lastId, method, params }),
    });
  } catch (cause) {
    throw new ProblemError('CONNECTION_LOST', {}, { cause });
  }
  if (!response.ok) throw new ProblemError('CONNECTION_LOST', { status: String(response.status) });
  const answer = (await response.json()) as { result: T; error?: { code: number; message: string; data?: unknown } };
  if (answer.error) throw new RpcError(answer.error.code, answer.error.message, answer.error.data);
  return answer.result;
}
