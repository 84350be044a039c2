import { Order } from '../orders/entities.ts';
import { eventId, type Position, RowImpossible } from '../store/handler.ts';
import type { Store } from '../store/store.ts';
import { Dispute, DisputeEvent, type DisputeEventKind } from './entities.ts';

/** The dispute an event moves on. @throws RowMissing */
export async function disputeOf(store: Store, id: string, at: Position): Promise<Dispute> {
  return Object.assign(await store.getOrFail(Dispute, id), { height: at.height });
}

/** Which side of the order somebody is. @throws RowImpossible for anybody else */
export async function sideOf(store: Store, id: string, account: string): Promise<'buyer' | 'seller'> {
  const { buyer, seller } = await store.getOrFail(Order, id);
  if (account === buyer) return 'buyer';
  if (account === seller) return 'seller';
  throw new RowImpossible(`${account} is no side of order ${id}`);
}

/** Adds a step to a dispute's timeline. */
export function tell(
  store: Store,
  at: Position,
  dispute: string,
  kind: DisputeEventKind,
  by: string | null,
  deadline: Date | null = null,
): void {
  const { time, transaction } = at;
  store.add(DisputeEvent, { id: eventId(at), dispute, kind, at: time, by, transaction, deadline });
}

export const needsDispute = (event: { id: string }) => [[Dispute, event.id]] as const;
export const needsOrderToo = (event: { id: string }) =>
  [
    [Dispute, event.id],
    [Order, event.id],
  ] as const;
