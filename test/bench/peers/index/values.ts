import { base32 } from 'multiformats/bases/base32';

/** How the market writes what the chain says, once for every peer. */
export const cellToText = (cell: bigint): string => cell.toString(16);
export const addressOrNone = <T extends string>(address: T): T | null => (BigInt(address) === 0n ? null : address);
export const digestOrNone = <T extends string>(digest: T): T | null => (BigInt(digest) === 0n ? null : digest);

const PREFIX = [0x01, 0x55, 0x12, 0x20];
/** The CID of the block with this sha-256. */
export const cidOfDigest = (digest: string): string =>
  base32.encode(Uint8Array.from([...PREFIX, ...Buffer.from(digest.slice(2), 'hex')]));
