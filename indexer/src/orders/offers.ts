import * as orders from '../abi/generated/orders.ts';
import { Account, newAccount } from '../accounts/entities.ts';
import { on, type Position, RowImpossible } from '../store/handler.ts';
import type { Store } from '../store/store.ts';
import { CancelledOffer } from './entities.ts';

export function offerCancelled(event: orders.OfferCancelledEventArgs, _at: Position, store: Store): void {
  store.add(CancelledOffer, { account: event.account, nonce: event.nonce });
}

/** Each time counts up by one. */
export async function offersCancelled(
  event: orders.OffersCancelledEventArgs,
  _at: Position,
  store: Store,
): Promise<void> {
  const account = await store.getOrAdd(Account, newAccount(event.account));
  account.offerEpoch += 1n;
  if (account.offerEpoch !== event.epoch) {
    throw new RowImpossible(`the offers of ${event.account} are at epoch ${account.offerEpoch}, not ${event.epoch}`);
  }
}

export const offersHandlers = [
  on('orders', orders.events.OfferCancelled, offerCancelled),
  on('orders', orders.events.OffersCancelled, offersCancelled, (event) => [[Account, event.account]]),
];
