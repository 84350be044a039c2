import type { Offer, Permit, Terms } from '@moothall/contracts/protocol/deals';
import { MARKET_TOKEN, SHIP } from '@moothall/contracts/protocol/enums';
import type { Spend } from '../../chain/types.ts';
import type { OfferBody, Plaintext } from '../../messages/crypto/plaintext.ts';

/** Which side of a deal somebody is on. */
export type Side = 'buyer' | 'seller';
export const otherSide = (side: Side): Side => (side === 'buyer' ? 'seller' : 'buyer');

/** How long an offer stands unless its signer says otherwise, seconds of block time. */
export const OFFER_LASTS = 24 * 3600;

/** An offer as it came in a message: signed, and with the permits for its signer's part. */
export type SignedOffer = Omit<Extract<Plaintext, { kind: 'offer' }>, 'v' | 'salt' | 'kind'>;

/** The words of an offer as they travel in a message. */
export function bodyOf({ listing, buyer, price, purchase, epoch, validUntil }: Offer): OfferBody {
  const { quantity, way, meetAt, nonce, note, maxFeeBps, arbiter } = purchase;
  const amounts = { price: String(price), nonce: String(nonce), epoch: String(epoch) };
  return { listing, buyer, quantity, way, meetAt, note, maxFeeBps, arbiter, validUntil, ...amounts };
}

/** The offer that was signed. */
export function offerOf({ listing, buyer, price, epoch, validUntil, nonce, ...rest }: OfferBody): Offer {
  const { quantity, way, meetAt, note, maxFeeBps, arbiter } = rest;
  const purchase = { quantity, way, meetAt, nonce: BigInt(nonce), note, maxFeeBps, arbiter };
  return { listing, buyer, price: BigInt(price), purchase, epoch: BigInt(epoch), validUntil };
}

/** What one side pays in when an offer is taken: the buyer the price, and both the deposit if there is one. */
export function spendsOfOffer(offer: Pick<OfferBody, 'price'>, terms: Terms, side: Side): Spend[] {
  const deposit = terms.depositUpfront ? terms.deposit : 0n;
  const price = side === 'buyer' ? BigInt(offer.price) : 0n;
  if (terms.token === MARKET_TOKEN)
    return price + deposit > 0n ? [{ token: MARKET_TOKEN, amount: price + deposit }] : [];
  const spends: Spend[] = price > 0n ? [{ token: terms.token, amount: price }] : [];
  return deposit > 0n ? [...spends, { token: MARKET_TOKEN, amount: deposit }] : spends;
}

/** Which permit is for what: in the order of `spendsOfOffer`. */
export function namedPermits(
  permits: readonly Permit[],
  terms: Terms,
  side: Side,
): { price?: Permit; deposit?: Permit } {
  const [first, second] = permits;
  if (side === 'seller') return { deposit: first };
  return terms.token === MARKET_TOKEN ? { price: first } : { price: first, deposit: second };
}

/** What the index knows of an offer's signer. */
export interface SignerRecord {
  /** Their count of "cancel all". */
  epoch: bigint;
  /** Whether the offer with this nonce was used or cancelled. */
  spent: boolean;
}

/**
 * Where an offer stands: open · over (its time is) · meeting (the time to meet is) · withdrawn (by "cancel all") ·
 * spent (taken, or cancelled)
 */
export type OfferStand = 'open' | 'over' | 'meeting' | 'withdrawn' | 'spent';

/** Where an offer stands at a block time, seconds. What the index does not know yet counts as not having happened. */
export function standOfOffer(offer: OfferBody, now: number, record: SignerRecord | undefined): OfferStand {
  if (record?.spent) return 'spent';
  if (record && record.epoch !== BigInt(offer.epoch)) return 'withdrawn';
  if (now > offer.validUntil) return 'over';
  return offer.way !== SHIP && now > offer.meetAt ? 'meeting' : 'open';
}
