import { z } from 'zod';
import { env } from '../../env.server.ts';
import { log } from '../../log.server.ts';
import { deployment } from '../../market.server.ts';
import type { DepositBounds } from './draft.ts';

/** First four bytes of keccak256('depositBounds()'). */
const DEPOSIT_BOUNDS = '0x562705dc';
const TIMEOUT_MS = 5_000;
const answer = z.object({ result: z.string().regex(/^0x[0-9a-f]{128}$/) });

/**
 * Least and greatest deposit, asked of the contract itself. Undefined while the chain does not answer: the contract
 * still refuses what is outside.
 */
export async function readDepositBounds(): Promise<DepositBounds | undefined> {
  try {
    const { addresses } = await deployment();
    const params = [{ to: addresses.listings, data: DEPOSIT_BOUNDS }, 'latest'];
    const response = await fetch(env.RPC_URL, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'eth_call', params }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const { result } = answer.parse(await response.json());
    const word = (index: number) => BigInt(`0x${result.slice(2 + 64 * index, 66 + 64 * index)}`).toString();
    return { min: word(0), max: word(1) };
  } catch (error) {
    log.warn({ error }, 'deposit bounds are unknown');
    return undefined;
  }
}
