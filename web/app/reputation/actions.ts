import { dealOfOrder } from '../chain/terms.ts';
import type { Action, Call } from '../chain/types.ts';
import type { OrderView } from '../orders/facts.ts';
import type { Kept } from './kept.ts';

type Reviews = Extract<Call, { contract: 'reviews' }>;

/** What a page needs to send something about an order's reviews. */
export interface Place {
  order: OrderView;
  /** The order's page. */
  path: string;
}

function action({ order, path }: Place, name: 'seal' | 'open' | 'reply', call: () => Promise<Reviews>): Action {
  return { name: `reputation:action.${name}`, params: { title: order.listing.title ?? '' }, href: path, call };
}

/** Reviews the other side under a seal. */
export const sealAction = (place: Place, seal: string): Action =>
  action(place, 'seal', async () => ({
    contract: 'reviews',
    method: 'seal',
    args: [await dealOfOrder(place.order), seal],
  }));

/** Opens a sealed review. */
export const openAction = (place: Place, byBuyer: boolean, { rating, digest, salt }: Kept): Action =>
  action(place, 'open', async () => ({
    contract: 'reviews',
    method: 'open',
    args: [place.order.orderId, byBuyer, rating, digest, salt],
  }));

/** Answers the review that the other side wrote. */
export const replyAction = (place: Place, digest: string): Action =>
  action(place, 'reply', async () => ({
    contract: 'reviews',
    method: 'reply',
    args: [await dealOfOrder(place.order), digest],
  }));
