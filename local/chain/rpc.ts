/** A node answered a JSON-RPC request with an error. */
export class NodeRefused extends Error {
  override name = 'NodeRefused';
  constructor(
    readonly method: string,
    readonly error: { code: number; message: string },
  ) {
    super(`${method}: ${error.message} (${error.code})`);
  }
}

/** One JSON-RPC call. @throws NodeRefused, or fetch's error when nobody answers */
export async function rpc<T>(url: string, method: string, ...params: unknown[]): Promise<T> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
    signal: AbortSignal.timeout(30_000),
  });
  const answer = (await response.json()) as { result: T; error?: { code: number; message: string } };
  if (answer.error) throw new NodeRefused(method, answer.error);
  return answer.result;
}

/** Number and time (seconds) of the newest block. */
export async function newestBlock(url: string): Promise<{ number: number; time: number }> {
  const block = await rpc<{ number: string; timestamp: string }>(url, 'eth_getBlockByNumber', 'latest', false);
  return { number: Number(block.number), time: Number(block.timestamp) };
}

/** This machine's clock in whole seconds. */
export const clock = (): number => Math.floor(Date.now() / 1000);
