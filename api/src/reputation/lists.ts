import { countOf, type List, type SortKey } from '../read/page.ts';
import { ReviewSort } from './enums.ts';
import { type Review, reviewShape } from './types.ts';

const OPENED: SortKey = { sql: ({ alias }) => `${alias}.opened_event`, type: 'text' };
const STARS: SortKey = { sql: ({ alias }) => `${alias}.rating`, type: 'int' };

const ORDERS: Record<ReviewSort, Pick<List<Review>, 'order' | 'descending'>> = {
  [ReviewSort.NEWEST]: { order: [OPENED], descending: true },
  [ReviewSort.HIGHEST]: { order: [STARS, OPENED], descending: true },
  [ReviewSort.LOWEST]: { order: [STARS, OPENED], descending: false },
};

/** Open reviews about an account. */
export function reviewsAbout(sort: ReviewSort): List<Review> {
  const list: List<Review> = {
    shape: reviewShape,
    name: `reviews ${sort}`,
    ...ORDERS[sort],
    where: ({ alias }, parent) => [`${alias}.about = ${parent}`, `${alias}.opened_event is not null`],
  };
  list.about = { totalCount: (values, parent) => countOf(list, values, parent) };
  return list;
}

/** Both reviews of an order, the buyer's first. */
export const reviewsOfOrder: List<Review> = {
  shape: reviewShape,
  name: 'reviews of an order',
  order: [{ sql: ({ alias }) => `${alias}.id`, type: 'text' }],
  descending: false,
  where: ({ alias }, parent) => [`${alias}.order_id = ${parent}`],
};
