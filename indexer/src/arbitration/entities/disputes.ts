import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { amount, flag, integer, optional, text, time, uint32, uint64 } from '../../entities/columns.ts';

/**
 * A dispute over an order, from the block it was opened in; under an arbiter that is no court of arbitrators nothing ever
 * happens to it. Which phase it is in follows from block time: who reads rows compares with the clock.
 */
@Entity({ schema: 'chain', tableName: 'dispute' })
@Index({ name: 'dispute_newest', properties: ['arbiter', 'openedAt', 'id'] })
@Index({ name: 'dispute_arbitrator', properties: ['arbitrator', 'openedAt', 'id'] })
@Index({ name: 'dispute_complaint', properties: ['complaintCase'] })
@Index({ name: 'dispute_jury', properties: ['juryCase'] })
export class Dispute {
  /** The order's. */
  @PrimaryKey(text())
  id!: string;
  /** Who may rule it, frozen at purchase. */
  @Property(text())
  arbiter!: string;
  @Property(time())
  openedAt!: Date;
  /** Bids that stand. */
  @Property(integer())
  bids!: number;
  @Property(optional(time()))
  buyerSealedAt!: Date | null;
  @Property(optional(time()))
  sellerSealedAt!: Date | null;
  @Property(optional(time()))
  buyerOpenedAt!: Date | null;
  @Property(optional(time()))
  sellerOpenedAt!: Date | null;
  /** Slots each side approves of, one bit each; empty until it opened its list. */
  @Property(optional(uint32()))
  buyerApprovals!: number | null;
  @Property(optional(uint32()))
  sellerApprovals!: number | null;
  /** Whose seed picks, since both lists are open and have enough names in common. */
  @Property(optional(uint64()))
  epoch!: bigint | null;
  /** The slots it picks from. */
  @Property(optional(uint32()))
  common!: number | null;
  /** Whom the lot fell on; empty before, as are fee and times. */
  @Property(optional(text()))
  arbitrator!: string | null;
  @Property(optional(amount()))
  fee!: bigint | null;
  @Property(optional(time()))
  chosenAt!: Date | null;
  /** Last second of the arbitrator. */
  @Property(optional(time()))
  ruleUntil!: Date | null;
  /** Share of the price that goes back to the buyer, by the arbitrator's ruling. */
  @Property(optional(integer()))
  buyerBps!: number | null;
  /** sha-256 of the ruling's reasons. */
  @Property(optional(text()))
  reason!: string | null;
  @Property(optional(time()))
  ruledAt!: Date | null;
  /** Last second in which a side may complain. */
  @Property(optional(time()))
  complainUntil!: Date | null;
  /** When it was said that the arbitrator was late. */
  @Property(optional(time()))
  missedAt!: Date | null;
  @Property(optional(text()))
  complainedBy!: string | null;
  @Property(optional(time()))
  complainedAt!: Date | null;
  /** sha-256 of the complaint's reasons. */
  @Property(optional(text()))
  complaint!: string | null;
  /** The jury's case on the complaint. */
  @Property(optional(text()))
  complaintCase!: string | null;
  /** Whether the jury found the complaint right, once that was carried out here. */
  @Property(optional(flag()))
  complaintUpheld!: boolean | null;
  /** The jury's case on the dispute itself; the second one where the first gave no answer. */
  @Property(optional(text()))
  juryCase!: string | null;
  /** The first one, once there is a second. */
  @Property(optional(text()))
  firstJuryCase!: string | null;
  @Property(optional(time()))
  finishedAt!: Date | null;
  /** As it was carried out: the share of the price that went back to the buyer. */
  @Property(optional(integer()))
  finalBps!: number | null;
  /** What deciding cost, market token. */
  @Property(optional(amount()))
  cost!: bigint | null;
  /** Block of the last change. */
  @Property(integer())
  height!: number;
}

/** The last bid of a slot. */
@Entity({ schema: 'chain', tableName: 'dispute_bid' })
@Index({ name: 'dispute_bid_arbitrator', properties: ['arbitrator', 'placedAt'] })
export class DisputeBid {
  /** The order's id. */
  @PrimaryKey(text())
  dispute!: string;
  /** Place in everybody's list, 0 to 31. */
  @PrimaryKey(integer())
  slot!: number;
  @Property(text())
  arbitrator!: string;
  /** Market token. */
  @Property(amount())
  fee!: bigint;
  @Property(time())
  placedAt!: Date;
  /** Withdrawn, or displaced by a cheaper one. */
  @Property(flag())
  removed!: boolean;
}

/** A dispute in which nothing was done yet. */
export const newDispute = (id: string, arbiter: string, openedAt: Date, height: number): Dispute => ({
  id,
  arbiter,
  openedAt,
  bids: 0,
  buyerSealedAt: null,
  sellerSealedAt: null,
  buyerOpenedAt: null,
  sellerOpenedAt: null,
  buyerApprovals: null,
  sellerApprovals: null,
  epoch: null,
  common: null,
  arbitrator: null,
  fee: null,
  chosenAt: null,
  ruleUntil: null,
  buyerBps: null,
  reason: null,
  ruledAt: null,
  complainUntil: null,
  missedAt: null,
  complainedBy: null,
  complainedAt: null,
  complaint: null,
  complaintCase: null,
  complaintUpheld: null,
  juryCase: null,
  firstJuryCase: null,
  finishedAt: null,
  finalBps: null,
  cost: null,
  height,
});
