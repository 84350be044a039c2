import { cellToNumber } from '@moothall/contracts/protocol/cells';
import type { Deal, Terms } from '@moothall/contracts/protocol/deals';
import { MEET_UP, SHIP } from '@moothall/contracts/protocol/enums';

/** What a page must know of a listing to name it to the contracts: the fields of the fragment `ListingTerms`. */
export interface TermsFields {
  seller: { address: string };
  token: { number: number };
  price: string;
  deposit: string;
  depositUpfront: boolean;
  ways: readonly string[];
  acceptWithin: number;
  categoryNumber: number;
  cell: string;
  contentDigest: string;
  nonce: string;
}

const BIT: Record<string, number> = { MEET_UP, SHIP };

/** The listing's terms as the contracts hash them. */
export function termsOf(listing: TermsFields): Terms {
  return {
    seller: listing.seller.address,
    token: listing.token.number,
    price: BigInt(listing.price),
    deposit: BigInt(listing.deposit),
    depositUpfront: listing.depositUpfront,
    ways: listing.ways.reduce((bits, way) => bits | (BIT[way] ?? 0), 0),
    acceptWithin: listing.acceptWithin,
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
  quantity: number;
  nonce: string;
  feeBps: number;
  disputeWithin: number;
  arbiter: string;
}

/** The deal as it was made; its hash is the order's id. */
export function dealOf(order: DealFields): Deal {
  return {
    terms: termsOf(order.listing),
    buyer: order.buyer.address,
    quantity: order.quantity,
    nonce: BigInt(order.nonce),
    feeBps: order.feeBps,
    disputeWithin: order.disputeWithin,
    arbiter: order.arbiter,
  };
}
