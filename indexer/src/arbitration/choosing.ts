import * as arbitrators from '../abi/generated/arbitrators.ts';
import { on, type Position, RowImpossible, timeOf } from '../store/handler.ts';
import type { Store } from '../store/store.ts';
import { disputeOf, needsDispute, needsOrderToo, sideOf, tell } from './disputes.ts';
import { Arbitrator, Dispute, DisputeBid } from './entities.ts';

/** A slot that is free again is taken by the next bid. */
export async function bidPlaced(event: arbitrators.BidPlacedEventArgs, at: Position, store: Store): Promise<void> {
  const dispute = await disputeOf(store, event.id, at);
  const { slot, arbitrator, fee } = event;
  const placed = { dispute: dispute.id, slot, arbitrator, fee, placedAt: at.time, removed: false };
  const before = await store.get(DisputeBid, [dispute.id, slot]);
  if (before?.removed === false) throw new RowImpossible(`slot ${slot} of dispute ${dispute.id} is taken`);
  if (before === undefined) store.add(DisputeBid, placed);
  else Object.assign(before, placed);
  dispute.bids += 1;
}

export async function bidRemoved(event: arbitrators.BidRemovedEventArgs, at: Position, store: Store): Promise<void> {
  const dispute = await disputeOf(store, event.id, at);
  const bid = await store.getOrFail(DisputeBid, [dispute.id, event.slot]);
  if (bid.removed || bid.arbitrator !== event.arbitrator) {
    throw new RowImpossible(`${event.arbitrator} has no bid in slot ${event.slot} of dispute ${dispute.id}`);
  }
  bid.removed = true;
  dispute.bids -= 1;
}

/** A list can be sealed anew; only the first time is a step. */
export async function approvalsSealed(
  event: arbitrators.ApprovalsSealedEventArgs,
  at: Position,
  store: Store,
): Promise<void> {
  const dispute = await disputeOf(store, event.id, at);
  const sealedAt = (await sideOf(store, event.id, event.party)) === 'buyer' ? 'buyerSealedAt' : 'sellerSealedAt';
  if (dispute[sealedAt] === null) tell(store, at, dispute.id, 'approvals_sealed', event.party);
  dispute[sealedAt] = at.time;
}

export async function approvalsOpened(
  event: arbitrators.ApprovalsOpenedEventArgs,
  at: Position,
  store: Store,
): Promise<void> {
  const dispute = await disputeOf(store, event.id, at);
  if ((await sideOf(store, event.id, event.party)) === 'buyer') {
    Object.assign(dispute, { buyerOpenedAt: at.time, buyerApprovals: event.approvals });
  } else {
    Object.assign(dispute, { sellerOpenedAt: at.time, sellerApprovals: event.approvals });
  }
  tell(store, at, dispute.id, 'approvals_opened', event.party);
}

/** The first time, or anew because the seed of an epoch was missed. */
export async function choiceAwaited(
  event: arbitrators.ChoiceAwaitedEventArgs,
  at: Position,
  store: Store,
): Promise<void> {
  const dispute = await disputeOf(store, event.id, at);
  if (dispute.epoch === null) tell(store, at, dispute.id, 'choice_awaited', null);
  dispute.epoch = event.epoch;
  dispute.common = event.common;
}

export async function arbitratorChosen(
  event: arbitrators.ArbitratorChosenEventArgs,
  at: Position,
  store: Store,
): Promise<void> {
  const dispute = await disputeOf(store, event.id, at);
  const { arbitrator, fee } = event;
  Object.assign(dispute, {
    arbitrator,
    fee,
    chosenAt: at.time,
    ruleUntil: timeOf(event.until),
  } satisfies Partial<Dispute>);
  (await store.getOrFail(Arbitrator, arbitrator)).chosen += 1;
  tell(store, at, dispute.id, 'arbitrator_chosen', arbitrator, dispute.ruleUntil);
}

const needsBid = (event: { id: string; slot: number }) =>
  [
    [Dispute, event.id],
    [DisputeBid, [event.id, event.slot]],
  ] as const;

export const choosingHandlers = [
  on('arbitrators', arbitrators.events.BidPlaced, bidPlaced, needsBid),
  on('arbitrators', arbitrators.events.BidRemoved, bidRemoved, needsBid),
  on('arbitrators', arbitrators.events.ApprovalsSealed, approvalsSealed, needsOrderToo),
  on('arbitrators', arbitrators.events.ApprovalsOpened, approvalsOpened, needsOrderToo),
  on('arbitrators', arbitrators.events.ChoiceAwaited, choiceAwaited, needsDispute),
  on('arbitrators', arbitrators.events.ArbitratorChosen, arbitratorChosen, (event) => [
    ...needsDispute(event),
    [Arbitrator, event.arbitrator],
  ]),
];
