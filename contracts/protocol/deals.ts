import { AbiCoder, keccak256, ZeroAddress } from 'ethers';
import type { Bytes32 } from './digest.ts';
import { SHIP } from './enums.ts';

/** A listing's promises, field by field as in `IListings.Terms`. Amounts in smallest units, times in seconds. */
export interface Terms {
  seller: string;
  token: number;
  price: bigint;
  deposit: bigint;
  depositUpfront: boolean;
  ways: number;
  acceptWithin: number;
  /** This and the next three are 0 (the zero address) unless shipping is among the ways. */
  shipWithin: number;
  arriveWithin: number;
  inspectWithin: number;
  carrier: string;
  /** See `certificateHash`; zero for none. */
  certificate: string;
  category: number;
  /** H3 cell as the contract's uint64. */
  cell: bigint;
  content: string;
  nonce: bigint;
}

/** What a buyer adds, as in `IOrders.Purchase`. */
export interface Purchase {
  quantity: number;
  /** One of the listing's ways. */
  way: number;
  /** 0 when the goods are shipped. */
  meetAt: number;
  nonce: bigint;
  note: string;
  maxFeeBps: number;
  arbiter: string;
}

/** A purchase at another price, signed by one side and submitted by the other, as in `IOrders.Offer`. */
export interface Offer {
  listing: string;
  buyer: string;
  /** Of all pieces together. */
  price: bigint;
  purchase: Purchase;
  /** The signer's count of "cancel all". */
  epoch: bigint;
  validUntil: number;
}

/** A deal as it was made; its hash is the order's id. */
export interface Deal {
  listing: string;
  seller: string;
  buyer: string;
  token: number;
  /** Of all pieces together. */
  price: bigint;
  quantity: number;
  deposit: bigint;
  depositUpfront: boolean;
  way: number;
  shipWithin: number;
  arriveWithin: number;
  inspectWithin: number;
  carrier: string;
  certificate: string;
  feeBps: number;
  disputeWithin: number;
  arbiter: string;
  nonce: bigint;
}

/** What a deal holds besides the listing's terms; `OrderPlaced` tells it. */
export type DealChoices = Pick<
  Deal,
  'buyer' | 'price' | 'quantity' | 'way' | 'feeBps' | 'disputeWithin' | 'arbiter' | 'nonce'
>;

/** An EIP-2612 permit in the vault's compact form. */
export interface Permit {
  value: bigint;
  deadline: bigint;
  r: string;
  vs: string;
}

export const ZERO_BYTES32 = `0x${'0'.repeat(64)}` as const;
/** What terms say about shipping when the listing does not offer it. */
export const NOT_SHIPPED = { shipWithin: 0, arriveWithin: 0, inspectWithin: 0, carrier: ZeroAddress } as const;
/** "Use my free balance or allowance." */
export const NO_PERMIT: Permit = { value: 0n, deadline: 0n, r: ZERO_BYTES32, vs: ZERO_BYTES32 };

const TERMS =
  'tuple(address seller,uint16 token,uint96 price,uint96 deposit,bool depositUpfront,uint8 ways,' +
  'uint32 acceptWithin,uint32 shipWithin,uint32 arriveWithin,uint32 inspectWithin,address carrier,' +
  'bytes32 certificate,uint32 category,uint64 cell,bytes32 content,uint64 nonce)';
const DEAL =
  'tuple(bytes32 listing,address seller,address buyer,uint16 token,uint96 price,uint32 quantity,uint96 deposit,' +
  'bool depositUpfront,uint8 way,uint32 shipWithin,uint32 arriveWithin,uint32 inspectWithin,address carrier,' +
  'bytes32 certificate,uint16 feeBps,uint32 disputeWithin,address arbiter,uint64 nonce)';

const hash = (types: string[], values: unknown[]): Bytes32 =>
  keccak256(AbiCoder.defaultAbiCoder().encode(types, values)) as Bytes32;

/** Id of a listing: keccak256(abi.encode(terms)). */
export const listingId = (terms: Terms): Bytes32 => hash([TERMS], [terms]);
/** Id of an order: keccak256(abi.encode(deal)). */
export const dealId = (deal: Deal): Bytes32 => hash([DEAL], [deal]);
/** What `Terms.certificate` says of an ERC-721: keccak256(abi.encode(collection, tokenId)). */
export const certificateHash = (collection: string, tokenId: bigint): Bytes32 =>
  hash(['address', 'uint256'], [collection, tokenId]);

/** The deal that the contract makes of a listing's terms and what was chosen: shipping times count only when shipped. */
export function dealOf(terms: Terms, choices: DealChoices): Deal {
  const { seller, token, deposit, depositUpfront, certificate } = terms;
  const { shipWithin, arriveWithin, inspectWithin, carrier } = choices.way === SHIP ? terms : NOT_SHIPPED;
  const shipping = { shipWithin, arriveWithin, inspectWithin, carrier };
  return { listing: listingId(terms), seller, token, deposit, depositUpfront, certificate, ...shipping, ...choices };
}
