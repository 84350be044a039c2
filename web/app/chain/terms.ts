import { cellToNumber } from '@moothall/contracts/protocol/cells';
import type { Deal, Terms } from '@moothall/contracts/protocol/deals';
import { APPOINTMENT, MEET_UP, SHIP } from '@moothall/contracts/protocol/enums';

/** What a page must know of a listing to name it to the contracts: the fields of the fragment `ListingTerms`. */
export interface TermsFields {
  seller: { address: string };
  token: { number: number };
  price: string;
  deposit: string;
  depositUpfront: boolean;
  ways: readonly string[];
  acceptWithin: number;
  shipWithin: number;
  arriveWithin: number;
  inspectWithin: number;
  carrier?: string | null;
  certificate?: string | null;
  categoryNumber: number;
  cell: string;
  contentDigest: string;
  nonce: string;
}

const BIT: Record<string, number> = { MEET_UP, SHIP, APPOINTMENT };
const NOBODY = `0x${'0'.repeat(40)}`;
const NO_CERTIFICATE = `0x${'0'.repeat(64)}`;

/** The bit of a way that the api names. */
export const wayBit = (way: string): number => BIT[way] ?? 0;

/** The names of the ways in a contract's bits. */
export const wayNames = (ways: number): string[] => Object.keys(BIT).filter((way) => (ways & wayBit(way)) !== 0);

/** The listing's terms as the contracts hash them. */
export function termsOf(listing: TermsFields): Terms {
  return {
    seller: listing.seller.address,
    token: listing.token.number,
    price: BigInt(listing.price),
    deposit: BigInt(listing.deposit),
    depositUpfront: listing.depositUpfront,
    ways: listing.ways.reduce((bits, way) => bits | wayBit(way), 0),
    acceptWithin: listing.acceptWithin,
    shipWithin: listing.shipWithin,
    arriveWithin: listing.arriveWithin,
    inspectWithin: listing.inspectWithin,
    carrier: listing.carrier ?? NOBODY,
    certificate: listing.certificate ?? NO_CERTIFICATE,
    category: listing.categoryNumber,
    cell: cellToNumber(listing.cell),
    content: listing.contentDigest,
    nonce: BigInt(listing.nonce),
  };
}

/** What a page must know of an order to name it to the contracts: the fields of the fragment `OrderDeal`. */
export interface DealFields {
  listing: TermsFields;
  buyer: { address: string };
  /** Of all pieces together. */
  price: string;
  quantity: number;
  way: string;
  nonce: string;
  feeBps: number;
  disputeWithin: number;
  arbiter: string;
}

/** The deal as it was made; its hash is the order's id. Loads what hashes it only when somebody acts. */
export async function dealOfOrder(order: DealFields): Promise<Deal> {
  const { dealOf } = await import('@moothall/contracts/protocol/deals');
  return dealOf(termsOf(order.listing), {
    buyer: order.buyer.address,
    price: BigInt(order.price),
    quantity: order.quantity,
    way: wayBit(order.way),
    feeBps: order.feeBps,
    disputeWithin: order.disputeWithin,
    arbiter: order.arbiter,
    nonce: BigInt(order.nonce),
  });
}
