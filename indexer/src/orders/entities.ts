import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { amount, flag, integer, optional, text, time, uint32, uint64 } from '../entities/columns.ts';

export * from './entities/certificates.ts';
export * from './entities/events.ts';
export * from './entities/offers.ts';
export * from './entities/parameters.ts';

/**
 * As the chain's events tell them: goods on their way stay 'shipped' until somebody acts, though from the second after
 * their deadline they count as delivered. Who reads rows compares with the clock.
 */
export const ORDER_STATES = [
  'placed',
  'accepted',
  'shipped',
  'delivered',
  'disputed',
  'completed',
  'refunded',
  'resolved',
] as const;
export type OrderStateName = (typeof ORDER_STATES)[number];

export const OUTCOMES = [
  'declined',
  'cancelled',
  'cancelled_late_by_buyer',
  'cancelled_late_by_seller',
  'expired',
  'released',
  'settled',
  'ruled',
  'approved',
  'never_shipped',
  'window_ended',
] as const;
export type OutcomeName = (typeof OUTCOMES)[number];

/** A deal in escrow; it holds every word of the contract's `Deal`. */
@Entity({ schema: 'chain', tableName: 'orders' })
@Index({ name: 'orders_buyer', properties: ['buyer', 'placedAt', 'id'] })
@Index({ name: 'orders_seller', properties: ['seller', 'placedAt', 'id'] })
@Index({ name: 'orders_listing', properties: ['listing', 'placedAt', 'id'] })
@Index({ name: 'orders_due', properties: ['state', 'deadline'] })
@Index({ name: 'orders_buyer_desk', properties: ['buyer', 'state', 'endsAt', 'id'] })
@Index({ name: 'orders_seller_desk', properties: ['seller', 'state', 'endsAt', 'id'] })
@Index({ name: 'orders_nonce', properties: ['nonce'] })
export class Order {
  /** Hash of the deal. */
  @PrimaryKey(text())
  id!: string;
  @Property(text())
  listing!: string;
  @Property(text())
  buyer!: string;
  @Property(text())
  seller!: string;
  @Property(integer())
  token!: number;
  @Property(uint32())
  quantity!: number;
  @Property(uint64())
  nonce!: bigint;
  @Property(integer())
  feeBps!: number;
  /** Seconds a dispute may stay without a ruling. */
  @Property(integer())
  disputeWithin!: number;
  @Property(text())
  arbiter!: string;
  /** Of all pieces together. */
  @Property(amount())
  price!: bigint;
  @Property(amount())
  deposit!: bigint;
  @Property(flag())
  depositUpfront!: boolean;
  /** One bit: 1 meet up, 2 ship, 4 service by appointment. */
  @Property(integer())
  way!: number;
  /** Seconds, as in the listing's terms; 0 where nothing is shipped. */
  @Property(integer())
  shipWithin!: number;
  @Property(integer())
  arriveWithin!: number;
  @Property(integer())
  inspectWithin!: number;
  @Property(optional(text()))
  carrier!: string | null;
  @Property(optional(text()))
  certificate!: string | null;
  /** One of the seller's deals without fee. */
  @Property(flag())
  feeFree!: boolean;
  /** Both had signed: the price may differ from the listing's. */
  @Property(flag())
  offered!: boolean;
  @Property(text())
  state!: OrderStateName;
  /** Last second in which people may act; afterwards anybody may end the order, or the goods count as delivered. */
  @Property(time())
  deadline!: Date;
  /** After this second time alone ends the order: the deadline, or the end of the inspection of goods on their way. */
  @Property(time())
  endsAt!: Date;
  /** Empty where the goods are shipped. */
  @Property(optional(time()))
  meetAt!: Date | null;
  /** Both signed this meeting time. */
  @Property(flag())
  meetingAgreed!: boolean;
  @Property(optional(text()))
  cancelRequestedBy!: string | null;
  @Property(optional(text()))
  disputeOpenedBy!: string | null;
  /** sha-256 of the opener's first statement. */
  @Property(optional(text()))
  statement!: string | null;
  /** sha-256 of carrier and number of the parcel, sealed to the buyer. */
  @Property(optional(text()))
  tracking!: string | null;
  /** Last second in which delivered goods can be refused, as far as it is known. */
  @Property(optional(time()))
  inspectBy!: Date | null;
  /** Whether the goods left the seller. */
  @Property(flag())
  goodsSent!: boolean;
  /** Once it ended: whether the goods, and a certificate that goes with them, are the buyer's. */
  @Property(optional(flag()))
  goodsWithBuyer!: boolean | null;
  /** sha-256 of the buyer's note, encrypted to the seller. */
  @Property(optional(text()))
  note!: string | null;
  @Property(optional(text()))
  outcome!: OutcomeName | null;
  @Property(optional(amount()))
  priceToBuyer!: bigint | null;
  @Property(optional(amount()))
  priceToSeller!: bigint | null;
  @Property(optional(amount()))
  fee!: bigint | null;
  @Property(optional(amount()))
  depositToBuyer!: bigint | null;
  @Property(optional(amount()))
  depositToSeller!: bigint | null;
  /** What deciding a dispute cost, market token. */
  @Property(optional(amount()))
  cost!: bigint | null;
  @Property(time())
  placedAt!: Date;
  @Property(optional(time()))
  closedAt!: Date | null;
  /** Block of the last change. */
  @Property(integer())
  height!: number;
}
