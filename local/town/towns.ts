import { FIRST } from './accounts/first.ts';
import { PEOPLE, type Person } from './accounts/people.ts';
import { type BondStory, FIRST_BONDS } from './arbitration/bonds.ts';
import { CROWD_BONDS, CROWD_DISPUTES } from './arbitration/crowd.ts';
import { type DisputeStory, FIRST_DISPUTES } from './arbitration/story.ts';
import { FIRST_LISTINGS, LISTINGS } from './listings/all.ts';
import type { ListingStory } from './listings/story.ts';
import { PORTLAND_CHATS } from './messages/portland.ts';
import { SEOUL_CHATS } from './messages/seoul.ts';
import type { ChatStory } from './messages/story.ts';
import { MOTIONS, type MotionStory } from './moderation/story.ts';
import { FIRST_ORDERS, ORDERS } from './orders/all.ts';
import type { OrderStory } from './orders/story.ts';
import { PORTLAND_QUESTIONS } from './questions/portland.ts';
import { SEOUL_QUESTIONS } from './questions/seoul.ts';
import type { QuestionStory } from './questions/story.ts';
import { type AttestationStory, FIRST_ATTESTATIONS } from './reputation/attest.ts';
import { CROWD_REVIEWS } from './reputation/crowd.ts';
import { FIRST_REVIEWS, type ReviewStory } from './reputation/story.ts';
import { CROWD_ATTESTATIONS } from './reputation/vouched.ts';
import { SEARCHES, type SearchStory } from './searches/story.ts';
import type { TownSize } from './sizes.ts';

/** Who lives in a town, and what happens there. */
export interface Town {
  people: readonly Person[];
  listings: readonly ListingStory[];
  orders: readonly OrderStory[];
  bonds: readonly BondStory[];
  disputes: readonly DisputeStory[];
  motions: readonly MotionStory[];
  reviews: readonly ReviewStory[];
  attestations: readonly AttestationStory[];
  /** What is said through the api, and is on no chain. */
  questions: readonly QuestionStory[];
  chats: readonly ChatStory[];
  searches: readonly SearchStory[];
}

/** The small town is a part of the whole one: the same people with the same keys, and the same ids of what they offer. */
export const TOWNS: Record<TownSize, Town> = {
  small: {
    people: FIRST,
    listings: FIRST_LISTINGS,
    orders: FIRST_ORDERS,
    bonds: FIRST_BONDS,
    disputes: FIRST_DISPUTES,
    motions: MOTIONS,
    reviews: FIRST_REVIEWS,
    attestations: FIRST_ATTESTATIONS,
    questions: [],
    chats: [],
    searches: [],
  },
  whole: {
    people: PEOPLE,
    listings: LISTINGS,
    orders: ORDERS,
    bonds: [...FIRST_BONDS, ...CROWD_BONDS],
    disputes: [...FIRST_DISPUTES, ...CROWD_DISPUTES],
    motions: MOTIONS,
    reviews: [...FIRST_REVIEWS, ...CROWD_REVIEWS],
    attestations: [...FIRST_ATTESTATIONS, ...CROWD_ATTESTATIONS],
    questions: [...SEOUL_QUESTIONS, ...PORTLAND_QUESTIONS],
    chats: [...SEOUL_CHATS, ...PORTLAND_CHATS],
    searches: SEARCHES,
  },
};
