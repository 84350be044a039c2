import { sha256 } from '@noble/hashes/sha256';
import { base32 } from 'multiformats/bases/base32';

/** 0x and 64 lower-case hex digits. */
export type Bytes32 = `0x${string}`;

/** CIDv1, raw codec, sha2-256, 32 bytes: the only kind of CID a document has. */
const PREFIX = Uint8Array.of(0x01, 0x55, 0x12, 0x20);

const toHex = (bytes: Uint8Array): Bytes32 =>
  `0x${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;

/** sha-256 of `bytes`, as contracts store it. */
export const digestOf = (bytes: Uint8Array): Bytes32 => toHex(sha256(bytes));

/** The CID under which IPFS serves the block with this digest. Throws a RangeError for anything but 32 bytes of hex. */
export function cidOfDigest(digest: string): string {
  if (!/^0x[0-9a-fA-F]{64}$/.test(digest)) throw new RangeError(`Not a 32-byte digest: ${digest}`);
  const bytes = new Uint8Array(PREFIX.length + 32);
  bytes.set(PREFIX);
  for (let i = 0; i < 32; i++) bytes[PREFIX.length + i] = Number.parseInt(digest.slice(2 + i * 2, 4 + i * 2), 16);
  return base32.encode(bytes);
}

/** The digest inside a raw sha-256 CIDv1. Throws a RangeError for any other CID. */
export function digestOfCid(cid: string): Bytes32 {
  const bytes = cid.startsWith('b') ? base32.decode(cid) : new Uint8Array();
  if (bytes.length !== 36 || PREFIX.some((byte, i) => bytes[i] !== byte)) {
    throw new RangeError(`Not a raw sha-256 CID: ${cid}`);
  }
  return toHex(bytes.subarray(4));
}
