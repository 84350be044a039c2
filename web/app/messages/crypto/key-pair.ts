import { Chacha20Poly1305 } from '@hpke/chacha20poly1305';
import { CipherSuite, HkdfSha256 } from '@hpke/core';
import { DhkemX25519HkdfSha256 } from '@hpke/dhkem-x25519';
import { type Bytes, utf8 } from './bytes.ts';

/** RFC 9180 with X25519, HKDF-SHA256 and ChaCha20-Poly1305. Source: https://www.rfc-editor.org/rfc/rfc9180 */
export const suite = new CipherSuite({
  kem: new DhkemX25519HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Chacha20Poly1305(),
});

/** A person's key for messages. */
export interface MessageKey {
  pair: Awaited<ReturnType<typeof suite.kem.deriveKeyPair>>;
  /** What is published: 32 bytes. */
  publicKey: Bytes;
}

/** Separates this use of a signature from any other. */
const SALT = utf8('moothall:messages:1');
const SEED_BITS = 256;

/**
 * The seed of a person's key out of the wallet's signature of `KEY_TEXT`. An ECDSA signature is 64 bytes and one that
 * wallets write in two ways (0 or 27): that one is left out, so that every wallet gives the same seed.
 */
export async function seedOf(signature: Bytes, chainId: number, account: string): Promise<Bytes> {
  const own = signature.length === 65 ? signature.slice(0, 64) : signature;
  const material = await crypto.subtle.importKey('raw', own, 'HKDF', false, ['deriveBits']);
  const info = utf8(JSON.stringify([chainId, account.toLowerCase()]));
  const how = { name: 'HKDF', hash: 'SHA-256', salt: SALT, info };
  return new Uint8Array(await crypto.subtle.deriveBits(how, material, SEED_BITS));
}

/** The same pair for the same seed, on every device (RFC 9180, `DeriveKeyPair`). */
export async function keyOfSeed(seed: Bytes): Promise<MessageKey> {
  const pair = await suite.kem.deriveKeyPair(seed);
  return { pair, publicKey: new Uint8Array(await suite.kem.serializePublicKey(pair.publicKey)).slice() };
}
