import { nameOf, OrderState, Outcome } from '@moothall/contracts/protocol';
import * as orders from '../abi/generated/orders.ts';
import { Account, newAccount } from '../accounts/entities.ts';
import { Listing } from '../listings/entities.ts';
import { digestOrNone, eventId, on, type Position, timeOf, timeOrNever } from '../store/handler.ts';
import type { Store } from '../store/store.ts';
import { finishDeal } from './deals.ts';
import {
  Order,
  OrderEvent,
  type OrderEventKind,
  type OrderStateName,
  type OutcomeName,
  Parameters,
} from './entities.ts';

const snake = (name: string) => name.replace(/(?<=.)[A-Z]/g, '_$&').toLowerCase();
const touch = (order: Order, at: Position) => Object.assign(order, { height: at.height });

interface Told {
  by?: string | null;
  deadline?: Date | null;
  meetAt?: Date | null;
}

function tell(store: Store, at: Position, orderId: string, kind: OrderEventKind, told: Told): void {
  const { by = null, deadline = null, meetAt = null } = told;
  const { time, transaction } = at;
  store.add(OrderEvent, { id: eventId(at), orderId, kind, at: time, by, transaction, deadline, meetAt });
}

export async function orderPlaced(event: orders.OrderPlacedEventArgs, at: Position, store: Store): Promise<void> {
  const listing = await store.getOrFail(Listing, event.listing);
  const deadline = timeOf(event.deadline);
  const meetAt = timeOf(event.meetAt);
  const note = digestOrNone(event.note);
  store.add(Order, {
    id: event.id,
    listing: listing.id,
    buyer: event.buyer,
    seller: listing.seller,
    token: listing.token,
    quantity: event.quantity,
    nonce: event.nonce,
    feeBps: event.feeBps,
    disputeWithin: event.disputeWithin,
    arbiter: event.arbiter,
    price: listing.price * BigInt(event.quantity),
    deposit: listing.deposit,
    depositUpfront: listing.depositUpfront,
    state: 'placed',
    deadline,
    meetAt,
    meetingAgreed: false,
    cancelRequestedBy: null,
    disputeOpenedBy: null,
    statement: null,
    note,
    outcome: null,
    priceToBuyer: null,
    priceToSeller: null,
    fee: null,
    depositToBuyer: null,
    depositToSeller: null,
    cost: null,
    placedAt: at.time,
    closedAt: null,
    height: at.height,
  });
  tell(store, at, event.id, 'placed', { by: event.buyer, deadline, meetAt });
  if (note !== null) store.wantDocument(note);
}

/** A standing deposit accepts by itself: then nobody agreed to the meeting time, and nobody is named. */
export async function orderAccepted(event: orders.OrderAcceptedEventArgs, at: Position, store: Store): Promise<void> {
  const order = touch(await store.getOrFail(Order, event.id), at);
  order.state = 'accepted';
  order.deadline = timeOf(event.deadline);
  order.meetingAgreed = event.meetingAgreed;
  const by = event.meetingAgreed ? order.seller : null;
  tell(store, at, order.id, 'accepted', { by, deadline: order.deadline, meetAt: order.meetAt });
}

/** A new meeting time withdraws a cancellation that was asked for. */
export async function meetingAgreed(event: orders.MeetingAgreedEventArgs, at: Position, store: Store): Promise<void> {
  const order = touch(await store.getOrFail(Order, event.id), at);
  order.meetAt = timeOf(event.meetAt);
  order.deadline = timeOf(event.deadline);
  order.meetingAgreed = true;
  order.cancelRequestedBy = null;
  tell(store, at, order.id, 'meeting_agreed', { deadline: order.deadline, meetAt: order.meetAt });
}

export async function cancelRequested(
  event: orders.CancelRequestedEventArgs,
  at: Position,
  store: Store,
): Promise<void> {
  const order = touch(await store.getOrFail(Order, event.id), at);
  order.cancelRequestedBy = event.by;
  order.deadline = timeOf(event.deadline);
  tell(store, at, order.id, 'cancel_requested', { by: event.by, deadline: order.deadline });
}

export async function disputeOpened(event: orders.DisputeOpenedEventArgs, at: Position, store: Store): Promise<void> {
  const order = touch(await store.getOrFail(Order, event.id), at);
  order.state = 'disputed';
  order.disputeOpenedBy = event.by;
  order.statement = event.statement;
  order.deadline = timeOf(event.deadline);
  tell(store, at, order.id, 'dispute_opened', { by: event.by, deadline: order.deadline });
  store.wantDocument(event.statement);
}

/** Whose act ended an order, where the outcome tells. */
const ENDED_BY: Partial<Record<OutcomeName, 'buyer' | 'seller'>> = {
  declined: 'seller',
  cancelled_late_by_buyer: 'buyer',
  cancelled_late_by_seller: 'seller',
};

export async function orderClosed(event: orders.OrderClosedEventArgs, at: Position, store: Store): Promise<void> {
  const order = touch(await store.getOrFail(Order, event.id), at);
  const { priceToBuyer, priceToSeller, fee, depositToBuyer, depositToSeller, cost } = event;
  const outcome = snake(nameOf(Outcome, event.outcome)) as OutcomeName;
  order.state = nameOf(OrderState, event.state).toLowerCase() as OrderStateName;
  Object.assign(order, { outcome, priceToBuyer, priceToSeller, fee, depositToBuyer, depositToSeller, cost });
  order.closedAt = at.time;
  const side = ENDED_BY[outcome];
  tell(store, at, order.id, 'closed', { by: side === undefined ? null : order[side] });
  if (order.state === 'completed') await finishDeal(order, store);
}

export async function standingChanged(
  event: orders.StandingChangedEventArgs,
  _at: Position,
  store: Store,
): Promise<void> {
  const account = await store.getOrAdd(Account, newAccount(event.account));
  account.standingDeposit = event.amount;
}

export async function parametersSet(event: orders.ParametersSetEventArgs, _at: Position, store: Store): Promise<void> {
  const { feeBps, disputeWithin, arbiter } = event;
  const parameters = await store.getOrAdd(Parameters, { id: 1, feeBps, disputeWithin, arbiter, pausedUntil: null });
  Object.assign(parameters, { feeBps, disputeWithin, arbiter });
}

export async function pauseSet(event: orders.PauseSetEventArgs, _at: Position, store: Store): Promise<void> {
  const parameters = await store.getOrFail(Parameters, 1);
  parameters.pausedUntil = timeOrNever(event.until);
}

const needs = (event: { id: string }) => [[Order, event.id]] as const;

export const ordersHandlers = [
  on('orders', orders.events.OrderPlaced, orderPlaced, (event) => [[Listing, event.listing]]),
  on('orders', orders.events.OrderAccepted, orderAccepted, needs),
  on('orders', orders.events.MeetingAgreed, meetingAgreed, needs),
  on('orders', orders.events.CancelRequested, cancelRequested, needs),
  on('orders', orders.events.DisputeOpened, disputeOpened, needs),
  on('orders', orders.events.OrderClosed, orderClosed, needs),
  on('orders', orders.events.StandingChanged, standingChanged, (event) => [[Account, event.account]]),
  on('orders', orders.events.ParametersSet, parametersSet, () => [[Parameters, 1]]),
  on('orders', orders.events.PauseSet, pauseSet, () => [[Parameters, 1]]),
];
