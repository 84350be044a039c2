import type { Offer, Terms } from '@moothall/contracts/protocol/deals';
import { APPOINTMENT, MEET_UP, SHIP } from '@moothall/contracts/protocol/enums';
import type { Problem } from '../../chain/types.ts';
import { readSum } from '../../vault/amount.ts';
import { readNoteText } from '../note-text.ts';
import { readMeeting, readQuantity } from '../purchase.ts';
import { OFFER_LASTS, type Side } from './offer.ts';

/** What the form holds; texts as they were typed. */
export interface OfferDraft {
  price: string;
  quantity: string;
  /** Bit of the way. */
  way: number;
  meet: string;
  /** Where it goes, as the buyer says. */
  address: string;
  /** Seconds it stands. */
  lasts: number;
}

/** How long offers may stand, seconds. */
export const LASTS = [6 * 3600, OFFER_LASTS, 3 * OFFER_LASTS] as const;

/** What an offer is made on. */
export interface OfferGround {
  terms: Terms;
  listing: string;
  stock: number;
  decimals: number;
  buyer: string;
  parameters: { feeBps: number; arbiter: string };
  side: Side;
  /** The buyer's sealed address, where an earlier offer of this conversation named one. */
  note?: string;
  /** The signer's count of "cancel all". */
  epoch: bigint;
  /** Block time, seconds. */
  now: number;
}

export type OfferField = 'price' | 'quantity' | 'meet' | 'address';
export const NO_NOTE = `0x${'0'.repeat(64)}`;

/** The way that was chosen if it is one of those offered, else the first of them. */
export const offeredWay = (way: number, ways: number): number =>
  [way, MEET_UP, APPOINTMENT, SHIP].find((bit) => (bit & ways) !== 0 && (bit & (bit - 1)) === 0) ?? MEET_UP;

/** Whether the form has to ask where it goes. */
export const needsAddress = (way: number, { side, note = NO_NOTE }: OfferGround): boolean =>
  way === SHIP && side === 'buyer' && note === NO_NOTE;

/**
 * Reads a draft: the offer to sign, or what is wrong with which field.
 * An offer of the buyer's by shipment says where to: in `address`, which is to be sealed before the offer is signed, or
 * in the note of an earlier one.
 * @param nonce the same for all offers of one person in one conversation, so that at most one of them can be taken
 */
export function readOffer(
  draft: OfferDraft,
  ground: OfferGround,
  nonce: bigint,
): { offer: Offer; address?: string } | { mistakes: Partial<Record<OfferField, Problem>> } {
  const way = offeredWay(draft.way, ground.terms.ways);
  const lasts = LASTS.find((seconds) => seconds === draft.lasts) ?? OFFER_LASTS;
  const price = readSum(draft.price, ground.decimals);
  const quantity = readQuantity(draft.quantity, ground.stock);
  const meeting = way === SHIP ? { value: 0 } : readMeeting(draft.meet, ground.now);
  const note = way === SHIP ? (ground.note ?? NO_NOTE) : NO_NOTE;
  const asked = needsAddress(way, ground);
  const address = asked ? readNoteText(draft.address, true) : { value: '' };
  if (!('value' in price) || !('value' in quantity) || !('value' in meeting) || !('value' in address)) {
    return {
      mistakes: {
        ...('mistake' in price && { price: price.mistake }),
        ...('mistake' in quantity && { quantity: quantity.mistake }),
        ...('mistake' in meeting && { meet: meeting.mistake }),
        ...('mistake' in address && { address: address.mistake }),
      },
    };
  }
  const { feeBps: maxFeeBps, arbiter } = ground.parameters;
  const purchase = { quantity: quantity.value, way, meetAt: meeting.value, nonce, note, maxFeeBps, arbiter };
  const { listing, buyer, epoch } = ground;
  const offer = { listing, buyer, price: price.value, purchase, epoch, validUntil: ground.now + lasts };
  return asked ? { offer, address: address.value } : { offer };
}
