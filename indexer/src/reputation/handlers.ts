import { reviewKey } from '@moothall/contracts/protocol/reputation/index';
import * as reviews from '../abi/generated/reviews.ts';
import { digestOrNone, eventId, on, type Position, RowImpossible, timeOf } from '../store/handler.ts';
import type { Store } from '../store/store.ts';
import { attestationHandlers } from './attestations.ts';
import { Rating, Review, type ReviewStateName } from './entities.ts';

const STARS = ['one', 'two', 'three', 'four', 'five'] as const;

export function reviewSealed(event: reviews.ReviewSealedEventArgs, at: Position, store: Store): void {
  const { order: orderId, byBuyer, author, about, seal } = event;
  store.add(Review, {
    ...{ id: reviewKey(orderId, byBuyer), orderId, byBuyer, author, about, seal, state: 'sealed' },
    opensAfter: timeOf(event.opensAfter),
    sealedAt: at.time,
    sealedEvent: eventId(at),
    ...{ rating: null, words: null, openedAt: null, openedEvent: null, reply: null, repliedAt: null },
    height: at.height,
  });
}

/** @throws RowMissing, RowImpossible */
async function reviewIn(
  store: Store,
  { order, byBuyer }: { order: string; byBuyer: boolean },
  at: Position,
  state: ReviewStateName,
): Promise<Review> {
  const review = await store.getOrFail(Review, reviewKey(order, byBuyer));
  if (review.state !== state) throw new RowImpossible(`review ${review.id} is ${review.state}, not ${state}`);
  review.height = at.height;
  return review;
}

export async function reviewOpened(event: reviews.ReviewOpenedEventArgs, at: Position, store: Store): Promise<void> {
  const review = await reviewIn(store, event, at, 'sealed');
  const stars = STARS[event.rating - 1];
  if (stars === undefined) throw new RowImpossible(`review ${review.id} gives ${event.rating} stars`);
  const words = digestOrNone(event.digest);
  Object.assign(review, { state: 'open', rating: event.rating, words, openedAt: at.time, openedEvent: eventId(at) });
  const fresh = { account: review.about, one: 0, two: 0, three: 0, four: 0, five: 0 };
  (await store.getOrAdd(Rating, fresh))[stars] += 1;
  if (words !== null) store.wantDocument(words);
}

export async function reviewReplied(event: reviews.ReviewRepliedEventArgs, at: Position, store: Store): Promise<void> {
  const review = await reviewIn(store, event, at, 'open');
  if (review.reply !== null) throw new RowImpossible(`review ${review.id} has a reply`);
  review.reply = event.digest;
  review.repliedAt = at.time;
  store.wantDocument(event.digest);
}

const needs = (event: { order: string; byBuyer: boolean }) =>
  [[Review, reviewKey(event.order, event.byBuyer)]] as const;

export const reputationHandlers = [
  on('reviews', reviews.events.ReviewSealed, reviewSealed, needs),
  on('reviews', reviews.events.ReviewOpened, reviewOpened, needs),
  on('reviews', reviews.events.ReviewReplied, reviewReplied, needs),
  ...attestationHandlers,
];
