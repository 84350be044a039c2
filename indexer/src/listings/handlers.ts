import { cellToText, ListingState, nameOf } from '@moothall/contracts/protocol';
import * as carriers from '../abi/generated/carriers.ts';
import * as listings from '../abi/generated/listings.ts';
import { addressOrNone, digestOrNone, eventId, on, type Position } from '../store/handler.ts';
import type { Store } from '../store/store.ts';
import { Carrier, EVERYWHERE, Listing, type ListingStateName } from './entities.ts';
import { removedIn } from './removals.ts';

const touch = (listing: Listing, at: Position) => Object.assign(listing, { updatedAt: at.time, height: at.height });

export function listed(event: listings.ListedEventArgs, at: Position, store: Store): void {
  const { terms, id, seller, stock } = event;
  store.add(Listing, {
    id,
    seller,
    token: terms.token,
    price: terms.price,
    deposit: terms.deposit,
    depositUpfront: terms.depositUpfront,
    ways: terms.ways,
    acceptWithin: terms.acceptWithin,
    shipWithin: terms.shipWithin,
    arriveWithin: terms.arriveWithin,
    inspectWithin: terms.inspectWithin,
    carrier: addressOrNone(terms.carrier),
    certificate: digestOrNone(terms.certificate),
    category: terms.category,
    cell: cellToText(terms.cell),
    content: terms.content,
    nonce: terms.nonce,
    state: 'open',
    stock,
    sold: 0,
    listedAt: at.time,
    updatedAt: at.time,
    height: at.height,
    replaces: null,
    replacedBy: null,
    removedIn: '',
    restoredEvent: null,
  });
  store.wantDocument(terms.content);
}

export async function replaced(event: listings.ReplacedEventArgs, at: Position, store: Store): Promise<void> {
  const next = await store.getOrFail(Listing, event.id);
  const previous = await store.getOrFail(Listing, event.replaced);
  touch(next, at).replaces = previous.id;
  touch(previous, at).replacedBy = next.id;
}

export async function listingChanged(
  event: listings.ListingChangedEventArgs,
  at: Position,
  store: Store,
): Promise<void> {
  const listing = touch(await store.getOrFail(Listing, event.id), at);
  listing.state = nameOf(ListingState, event.state).toLowerCase() as ListingStateName;
  listing.stock = event.stock;
}

/** A negative delta sold pieces, a positive one brought them back from a deal that was undone. */
export async function stockMoved(event: listings.StockMovedEventArgs, at: Position, store: Store): Promise<void> {
  const listing = touch(await store.getOrFail(Listing, event.id), at);
  listing.stock = event.stock;
  listing.sold -= Number(event.delta);
}

/** A closed listing stays closed: there is nothing to take off. */
export async function listingRemoved(
  event: listings.ListingRemovedEventArgs,
  at: Position,
  store: Store,
): Promise<void> {
  const listing = touch(await store.getOrFail(Listing, event.id), at);
  listing.removedIn = removedIn(listing.removedIn, event.regions);
  if (listing.removedIn === EVERYWHERE && listing.state !== 'closed') listing.state = 'removed';
}

/** The seller opens sales again. */
export async function listingRestored(
  event: listings.ListingRestoredEventArgs,
  at: Position,
  store: Store,
): Promise<void> {
  const listing = touch(await store.getOrFail(Listing, event.id), at);
  listing.removedIn = '';
  listing.restoredEvent = eventId(at);
  if (listing.state === 'removed') listing.state = 'paused';
}

export async function carrierSet(event: carriers.CarrierSetEventArgs, at: Position, store: Store): Promise<void> {
  const { carrier: address, registered } = event;
  const carrier = await store.getOrAdd(Carrier, { address, registered, changedAt: at.time });
  Object.assign(carrier, { registered, changedAt: at.time });
}

const needs = (event: { id: string }) => [[Listing, event.id]] as const;

export const listingsHandlers = [
  on('listings', listings.events.Listed, listed),
  on('listings', listings.events.Replaced, replaced, (event) => [
    [Listing, event.id],
    [Listing, event.replaced],
  ]),
  on('listings', listings.events.ListingChanged, listingChanged, needs),
  on('listings', listings.events.StockMoved, stockMoved, needs),
  on('listings', listings.events.ListingRemoved, listingRemoved, needs),
  on('listings', listings.events.ListingRestored, listingRestored, needs),
  on('carriers', carriers.events.CarrierSet, carrierSet, (event) => [[Carrier, event.carrier]]),
];
