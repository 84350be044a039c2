import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { amount, flag, integer, optional, text, time, uint32, uint64 } from '../entities/columns.ts';

export const LISTING_STATES = ['open', 'paused', 'closed', 'removed'] as const;
export type ListingStateName = (typeof LISTING_STATES)[number];

/** In `Listing.removedIn`: no region is left. */
export const EVERYWHERE = '*';

/** Goods on offer: the seller's terms, and what became of them. */
@Entity({ schema: 'chain', tableName: 'listing' })
@Index({ name: 'listing_newest', properties: ['state', 'listedAt', 'id'] })
@Index({ name: 'listing_category', properties: ['category', 'state', 'listedAt', 'id'] })
@Index({ name: 'listing_price', properties: ['state', 'token', 'price', 'id'] })
@Index({ name: 'listing_cell', properties: ['cell', 'state'] })
@Index({ name: 'listing_seller', properties: ['seller', 'listedAt', 'id'] })
@Index({ name: 'listing_content', properties: ['content'] })
export class Listing {
  /** Hash of the terms. */
  @PrimaryKey(text())
  id!: string;
  @Property(text())
  seller!: string;
  @Property(integer())
  token!: number;
  /** Of one piece. */
  @Property(amount())
  price!: bigint;
  /** Market token that each side puts down, or what opening a dispute costs. */
  @Property(amount())
  deposit!: bigint;
  @Property(flag())
  depositUpfront!: boolean;
  /** One bit each: 1 meet up, 2 ship, 4 service by appointment. */
  @Property(integer())
  ways!: number;
  /** Seconds. */
  @Property(integer())
  acceptWithin!: number;
  /** Seconds from acceptance; this and the next two are 0 where nothing is shipped. */
  @Property(integer())
  shipWithin!: number;
  /** Seconds on the way, after which goods count as delivered. */
  @Property(integer())
  arriveWithin!: number;
  /** Seconds to look at delivered goods. */
  @Property(integer())
  inspectWithin!: number;
  /** Whose signature proves delivery; empty for the buyer's word, or time, alone. */
  @Property(optional(text()))
  carrier!: string | null;
  /** keccak256 of collection and number of the ERC-721 that goes with the goods. */
  @Property(optional(text()))
  certificate!: string | null;
  @Property(uint32())
  category!: number;
  /** H3 index in hex, resolution 7 or coarser. */
  @Property(text())
  cell!: string;
  /** sha-256 of the document with words and pictures. */
  @Property(text())
  content!: string;
  @Property(uint64())
  nonce!: bigint;
  @Property(text())
  state!: ListingStateName;
  /** Pieces that can still be bought. */
  @Property(uint32())
  stock!: number;
  /** Pieces in open or finished orders. */
  @Property(uint32())
  sold!: number;
  @Property(time())
  listedAt!: Date;
  @Property(time())
  updatedAt!: Date;
  /** Block of the last change. */
  @Property(integer())
  height!: number;
  @Property(optional(text()))
  replaces!: string | null;
  @Property(optional(text()))
  replacedBy!: string | null;
  /** Where verdicts removed it: ISO 3166 codes with a comma between them, EVERYWHERE, or nothing. */
  @Property(text())
  removedIn!: string;
  /** Place of the last verdict that restored it: removals before that hold no longer. */
  @Property(optional(text()))
  restoredEvent!: string | null;
}

/** An address that may prove deliveries, or that might once. */
@Entity({ schema: 'chain', tableName: 'carrier' })
export class Carrier {
  @PrimaryKey(text())
  address!: string;
  /** Whether its signature proves a delivery now. */
  @Property(flag())
  registered!: boolean;
  /** Block time of the last change. */
  @Property(time())
  changedAt!: Date;
}
