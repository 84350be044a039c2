import { AbiCoder, keccak256 } from 'ethers';
import { ENOUGH_IN_COMMON } from './phases.ts';

/** Whom a side approves of, before it is sealed. */
export interface ApprovalList {
  chainId: bigint;
  /** Address of the arbitrators' contract. */
  arbitrators: string;
  /** Of the order. */
  id: string;
  party: string;
  /** Bit i approves of the bid in place i. */
  approvals: number;
  /** Whether a single common name will do. */
  oneIsEnough: boolean;
  /** 32 bytes nobody else knows. */
  salt: string;
}

/** What to seal; the twin of `Arbitrators.approvalsDigest`. */
export const approvalsDigest = (list: ApprovalList): string =>
  keccak256(
    AbiCoder.defaultAbiCoder().encode(
      ['uint256', 'address', 'bytes32', 'address', 'uint32', 'bool', 'bytes32'],
      [list.chainId, list.arbitrators, list.id, list.party, list.approvals, list.oneIsEnough, list.salt],
    ),
  );

/** The places that a word of bits names, from the lowest on. */
export const placesOf = (bits: number): number[] =>
  [...Array(32).keys()].filter((place) => (BigInt(bits) >> BigInt(place)) & 1n);

/** The word of bits that names these places. */
export const bitsOf = (places: readonly number[]): number =>
  Number(places.reduce((bits, place) => bits | (1n << BigInt(place)), 0n));

/** Whether two opened lists have enough in common for a lot. */
export const isEnough = (buyer: number, seller: number, bothNeedOne: boolean): boolean =>
  placesOf((buyer & seller) >>> 0).length >= (bothNeedOne ? 1 : ENOUGH_IN_COMMON);

/** The place on which the lot falls; the twin of `Arbitrators.choose`. */
export function chosenPlace(seed: string, id: string, common: number): number {
  const places = placesOf(common);
  const dice = BigInt(keccak256(AbiCoder.defaultAbiCoder().encode(['bytes32', 'bytes32'], [seed, id])));
  const place = places[Number(dice % BigInt(Math.max(places.length, 1)))];
  if (place === undefined) throw new RangeError('There is nobody in common to choose');
  return place;
}
