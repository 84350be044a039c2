import type { MessageKey } from '../crypto/key-pair.ts';
import { readPrivate, writePrivate } from './private-store.ts';

const SEED = 'seed';

/** The key that this tab holds for an account; undefined until its person opened it here. */
export async function keptKey(chainId: number, account: string): Promise<MessageKey | undefined> {
  const seed = readPrivate(account, `${SEED}:${chainId}`);
  if (seed === undefined) return undefined;
  const { fromBase64, keyOfSeed } = await import('../crypto/index.ts');
  return keyOfSeed(fromBase64(seed));
}

export const keepSeed = (chainId: number, account: string, seed: string): boolean =>
  writePrivate(account, `${SEED}:${chainId}`, seed);
