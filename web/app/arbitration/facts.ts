import type { DisputeFactsFragment } from '../graphql/generated/graphql.ts';

/** A dispute as pages read it. */
export type DisputeView = DisputeFactsFragment;
export type DisputePhase = DisputeView['phase'];
export type BidView = DisputeView['bids'][number];
export type ArbitratorRecord = BidView['record'];

const same = (one: string | null | undefined, other: string | null | undefined): boolean =>
  !!one && one.toLowerCase() === other?.toLowerCase();

/** The arbitrator the lot fell on, unless it was somebody else or nobody yet. */
export const isArbitrator = (
  { arbitrator }: { arbitrator: { address: string } | null },
  account: string | undefined,
): boolean => same(arbitrator?.address, account);

/** Offers that stand, by their slot. */
export const standingBids = ({ bids }: Pick<DisputeView, 'bids'>): BidView[] =>
  bids.filter(({ removed }) => !removed).sort((one, other) => one.slot - other.slot);

/** The acting person's offer. */
export const ownBid = (dispute: Pick<DisputeView, 'bids'>, account: string | undefined): BidView | undefined =>
  standingBids(dispute).find(({ arbitrator }) => same(arbitrator.address, account));

/** The last step of a kind, if there was one. */
export const lastStep = ({ timeline }: Pick<DisputeView, 'timeline'>, kind: DisputeView['timeline'][number]['kind']) =>
  timeline.findLast((step) => step.kind === kind);

/** The transaction in which somebody sealed a list last. */
export const sealingOf = ({ timeline }: Pick<DisputeView, 'timeline'>, party: { address: string }) =>
  timeline.findLast(({ kind, by }) => kind === 'APPROVALS_SEALED' && same(by, party.address))?.transaction;

/** What deciding costs: the arbitrator's fee, or the jury's as far as one side's deposit goes. */
export function costOf({ juryCase, fee }: Pick<DisputeView, 'juryCase' | 'fee'>, deposit: bigint): bigint {
  if (!juryCase) return BigInt(fee ?? 0);
  const ofJury = BigInt(juryCase.fee);
  return ofJury < deposit ? ofJury : deposit;
}
