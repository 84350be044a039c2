import { z } from 'zod';

/** The chain's node refused or did not understand a question. */
export class RpcFailed extends Error {
  override name = 'RpcFailed';
}

const PATIENCE_MS = 10_000;
const answer = z.union([z.object({ result: z.unknown() }), z.object({ error: z.object({ message: z.string() }) })]);

async function ask(url: string, method: string, params: readonly unknown[]): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  if (!response.ok) throw new RpcFailed(`${method}: HTTP ${response.status}`);
  const reply = answer.parse(await response.json());
  if ('error' in reply) throw new RpcFailed(`${method}: ${reply.error.message}`);
  return reply.result;
}

/** Height of the newest block. */
export async function chainHead(url: string): Promise<number> {
  return Number(z.string().parse(await ask(url, 'eth_blockNumber', [])));
}

/** Hash of a block; undefined when the chain is shorter. */
export async function blockHash(url: string, height: number): Promise<string | undefined> {
  const block = await ask(url, 'eth_getBlockByNumber', [`0x${height.toString(16)}`, false]);
  return z.object({ hash: z.string() }).nullable().parse(block)?.hash;
}
