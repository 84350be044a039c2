/** Terms, a deal and an offer to compute with; no two of their numbers are equal, so that one in another's place shows. */
import { ZeroAddress } from 'ethers';
import type { Deal, Offer, Terms } from '../protocol/deals.ts';
import { SHIP } from '../protocol/enums.ts';

const bytes32 = (digit: string) => `0x${digit.repeat(64)}`;
const someone = `0x${'12'.repeat(20)}`;

/** A listing's promises. */
export const terms: Terms = {
  seller: someone,
  token: 1,
  price: 2n,
  deposit: 3n,
  depositUpfront: true,
  ways: 4,
  acceptWithin: 5,
  shipWithin: 6,
  arriveWithin: 7,
  inspectWithin: 8,
  carrier: `0x${'34'.repeat(20)}`,
  certificate: bytes32('9'),
  category: 10,
  cell: 11n,
  content: bytes32('c'),
  nonce: 13n,
};
/** A deal, to be sent. */
export const deal: Deal = {
  listing: bytes32('a'),
  seller: someone,
  buyer: `0x${'56'.repeat(20)}`,
  token: 2,
  price: 3n,
  quantity: 4,
  deposit: 5n,
  depositUpfront: true,
  way: SHIP,
  shipWithin: 6,
  arriveWithin: 7,
  inspectWithin: 8,
  carrier: `0x${'78'.repeat(20)}`,
  certificate: bytes32('9'),
  feeBps: 10,
  disputeWithin: 11,
  arbiter: `0x${'9a'.repeat(20)}`,
  nonce: 12n,
};
/** A purchase at another price. */
export const offer: Offer = {
  listing: bytes32('a'),
  buyer: someone,
  price: 1n,
  purchase: {
    quantity: 2,
    way: 3,
    meetAt: 4,
    nonce: 5n,
    note: bytes32('6'),
    maxFeeBps: 7,
    arbiter: ZeroAddress,
  },
  epoch: 8n,
  validUntil: 9,
};
