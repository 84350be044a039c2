import { ProblemError } from '../../chain/problem.ts';
import type { MessageKey } from '../crypto/key-pair.ts';
import { keyText } from './key-text.ts';

interface Maker {
  chainId: number;
  account: string;
  /** The account's key on the record, if any. */
  published: string | null;
  /** Asks the wallet for its signature of a text. */
  sign: (text: string) => Promise<string>;
}

export interface MadeKey {
  /** Base64; whoever has it has the key. */
  seed: string;
  key: MessageKey;
}

/**
 * The account's key out of its wallet. A wallet that signs the same text in another way each time would lock its owner
 * out on the next device, so a key that is not on the record yet is made twice.
 * @throws KEY_NOT_STEADY, CRYPTO_MISSING, and what wallets say
 */
export async function makeKey({ chainId, account, published, sign }: Maker): Promise<MadeKey> {
  // Browsers have it on encrypted pages only.
  if (globalThis.crypto?.subtle === undefined) throw new ProblemError('CRYPTO_MISSING');
  const { fromHex, keyOfSeed, seedOf, toBase64, toHex } = await import('../crypto/index.ts');
  const make = async () => seedOf(fromHex(await sign(keyText(chainId))), chainId, account);
  const seed = await make();
  const key = await keyOfSeed(seed);
  const isKnown = published?.toLowerCase() === toHex(key.publicKey);
  if (!isKnown && toBase64(await make()) !== toBase64(seed)) throw new ProblemError('KEY_NOT_STEADY');
  return { seed: toBase64(seed), key };
}
