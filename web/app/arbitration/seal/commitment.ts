import { getBytes, keccak256 } from 'ethers';
import { type Bytes, fromHex, joined } from '../../messages/crypto/bytes.ts';
import type { Approvals } from './approvals.ts';

/** What a sealed list is bound to, besides its salt. */
export interface SealPlace {
  chainId: number;
  /** Address of the contract that will open it. */
  arbitrators: string;
  order: string;
  /** Whose list it is. */
  party: string;
}

const WORD = 32;

/** A value as the ABI writes it: 32 bytes, filled up on the left. */
function word(hex: string): Bytes {
  const bytes = fromHex(hex);
  return joined(new Uint8Array(WORD - bytes.length), bytes);
}
const number = (value: number): Bytes => word(`0x${value.toString(16).padStart(2 * WORD, '0')}`);

/**
 * What to seal: the twin of `Arbitrators.approvalsDigest`, made here because the salt may leave this device only when
 * the list is opened. Answers a function, since making a list again tries many of them.
 */
export function digestOf({ chainId, arbitrators, order, party }: SealPlace, salt: string) {
  const before = joined(number(chainId), word(arbitrators), word(order), word(party));
  const after = getBytes(salt);
  return ({ list, oneIsEnough }: Approvals): `0x${string}` =>
    keccak256(joined(before, number(list), number(oneIsEnough ? 1 : 0), after)) as `0x${string}`;
}
