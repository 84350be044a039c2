import { z } from 'zod';

/** Longest wait for one server. */
const PATIENCE_MS = 10_000;
/** Two coordinates of 32 bytes: a signature in G1 of BN254, as the network `evmnet` publishes it. */
const answer = z.object({ round: z.number().int(), signature: z.string().regex(/^[0-9a-f]{128}$/) });

/** No server told the signature of a round; the message says why, server by server. */
export class DrandUnavailable extends Error {
  override name = 'DrandUnavailable';
  constructor(
    readonly round: bigint,
    reasons: readonly string[],
  ) {
    super(`no server told round ${round} of drand: ${reasons.join('; ') || 'DRAND_URLS names none'}`);
  }
}

/** Tells the signatures of drand's rounds. */
export interface DrandSource {
  /** @throws DrandUnavailable */
  signatureOf(round: bigint): Promise<[bigint, bigint]>;
}

/** Asks servers one after another until one knows. A lie costs nothing: the chain checks each signature. */
export class DrandServers implements DrandSource {
  constructor(private readonly urls: readonly string[]) {}

  async signatureOf(round: bigint): Promise<[bigint, bigint]> {
    const reasons: string[] = [];
    for (const url of this.urls) {
      try {
        return await ask(url, round);
      } catch (error) {
        reasons.push(`${url}: ${(error as Error).message.slice(0, 200)}`);
      }
    }
    throw new DrandUnavailable(round, reasons);
  }
}

async function ask(url: string, round: bigint): Promise<[bigint, bigint]> {
  const response = await fetch(`${url}/public/${round}`, { signal: AbortSignal.timeout(PATIENCE_MS) });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  const { success, data } = answer.safeParse(await response.json());
  if (!success) throw new Error('no signature of two coordinates');
  if (BigInt(data.round) !== round) throw new Error(`answered round ${data.round}`);
  return [BigInt(`0x${data.signature.slice(0, 64)}`), BigInt(`0x${data.signature.slice(64)}`)];
}
