import { Account, Counterparty, newAccount } from '../accounts/entities.ts';
import type { Store } from '../store/store.ts';
import type { Order } from './entities.ts';

/** Counts a completed order for one side: once as a deal, and once per person on the other side. */
async function count(address: string, other: string, store: Store): Promise<void> {
  const account = await store.getOrAdd(Account, newAccount(address));
  account.finishedDeals += 1;
  if (await store.get(Counterparty, [address, other])) return;
  store.add(Counterparty, { account: address, other });
  account.counterparties += 1;
}

/** Credits both sides of an order whose price became the seller's. */
export async function finishDeal(order: Order, store: Store): Promise<void> {
  await count(order.buyer, order.seller, store);
  await count(order.seller, order.buyer, store);
}
