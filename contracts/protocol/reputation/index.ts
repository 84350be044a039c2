import { AbiCoder, keccak256 } from 'ethers';

export * from './attestations.ts';

/** Seconds from the end of an order in which its reviews can be sealed. */
export const REVIEW_WITHIN = 14 * 24 * 3600;
/** Stars a review gives. */
export const STARS = { min: 1, max: 5 } as const;

/** A review before it is sealed. */
export interface PlainReview {
  chainId: bigint;
  /** Address of the contract that keeps reviews. */
  reviews: string;
  /** Id of the order. */
  order: string;
  /** The buyer's review of the seller, or the other way round. */
  byBuyer: boolean;
  rating: number;
  /** sha-256 of the words, 32 zero bytes for none. */
  digest: string;
  /** 32 bytes nobody else knows. */
  salt: string;
}

/** What to seal; the twin of `Reviews.sealOf`. */
export function sealOf({ chainId, reviews, order, byBuyer, rating, digest, salt }: PlainReview): string {
  return keccak256(
    AbiCoder.defaultAbiCoder().encode(
      ['uint256', 'address', 'bytes32', 'bool', 'uint8', 'bytes32', 'bytes32'],
      [chainId, reviews, order, byBuyer, rating, digest, salt],
    ),
  );
}

/** Key of a review's row: the order, and which side wrote it. */
export const reviewKey = (order: string, byBuyer: boolean): string => `${order}-${byBuyer ? 'buyer' : 'seller'}`;
