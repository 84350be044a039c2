import { nameOf, OrderState, Outcome } from '@moothall/contracts/protocol';
import * as orders from '../abi/generated/orders.ts';
import { Dispute, newDispute } from '../arbitration/entities.ts';
import { on, type Position, timeOf } from '../store/handler.ts';
import type { Store } from '../store/store.ts';
import { certificatesHandlers } from './certificates.ts';
import type { OrderStateName, OutcomeName } from './entities.ts';
import { finishDeal } from './finished.ts';
import { offersHandlers } from './offers.ts';
import { parametersHandlers } from './parameters.ts';
import { countFeeFree, placingHandlers } from './placing.ts';
import { shippingHandlers } from './shipping.ts';
import { needsOrder, RUNNING, stepOf, tell } from './steps.ts';

const snake = (name: string) => name.replace(/(?<=.)[A-Z]/g, '_$&').toLowerCase();

/** A new meeting time withdraws a cancellation that was asked for. */
export async function meetingAgreed(event: orders.MeetingAgreedEventArgs, at: Position, store: Store): Promise<void> {
  const order = await stepOf(store, event.id, at, ['accepted']);
  order.meetAt = timeOf(event.meetAt);
  order.deadline = timeOf(event.deadline);
  order.endsAt = order.deadline;
  order.meetingAgreed = true;
  order.cancelRequestedBy = null;
  tell(store, at, order.id, 'meeting_agreed', { deadline: order.deadline, meetAt: order.meetAt });
}

export async function cancelRequested(
  event: orders.CancelRequestedEventArgs,
  at: Position,
  store: Store,
): Promise<void> {
  const order = await stepOf(store, event.id, at, ['accepted']);
  order.cancelRequestedBy = event.by;
  order.deadline = timeOf(event.deadline);
  order.endsAt = order.deadline;
  tell(store, at, order.id, 'cancel_requested', { by: event.by, deadline: order.deadline });
}

export async function disputeOpened(event: orders.DisputeOpenedEventArgs, at: Position, store: Store): Promise<void> {
  const order = await stepOf(store, event.id, at, ['accepted', 'shipped', 'delivered']);
  order.state = 'disputed';
  order.disputeOpenedBy = event.by;
  order.statement = event.statement;
  order.deadline = timeOf(event.deadline);
  order.endsAt = order.deadline;
  tell(store, at, order.id, 'dispute_opened', { by: event.by, deadline: order.deadline });
  store.add(Dispute, newDispute(order.id, order.arbiter, at.time, at.height));
  store.wantDocument(event.statement);
}

/** Whose act ended an order, where the outcome tells. */
const ENDED_BY: Partial<Record<OutcomeName, 'buyer' | 'seller'>> = {
  declined: 'seller',
  cancelled_late_by_buyer: 'buyer',
  cancelled_late_by_seller: 'seller',
  approved: 'buyer',
};

export async function orderClosed(event: orders.OrderClosedEventArgs, at: Position, store: Store): Promise<void> {
  const order = await stepOf(store, event.id, at, RUNNING);
  const { priceToBuyer, priceToSeller, fee, depositToBuyer, depositToSeller, cost } = event;
  const outcome = snake(nameOf(Outcome, event.outcome)) as OutcomeName;
  order.state = nameOf(OrderState, event.state).toLowerCase() as OrderStateName;
  Object.assign(order, { outcome, priceToBuyer, priceToSeller, fee, depositToBuyer, depositToSeller, cost });
  order.goodsWithBuyer = order.state !== 'refunded' && 2n * priceToBuyer < order.price;
  order.closedAt = at.time;
  const side = ENDED_BY[outcome];
  tell(store, at, order.id, 'closed', { by: side === undefined ? null : order[side] });
  if (order.state === 'completed') await finishDeal(order, store);
  if (order.state === 'refunded' && order.feeFree) await countFeeFree(store, order.seller, -1);
}

export const ordersHandlers = [
  ...placingHandlers,
  on('orders', orders.events.MeetingAgreed, meetingAgreed, needsOrder),
  on('orders', orders.events.CancelRequested, cancelRequested, needsOrder),
  ...shippingHandlers,
  on('orders', orders.events.DisputeOpened, disputeOpened, needsOrder),
  on('orders', orders.events.OrderClosed, orderClosed, needsOrder),
  ...offersHandlers,
  ...certificatesHandlers,
  ...parametersHandlers,
];
