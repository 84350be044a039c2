import type { OrderStory, Statement } from './story.ts';

/** Hours of a day. */
export const DAY = 24;

/** A deal that went as deals should: accepted within hours, released a few minutes after they met. */
export const handedOver = (
  listing: string,
  buyer: string,
  daysAgo: number,
  { quantity = 1, ahead = 28 }: { quantity?: number; ahead?: number } = {},
): OrderStory => ({
  listing,
  buyer,
  quantity,
  bought: daysAgo * DAY + ahead,
  meets: daysAgo * DAY,
  steps: [
    { at: daysAgo * DAY + ahead - 3, what: 'accept' },
    { at: daysAgo * DAY - 0.75, what: 'release' },
  ],
});

/** A parcel that came, and that the buyer kept. */
export const sentAndKept = (
  listing: string,
  buyer: string,
  daysAgo: number,
  note: string,
  parcel: { number: string; by: 'buyer' | 'carrier' },
): OrderStory => ({
  listing,
  buyer,
  quantity: 1,
  bought: daysAgo * DAY,
  note,
  steps: [
    { at: daysAgo * DAY - 7, what: 'accept' },
    { at: (daysAgo - 1) * DAY, what: 'ship', number: parcel.number },
    { at: (daysAgo - 3) * DAY, what: 'arrive', by: parcel.by },
    { at: (daysAgo - 3) * DAY - 9, what: 'approve' },
  ],
});

/** The seller has yet to answer. */
export const askedFor = (listing: string, buyer: string, bought: number, meets: number): OrderStory => ({
  listing,
  buyer,
  quantity: 1,
  bought,
  meets,
  steps: [],
});

/** Both mean to meet. */
export const agreed = (listing: string, buyer: string, bought: number, meets: number): OrderStory => ({
  ...askedFor(listing, buyer, bought, meets),
  steps: [{ at: bought - 4, what: 'accept' }],
});

/** They met, and soon after one side asked for a decision. Hours before the present. */
export const quarrel = (
  listing: string,
  buyer: string,
  disputed: number,
  by: 'buyer' | 'seller',
  statement: Statement,
): OrderStory => ({
  listing,
  buyer,
  quantity: 1,
  bought: disputed + 30,
  meets: disputed + 4,
  steps: [
    { at: disputed + 26, what: 'accept' },
    { at: disputed, what: 'dispute', by, statement },
  ],
});
