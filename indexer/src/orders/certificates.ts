import * as custody from '../abi/generated/certificatecustody.ts';
import { on, type Position, RowImpossible } from '../store/handler.ts';
import type { Store } from '../store/store.ts';
import { HeldCertificate, Order } from './entities.ts';
import { tell } from './steps.ts';

/** The order of a deal, if it was placed already, marked as changed so that its listeners look again. */
async function orderOf(id: string, at: Position, store: Store): Promise<Order | undefined> {
  const order = await store.get(Order, id);
  if (order !== undefined) order.height = at.height;
  return order;
}

/** Only a deal's seller hands in, also before the purchase: then nothing here names the seller. */
export async function certificateHeld(
  event: custody.CertificateHeldEventArgs,
  at: Position,
  store: Store,
): Promise<void> {
  const { id: deal, collection, tokenId } = event;
  const before = await store.get(HeldCertificate, deal);
  if (before?.handedTo === null) throw new RowImpossible(`the certificate of deal ${deal} is held already`);
  const held = { deal, collection, tokenId, heldAt: at.time, handedTo: null, handedOverAt: null };
  if (before === undefined) store.add(HeldCertificate, held);
  else Object.assign(before, held);
  const order = await orderOf(deal, at, store);
  tell(store, at, deal, 'certificate_held', { by: order?.seller ?? null });
}

export async function certificateHandedOver(
  event: custody.CertificateHandedOverEventArgs,
  at: Position,
  store: Store,
): Promise<void> {
  const { id: deal, to } = event;
  const held = await store.getOrFail(HeldCertificate, deal);
  if (held.handedTo !== null) throw new RowImpossible(`nothing is held for deal ${deal}`);
  Object.assign(held, { handedTo: to, handedOverAt: at.time });
  await orderOf(deal, at, store);
  tell(store, at, deal, 'certificate_handed_over', {});
}

const needs = (event: { id: string }) =>
  [
    [HeldCertificate, event.id],
    [Order, event.id],
  ] as const;

export const certificatesHandlers = [
  on('certificates', custody.events.CertificateHeld, certificateHeld, needs),
  on('certificates', custody.events.CertificateHandedOver, certificateHandedOver, needs),
];
