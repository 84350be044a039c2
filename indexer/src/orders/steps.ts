import { eventId, type Position, RowImpossible } from '../store/handler.ts';
import type { Store } from '../store/store.ts';
import { Order, OrderEvent, type OrderEventKind, type OrderStateName } from './entities.ts';

/** Orders in one of these are still running. */
export const RUNNING: readonly OrderStateName[] = ['placed', 'accepted', 'shipped', 'delivered', 'disputed'];

/**
 * The order an event moves on, from one of the states in which the contract does so.
 * @throws RowMissing, RowImpossible
 */
export async function stepOf(store: Store, id: string, at: Position, from: readonly OrderStateName[]): Promise<Order> {
  const order = await store.getOrFail(Order, id);
  if (!from.includes(order.state)) throw new RowImpossible(`order ${id} is ${order.state}, not ${from.join(' or ')}`);
  order.height = at.height;
  return order;
}

interface Told {
  by?: string | null;
  deadline?: Date | null;
  meetAt?: Date | null;
}

/** Adds a line to an order's timeline. */
export function tell(store: Store, at: Position, orderId: string, kind: OrderEventKind, told: Told): void {
  const { by = null, deadline = null, meetAt = null } = told;
  const { time, transaction } = at;
  store.add(OrderEvent, { id: eventId(at), orderId, kind, at: time, by, transaction, deadline, meetAt });
}

export const needsOrder = (event: { id: string }) => [[Order, event.id]] as const;
