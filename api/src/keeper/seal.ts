import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;
const SALT = 32;
const DIGEST = 32;

/** What opens a sealed vote. */
export interface Vote {
  /** 0 for no, 1 for yes. */
  choice: 0 | 1;
  /** 32 bytes in hex. */
  salt: string;
}

const keyOf = (key: string) => Buffer.from(key.slice(2), 'hex');

/**
 * Seals bytes so that the table alone says nothing about them.
 * @param key 32 bytes in hex, from the environment
 * @param place bound into the seal: moved to another row it does not open
 */
export function sealBytes(key: string, place: string, bytes: Buffer): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(CIPHER, keyOf(key), nonce).setAAD(Buffer.from(place));
  return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

/** Opens what `sealBytes` made of `length` bytes; undefined for anything else, as after the key was changed. */
export function openBytes(key: string, place: string, sealed: Buffer, length: number): Buffer | undefined {
  if (length < 0 || sealed.length !== NONCE + length + TAG) return undefined;
  const decipher = createDecipheriv(CIPHER, keyOf(key), sealed.subarray(0, NONCE)).setAAD(Buffer.from(place));
  decipher.setAuthTag(sealed.subarray(-TAG));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(NONCE, -TAG)), decipher.final()]);
  } catch {
    // Sealed with another key, or for another place.
    return undefined;
  }
}

/** Seals a vote for its seat. */
export function sealVote(key: string, seat: string, { choice, salt }: Vote): Buffer {
  return sealBytes(key, seat, Buffer.concat([Buffer.from([choice]), Buffer.from(salt.slice(2), 'hex')]));
}

/** Opens what `sealVote` made. */
export function openVote(key: string, seat: string, sealed: Buffer): Vote | undefined {
  const words = openBytes(key, seat, sealed, 1 + SALT);
  return words && { choice: words[0] === 1 ? 1 : 0, salt: `0x${words.subarray(1).toString('hex')}` };
}

/** Seals a vote that is sealed by time already: the table alone does not even say what it is. */
export const sealText = (key: string, place: string, text: string): Buffer =>
  sealBytes(key, place, Buffer.from(text, 'utf8'));

/** Opens what `sealText` made. */
export const openText = (key: string, place: string, sealed: Buffer): string | undefined =>
  openBytes(key, place, sealed, sealed.length - NONCE - TAG)?.toString('utf8');

/** What opens a sealed review. */
export interface ReviewSecret {
  rating: number;
  /** sha-256 of the words, 32 zero bytes for none. */
  digest: string;
  /** 32 bytes in hex. */
  salt: string;
}

/** Seals what opens a review, for the review's row. */
export function sealReview(key: string, review: string, { rating, digest, salt }: ReviewSecret): Buffer {
  return sealBytes(
    key,
    review,
    Buffer.from(`${rating.toString(16).padStart(2, '0')}${digest.slice(2)}${salt.slice(2)}`, 'hex'),
  );
}

/** Opens what `sealReview` made. */
export function openReview(key: string, review: string, sealed: Buffer): ReviewSecret | undefined {
  const words = openBytes(key, review, sealed, 1 + DIGEST + SALT)?.toString('hex');
  if (words === undefined) return undefined;
  return {
    rating: Number.parseInt(words.slice(0, 2), 16),
    digest: `0x${words.slice(2, 66)}`,
    salt: `0x${words.slice(66)}`,
  };
}
