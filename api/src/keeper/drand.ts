import { z } from 'zod';

/** Longest wait for one server. */
const PATIENCE_MS = 10_000;
const numbered = z.object({ round: z.number().int() });
/** Two coordinates of 32 bytes: a signature in G1 of BN254, as the network `evmnet` publishes it. */
const coordinates = z.object({ signature: z.string().regex(/^[0-9a-f]{128}$/) });

/** No server told the signature of a round; the message says why, server by server. */
export class DrandUnavailable extends Error {
  override name = 'DrandUnavailable';
  /** @param variable where the servers are named */
  constructor(
    readonly round: bigint,
    reasons: readonly string[],
    variable = 'DRAND_URLS',
  ) {
    super(`no server told round ${round} of drand: ${reasons.join('; ') || `${variable} names none`}`);
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

  signatureOf(round: bigint): Promise<[bigint, bigint]> {
    return firstAnswer(this.urls, round, (answer) => {
      const { success, data } = coordinates.safeParse(answer);
      if (!success) throw new Error('no signature of two coordinates');
      return [BigInt(`0x${data.signature.slice(0, 64)}`), BigInt(`0x${data.signature.slice(64)}`)];
    });
  }
}

/**
 * What the first server says of a round that says something of use.
 * @param read takes an answer apart, and throws at one that is of no use
 * @param variable where the servers are named
 * @throws DrandUnavailable
 */
export async function firstAnswer<T>(
  urls: readonly string[],
  round: bigint,
  read: (answer: unknown) => T | Promise<T>,
  variable?: string,
): Promise<T> {
  const reasons: string[] = [];
  for (const url of urls) {
    try {
      return await read(await ask(url, round));
    } catch (error) {
      reasons.push(`${url}: ${(error as Error).message.slice(0, 200)}`);
    }
  }
  throw new DrandUnavailable(round, reasons, variable);
}

async function ask(url: string, round: bigint): Promise<unknown> {
  const response = await fetch(`${url}/public/${round}`, { signal: AbortSignal.timeout(PATIENCE_MS) });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  const answer: unknown = await response.json();
  const { success, data } = numbered.safeParse(answer);
  if (!success) throw new Error('no round');
  if (BigInt(data.round) !== round) throw new Error(`answered round ${data.round}`);
  return answer;
}
