import * as orders from '../abi/generated/orders.ts';
import { on, type Position, timeOf } from '../store/handler.ts';
import type { Store } from '../store/store.ts';
import { needsOrder, stepOf, tell } from './steps.ts';

export async function orderShipped(event: orders.OrderShippedEventArgs, at: Position, store: Store): Promise<void> {
  const order = await stepOf(store, event.id, at, ['accepted']);
  order.state = 'shipped';
  order.tracking = event.tracking;
  order.deadline = timeOf(event.deadline);
  order.inspectBy = timeOf(event.inspectBy);
  order.endsAt = order.inspectBy;
  order.goodsSent = true;
  tell(store, at, order.id, 'shipped', { by: order.seller, deadline: order.deadline });
  store.wantDocument(event.tracking);
}

/** Only while the goods are on their way by the clock too: afterwards the contract takes no confirmation. */
export async function deliveryConfirmed(
  event: orders.DeliveryConfirmedEventArgs,
  at: Position,
  store: Store,
): Promise<void> {
  const order = await stepOf(store, event.id, at, ['shipped']);
  order.state = 'delivered';
  order.deadline = timeOf(event.deadline);
  order.inspectBy = order.deadline;
  order.endsAt = order.deadline;
  tell(store, at, order.id, 'delivery_confirmed', { by: event.by, deadline: order.deadline });
}

export const shippingHandlers = [
  on('orders', orders.events.OrderShipped, orderShipped, needsOrder),
  on('orders', orders.events.DeliveryConfirmed, deliveryConfirmed, needsOrder),
];
