import { REVIEW_WITHIN } from '@moothall/contracts/protocol/reputation/index';
import { Values } from '../read/database.ts';
import type { ReadContext } from '../schema/context.ts';

/** Last second in which an order's row can be reviewed, as SQL; null where it cannot ever. */
export const reviewUntil = (order: string): string =>
  `case when ${order}.state in ('completed', 'resolved') then ${order}.closed_at + interval '${REVIEW_WITHIN} seconds' end`;

/** That second of an order; of all orders of a request in one statement. */
export function loadReviewUntil({ batches, database }: ReadContext, order: string): Promise<Date | null> {
  return batches.load('review until', order, async (orders) => {
    const values = new Values();
    const ids = values.bind(orders, 'text[]');
    const rows = await database.rows<{ id: string; until: Date | null }>(
      `select id, ${reviewUntil('own')} as until from chain.orders own where id = any(${ids})`,
      values,
    );
    const byOrder = new Map(rows.map(({ id, until }) => [id, until]));
    return orders.map((id) => byOrder.get(id) ?? null);
  });
}
