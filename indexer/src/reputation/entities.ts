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

/** What somebody vouches for about somebody else; a newer word of the same issuer on the same topic takes its place. */
@Entity({ schema: 'chain', tableName: 'attestation' })
@Index({ name: 'attestation_about', properties: ['about', 'issuedEvent'] })
@Index({ name: 'attestation_issuer', properties: ['issuer', 'issuedEvent'] })
export class Attestation {
  /** Issuer, whom it is about, and topic. */
  @PrimaryKey(text())
  id!: string;
  @Property(text())
  issuer!: string;
  @Property(text())
  about!: string;
  /** 32 bytes. */
  @Property(text())
  topic!: string;
  /** sha-256 of the words; empty where there are none. */
  @Property(optional(text()))
  words!: string | null;
  @Property(time())
  issuedAt!: Date;
  /** Its place on the chain. */
  @Property(text())
  issuedEvent!: string;
  /** Last second in which it is valid. */
  @Property(time())
  expiresAt!: Date;
  @Property(optional(time()))
  revokedAt!: Date | null;
  /** Block of the last change. */
  @Property(integer())
  height!: number;
}

/** What an account wants or once wanted nothing said about, and by whom. */
@Entity({ schema: 'chain', tableName: 'attestation_refusal' })
export class AttestationRefusal {
  @PrimaryKey(text())
  about!: string;
  @PrimaryKey(text())
  issuer!: string;
  /** 32 bytes; all zero for everything the issuer says. */
  @PrimaryKey(text())
  topic!: string;
  @Property(flag())
  refused!: boolean;
  @Property(time())
  changedAt!: Date;
}

/** Whose word on a topic this market shows as a badge, or once did. */
@Entity({ schema: 'chain', tableName: 'attester' })
@Index({ name: 'attester_attester', properties: ['attester'] })
export class Attester {
  /** Who, and the topic. */
  @PrimaryKey(text())
  id!: string;
  @Property(text())
  attester!: string;
  @Property(text())
  topic!: string;
  @Property(flag())
  registered!: boolean;
  @Property(time())
  changedAt!: Date;
}
