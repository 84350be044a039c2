import type { Deal } from '@moothall/contracts/protocol/deals';
import { sealOf } from '@moothall/contracts/protocol/reputation/index';
import { done, type Market, type Person } from './market.ts';

const SALT = `0x${'5a'.repeat(32)}`;

/** What somebody says of a deal, and under which salt. */
export interface Said {
  rating: number;
  /** sha-256 of the words. */
  digest: string;
}

/** The seal of one side's review. */
export function sealed({ deployment }: Market, order: string, byBuyer: boolean, { rating, digest }: Said): string {
  const { chainId, addresses } = deployment;
  return sealOf({ chainId: BigInt(chainId), reviews: addresses.reviews, order, byBuyer, rating, digest, salt: SALT });
}

/** One side of a finished deal reviews the other under a seal. */
export function sealReview(market: Market, { deal, id }: { deal: Deal; id: string }, by: Person, said: Said) {
  return done(market.reviews(by).seal(deal, sealed(market, id, by.address === deal.buyer, said)));
}

/** Somebody who was told opens it. */
export function openReview(market: Market, order: string, byBuyer: boolean, { rating, digest }: Said) {
  return done(market.reviews(market.other).open(order, byBuyer, rating, digest, SALT));
}

/** Both review a finished deal, both reviews are opened, and the seller answers. */
export async function reviewDay(market: Market, made: { deal: Deal; id: string }, digest: string): Promise<void> {
  const said = { rating: 4, digest };
  await sealReview(market, made, market.buyer, said);
  await sealReview(market, made, market.seller, said);
  await openReview(market, made.id, true, said);
  await openReview(market, made.id, false, said);
  await done(market.reviews(market.seller).reply(made.deal, digest));
}

const YEAR = 365 * 24 * 3600;

/** Somebody vouches for the seller, who wants no badge of theirs on another topic; the market shows them from now on. */
export async function attestationDay(market: Market, topic: string): Promise<void> {
  const { other, seller, operator } = market;
  await done(market.attestations(other).attest(seller.address, topic, topic, (await market.now()) + YEAR));
  await done(market.attestations(other).revoke(seller.address, topic));
  await done(market.attestations(seller).setRefusal(other.address, topic, true));
  await done(market.attesters(operator).setAttester(other.address, topic, true));
}
