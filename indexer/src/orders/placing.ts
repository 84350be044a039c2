import { FEE_FREE_DEALS, SHIP } from '@moothall/contracts/protocol';
import * as orders from '../abi/generated/orders.ts';
import { Account, newAccount } from '../accounts/entities.ts';
import { Listing } from '../listings/entities.ts';
import {
  addressOrNone,
  digestOrNone,
  eventId,
  on,
  type Position,
  RowImpossible,
  timeOf,
  timeOrNever,
} from '../store/handler.ts';
import type { Store } from '../store/store.ts';
import { dealOfPlaced } from './deals.ts';
import { Order, OrderEvent, Parameters } from './entities.ts';
import { needsOrder, stepOf, tell } from './steps.ts';

/** Counts the seller's sales without fee; one that came to nothing uses up none. */
export async function countFeeFree(store: Store, seller: string, by: 1 | -1): Promise<void> {
  const account = await store.getOrAdd(Account, newAccount(seller));
  account.feeFreeDeals += by;
  if (account.feeFreeDeals < 0 || account.feeFreeDeals > FEE_FREE_DEALS) {
    throw new RowImpossible(`${seller} would have ${account.feeFreeDeals} deals without fee`);
  }
}

/** A deal without fee while others have one is among the seller's first ones: nothing else takes the fee away. */
export async function orderPlaced(event: orders.OrderPlacedEventArgs, at: Position, store: Store): Promise<void> {
  const listing = await store.getOrFail(Listing, event.listing);
  const deal = dealOfPlaced(listing, event);
  const parameters = await store.getOrFail(Parameters, 1);
  const feeFree = event.feeBps === 0 && parameters.feeBps !== 0;
  const deadline = timeOf(event.deadline);
  const meetAt = timeOrNever(event.meetAt);
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
    price: event.price,
    deposit: deal.deposit,
    depositUpfront: deal.depositUpfront,
    way: deal.way,
    shipWithin: deal.shipWithin,
    arriveWithin: deal.arriveWithin,
    inspectWithin: deal.inspectWithin,
    carrier: addressOrNone(deal.carrier),
    certificate: digestOrNone(deal.certificate),
    feeFree,
    offered: false,
    state: 'placed',
    deadline,
    endsAt: deadline,
    meetAt,
    meetingAgreed: false,
    cancelRequestedBy: null,
    disputeOpenedBy: null,
    statement: null,
    tracking: null,
    inspectBy: null,
    goodsSent: false,
    goodsWithBuyer: null,
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
  if (feeFree) await countFeeFree(store, listing.seller, 1);
  tell(store, at, event.id, 'placed', { by: event.buyer, deadline, meetAt });
  if (note !== null) store.wantDocument(note);
}

/** The place some logs before: a purchase that binds at once says so in the log right behind it. */
const before = (at: Position, logs: number) => eventId({ ...at, logIndex: at.logIndex - logs });

/**
 * How an order came to bind: by the seller's own call, by the standing deposit, which is taken in the log before the
 * purchase, or by an offer that both had signed.
 */
async function bindingOf(order: Order, at: Position, store: Store): Promise<'seller' | 'standing' | 'offer'> {
  // Only the block that placed it can hold the two logs side by side, and its rows are loaded.
  if (order.placedAt.getTime() !== at.time.getTime()) return 'seller';
  const placed = await store.get(OrderEvent, before(at, 1));
  if (placed?.orderId !== order.id) return 'seller';
  const seller = await store.get(Account, order.seller);
  return seller?.standingEvent === before(at, 2) ? 'standing' : 'offer';
}

/** Nobody is named where nobody called: a standing deposit accepts by itself, and an offer was signed before. */
export async function orderAccepted(event: orders.OrderAcceptedEventArgs, at: Position, store: Store): Promise<void> {
  const order = await stepOf(store, event.id, at, ['placed']);
  const binding = await bindingOf(order, at, store);
  if (event.meetingAgreed !== (order.way !== SHIP && binding !== 'standing')) {
    throw new RowImpossible(`order ${order.id} binds by ${binding}, yet its meeting says otherwise`);
  }
  order.state = 'accepted';
  order.deadline = timeOf(event.deadline);
  order.endsAt = order.deadline;
  order.meetingAgreed = event.meetingAgreed;
  order.offered = binding === 'offer';
  const by = binding === 'seller' ? order.seller : null;
  tell(store, at, order.id, 'accepted', { by, deadline: order.deadline, meetAt: order.meetAt });
}

export const placingHandlers = [
  on('orders', orders.events.OrderPlaced, orderPlaced, (event) => [
    [Listing, event.listing],
    [Parameters, 1],
  ]),
  on('orders', orders.events.OrderAccepted, orderAccepted, needsOrder),
];
