import { AbiCoder, keccak256 } from 'ethers';
import type { Bytes32 } from './digest.ts';

/** A listing's promises, field by field as in `IListings.Terms`. Amounts in smallest units, times in seconds. */
export interface Terms {
  seller: string;
  token: number;
  price: bigint;
  deposit: bigint;
  depositUpfront: boolean;
  ways: number;
  acceptWithin: number;
  category: number;
  /** H3 cell as the contract's uint64. */
  cell: bigint;
  content: string;
  nonce: bigint;
}

/** What a buyer adds, as in `IOrders.Purchase`. */
export interface Purchase {
  quantity: number;
  meetAt: number;
  nonce: bigint;
  note: string;
  maxFeeBps: number;
  arbiter: string;
}

/** A deal as it was made; its hash is the order's id. */
export interface Deal {
  terms: Terms;
  buyer: string;
  quantity: number;
  nonce: bigint;
  feeBps: number;
  disputeWithin: number;
  arbiter: string;
}

/** An EIP-2612 permit in the vault's compact form. */
export interface Permit {
  value: bigint;
  deadline: bigint;
  r: string;
  vs: string;
}

export const ZERO_BYTES32 = `0x${'0'.repeat(64)}` as const;
/** "Use my free balance or allowance." */
export const NO_PERMIT: Permit = { value: 0n, deadline: 0n, r: ZERO_BYTES32, vs: ZERO_BYTES32 };

const TERMS =
  'tuple(address seller,uint16 token,uint96 price,uint96 deposit,bool depositUpfront,uint8 ways,' +
  'uint32 acceptWithin,uint32 category,uint64 cell,bytes32 content,uint64 nonce)';
const DEAL =
  `tuple(${TERMS} terms,address buyer,uint32 quantity,uint64 nonce,uint16 feeBps,` +
  'uint32 disputeWithin,address arbiter)';

const hash = (type: string, value: unknown): Bytes32 =>
  keccak256(AbiCoder.defaultAbiCoder().encode([type], [value])) as Bytes32;

/** Id of a listing: keccak256(abi.encode(terms)). */
export const listingId = (terms: Terms): Bytes32 => hash(TERMS, terms);
/** Id of an order: keccak256(abi.encode(deal)). */
export const dealId = (deal: Deal): Bytes32 => hash(DEAL, deal);
