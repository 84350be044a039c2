import * as arbitrators from '../abi/generated/arbitrators.ts';
import { Evidence } from '../moderation/entities.ts';
import { Order } from '../orders/entities.ts';
import { addressOrNone, eventId, numberKey, on, type Position, timeOf } from '../store/handler.ts';
import type { Store } from '../store/store.ts';
import { bondsHandlers, changeBond } from './bonds.ts';
import { choosingHandlers } from './choosing.ts';
import { disputeOf, needsDispute, needsOrderToo, tell } from './disputes.ts';
import { Arbitrator, ArbitratorBond, ArbitratorCounterparty, type Dispute } from './entities.ts';

/** Counts people whose dispute somebody ruled, each once. */
async function countPeople(store: Store, row: Arbitrator, people: readonly string[]): Promise<void> {
  for (const other of people) {
    if (await store.get(ArbitratorCounterparty, [row.account, other])) continue;
    store.add(ArbitratorCounterparty, { arbitrator: row.account, other });
    row.counterparties += 1;
  }
}

export async function ruled(event: arbitrators.RuledEventArgs, at: Position, store: Store): Promise<void> {
  const dispute = await disputeOf(store, event.id, at);
  const { buyerBps, reason } = event;
  const complainUntil = timeOf(event.until);
  Object.assign(dispute, { buyerBps, reason, ruledAt: at.time, complainUntil } satisfies Partial<Dispute>);
  const arbitrator = await store.getOrFail(Arbitrator, event.arbitrator);
  arbitrator.ruled += 1;
  const { buyer, seller } = await store.getOrFail(Order, event.id);
  await countPeople(store, arbitrator, [buyer, seller]);
  tell(store, at, dispute.id, 'ruled', event.arbitrator, complainUntil);
  store.wantDocument(reason);
}

/** Comes once for each token the bond is in; late is late once. */
export async function rulingMissed(
  event: arbitrators.RulingMissedEventArgs,
  at: Position,
  store: Store,
): Promise<void> {
  const dispute = await disputeOf(store, event.id, at);
  await changeBond(store, event.arbitrator, event.token, { amount: -event.slice });
  if (dispute.missedAt !== null) return;
  dispute.missedAt = at.time;
  (await store.getOrFail(Arbitrator, event.arbitrator)).late += 1;
  tell(store, at, dispute.id, 'ruling_missed', event.arbitrator);
}

export async function complained(event: arbitrators.ComplainedEventArgs, at: Position, store: Store): Promise<void> {
  const dispute = await disputeOf(store, event.id, at);
  Object.assign(dispute, {
    complainedBy: event.by,
    complainedAt: at.time,
    complaint: event.reason,
    complaintCase: numberKey(event.juryCase),
  } satisfies Partial<Dispute>);
  tell(store, at, dispute.id, 'complained', event.by);
  store.wantDocument(event.reason);
}

/** Comes once for each token the bond is in. */
export async function complaintUpheld(
  event: arbitrators.ComplaintUpheldEventArgs,
  at: Position,
  store: Store,
): Promise<void> {
  const dispute = await disputeOf(store, event.id, at);
  await changeBond(store, event.arbitrator, event.token, { amount: -event.amount });
  if (dispute.complaintUpheld !== null) return;
  dispute.complaintUpheld = true;
  (await store.getOrFail(Arbitrator, event.arbitrator)).upheld += 1;
  tell(store, at, dispute.id, 'complaint_upheld', event.arbitrator);
}

export async function complaintRejected(
  event: arbitrators.ComplaintRejectedEventArgs,
  at: Position,
  store: Store,
): Promise<void> {
  const dispute = await disputeOf(store, event.id, at);
  dispute.complaintUpheld = false;
  tell(store, at, dispute.id, 'complaint_rejected', event.arbitrator);
}

export async function sentToJury(event: arbitrators.SentToJuryEventArgs, at: Position, store: Store): Promise<void> {
  const dispute = await disputeOf(store, event.id, at);
  if (event.redrawn) dispute.firstJuryCase = dispute.juryCase;
  dispute.juryCase = numberKey(event.juryCase);
  tell(store, at, dispute.id, 'sent_to_jury', null);
}

export async function disputeFinished(
  event: arbitrators.DisputeFinishedEventArgs,
  at: Position,
  store: Store,
): Promise<void> {
  const dispute = await disputeOf(store, event.id, at);
  const { buyerBps: finalBps, cost } = event;
  Object.assign(dispute, { finishedAt: at.time, finalBps, cost } satisfies Partial<Dispute>);
  tell(store, at, dispute.id, 'finished', addressOrNone(event.arbitrator));
}

/** The words of a sealed document are nobody's to fetch. */
export async function evidenceAdded(
  event: arbitrators.EvidenceAddedEventArgs,
  at: Position,
  store: Store,
): Promise<void> {
  const { id: subject } = await disputeOf(store, event.id, at);
  const { by, evidence: digest, isPublic } = event;
  store.add(Evidence, { id: eventId(at), court: 'arbitration', subject, by, digest, isPublic, at: at.time });
  if (isPublic) store.wantDocument(digest);
}

const needsLoss = (event: { id: string; arbitrator: string; token: number }) =>
  [...needsDispute(event), [Arbitrator, event.arbitrator], [ArbitratorBond, [event.arbitrator, event.token]]] as const;

export const arbitrationHandlers = [
  ...bondsHandlers,
  ...choosingHandlers,
  on('arbitrators', arbitrators.events.Ruled, ruled, (event) => [
    ...needsOrderToo(event),
    [Arbitrator, event.arbitrator],
  ]),
  on('arbitrators', arbitrators.events.RulingMissed, rulingMissed, needsLoss),
  on('arbitrators', arbitrators.events.Complained, complained, needsDispute),
  on('arbitrators', arbitrators.events.ComplaintUpheld, complaintUpheld, needsLoss),
  on('arbitrators', arbitrators.events.ComplaintRejected, complaintRejected, needsDispute),
  on('arbitrators', arbitrators.events.SentToJury, sentToJury, needsDispute),
  on('arbitrators', arbitrators.events.DisputeFinished, disputeFinished, needsDispute),
  on('arbitrators', arbitrators.events.EvidenceAdded, evidenceAdded, needsDispute),
];
