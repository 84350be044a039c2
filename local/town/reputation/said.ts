import { personCalled } from '../accounts/people.ts';
import { LISTINGS } from '../listings/all.ts';
import { ORDERS } from '../orders/all.ts';
import { DAY } from '../orders/shapes.ts';
import type { OrderStory } from '../orders/story.ts';
import type { ReviewStory, Said } from './story.ts';

/** Stars and words, in the reviewer's own language; no words for stars alone. */
type InShort = readonly [rating: Said['rating'], text?: string];

/** A review that stays alone can be opened this long after the deal, hours. */
const ALONE = 14.3 * DAY;
/** Hours from the deal until both seal, until both are opened, and until the seller answers. */
const SEALED = 7;
const OPENED = 15;
const ANSWERED = 29;

function orderOf(listing: string, buyer: string): OrderStory {
  const found = ORDERS.find((order) => order.listing === listing && order.buyer === buyer);
  if (!found) throw new Error(`${buyer} never bought ${listing}`);
  return found;
}

function sellerOf(listing: string): string {
  const found = LISTINGS.find(({ id }) => id === listing);
  if (!found) throw new Error(`nobody offers ${listing}`);
  return found.seller;
}

const wordsOf = (who: string, [rating, text = '']: InShort): Said => ({
  rating,
  text,
  language: personCalled(who).writes,
});

/** What two people say of a deal that is over: as soon as it was, opened when both have said it. */
export function said(
  listing: string,
  buyer: string,
  byBuyer: InShort | undefined,
  bySeller?: InShort,
  reply?: string,
): ReviewStory {
  const over = Math.min(...orderOf(listing, buyer).steps.map(({ at }) => at));
  const seller = sellerOf(listing);
  const opened = over - (byBuyer && bySeller ? OPENED : ALONE);
  const story: ReviewStory = { listing, buyer, sealed: over - SEALED };
  if (byBuyer) story.byBuyer = wordsOf(buyer, byBuyer);
  if (bySeller) story.bySeller = wordsOf(seller, bySeller);
  if (opened > 0) story.opened = opened;
  if (reply) story.reply = { at: over - ANSWERED, language: personCalled(seller).writes, text: reply };
  return story;
}
