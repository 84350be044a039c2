import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;
const SALT = 32;

/** What opens a sealed vote. */
export interface Vote {
  /** 0 for no, 1 for yes. */
  choice: 0 | 1;
  /** 32 bytes in hex. */
  salt: string;
}

const keyOf = (key: string) => Buffer.from(key.slice(2), 'hex');

/**
 * Seals a vote so that the table alone says nothing about it.
 * @param key 32 bytes in hex, from the environment
 * @param seat bound into the seal: moved to another seat's row it does not open
 */
export function sealVote(key: string, seat: string, { choice, salt }: Vote): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(CIPHER, keyOf(key), nonce).setAAD(Buffer.from(seat));
  const words = Buffer.concat([Buffer.from([choice]), Buffer.from(salt.slice(2), 'hex')]);
  return Buffer.concat([nonce, cipher.update(words), cipher.final(), cipher.getAuthTag()]);
}

/** Opens what `sealVote` made; undefined for anything else, as after the key was changed. */
export function openVote(key: string, seat: string, sealed: Buffer): Vote | undefined {
  if (sealed.length !== NONCE + 1 + SALT + TAG) return undefined;
  const decipher = createDecipheriv(CIPHER, keyOf(key), sealed.subarray(0, NONCE)).setAAD(Buffer.from(seat));
  decipher.setAuthTag(sealed.subarray(-TAG));
  try {
    const words = Buffer.concat([decipher.update(sealed.subarray(NONCE, -TAG)), decipher.final()]);
    return { choice: words[0] === 1 ? 1 : 0, salt: `0x${words.subarray(1).toString('hex')}` };
  } catch {
    // Sealed with another key, or for another seat.
    return undefined;
  }
}
