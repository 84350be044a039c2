import { z } from 'zod';
import { env } from '../env.server.ts';
import { log } from '../log.server.ts';

/** First four bytes of keccak256('covers(uint16,uint256,uint96)') and of keccak256('juryLimitOf(uint16)'). */
const COVERS = '0xfac4f9bd';
const JURY_LIMIT_OF = '0xd807f1db';
const TIMEOUT_MS = 2_000;
const NOBODY = /^0x0{40}$/;

const answers = z.array(z.object({ id: z.number(), result: z.string().regex(/^0x[0-9a-f]{64}$/) })).length(2);
const word = (value: number): string => value.toString(16).padStart(64, '0');

/**
 * Up to which price a jury would decide a deal in a token now, in smallest units; '0' while the pool is too small for
 * any. Undefined where nobody rules deals, and while the chain does not answer: a page then promises no jury.
 */
export async function readJuryLimit(arbiter: string, token: number): Promise<string | undefined> {
  if (NOBODY.test(arbiter)) return undefined;
  const ask = (id: number, data: string) => ({
    jsonrpc: '2.0',
    id,
    method: 'eth_call',
    params: [{ to: arbiter, data }, 'latest'],
  });
  try {
    const response = await fetch(env.RPC_URL, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify([ask(0, COVERS + word(token) + word(0) + word(0)), ask(1, JURY_LIMIT_OF + word(token))]),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const [covers, limit] = answers.parse(await response.json()).sort((one, other) => one.id - other.id);
    return BigInt(covers?.result ?? 0) === 0n ? '0' : BigInt(limit?.result ?? 0).toString();
  } catch (error) {
    log.warn({ error }, 'what a jury may decide is unknown');
    return undefined;
  }
}
