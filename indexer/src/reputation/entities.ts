import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { flag, integer, optional, text, time } from '../entities/columns.ts';

export const REVIEW_STATES = ['sealed', 'open'] as const;
export type ReviewStateName = (typeof REVIEW_STATES)[number];

/** What one side of a finished order says of the other. */
@Entity({ schema: 'chain', tableName: 'review' })
@Index({ name: 'review_order', properties: ['orderId'] })
@Index({ name: 'review_about', properties: ['about', 'openedEvent'] })
@Index({ name: 'review_about_rating', properties: ['about', 'rating', 'openedEvent'] })
@Index({ name: 'review_author', properties: ['author', 'sealedEvent'] })
@Index({ name: 'review_due', properties: ['state', 'opensAfter'] })
export class Review {
  /** The order, and which side wrote it. */
  @PrimaryKey(text())
  id!: string;
  @Property(text())
  orderId!: string;
  @Property(flag())
  byBuyer!: boolean;
  @Property(text())
  author!: string;
  @Property(text())
  about!: string;
  @Property(text())
  state!: ReviewStateName;
  /** The hash over stars, words and salt. */
  @Property(text())
  seal!: string;
  /** Last second in which this order's reviews can be sealed; afterwards this one opens also alone. */
  @Property(time())
  opensAfter!: Date;
  @Property(time())
  sealedAt!: Date;
  /** Its place on the chain. */
  @Property(text())
  sealedEvent!: string;
  /** Stars, once it is open. */
  @Property(optional(integer()))
  rating!: number | null;
  /** sha-256 of the words, once it is open; empty where there are none. */
  @Property(optional(text()))
  words!: string | null;
  @Property(optional(time()))
  openedAt!: Date | null;
  /** Its place on the chain. */
  @Property(optional(text()))
  openedEvent!: string | null;
  /** sha-256 of what the reviewed side answered. */
  @Property(optional(text()))
  reply!: string | null;
  @Property(optional(time()))
  repliedAt!: Date | null;
  /** Block of the last change. */
  @Property(integer())
  height!: number;
}

/** How many open reviews about an account give how many stars. */
@Entity({ schema: 'chain', tableName: 'rating' })
export class Rating {
  @PrimaryKey(text())
  account!: string;
  @Property(integer())
  one!: number;
  @Property(integer())
  two!: number;
  @Property(integer())
  three!: number;
  @Property(integer())
  four!: number;
  @Property(integer())
  five!: number;
}
