import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { amount, flag, integer, optional, text, time } from '../entities/columns.ts';

/** What somebody asked the neighbours to decide. The jury's case of the same id says how it stands. */
@Entity({ schema: 'chain', tableName: 'motion' })
@Index({ name: 'motion_newest', properties: ['movedAt', 'id'] })
@Index({ name: 'motion_subject', properties: ['subject', 'kind', 'movedAt', 'id'] })
@Index({ name: 'motion_guideline', properties: ['guideline'] })
@Index({ name: 'motion_accused', properties: ['accused', 'movedAt', 'id'] })
export class Motion {
  /** Of the jury's case too: its number as 32 bytes in hex. */
  @PrimaryKey(text())
  id!: string;
  /** Number of the kind of subject. */
  @Property(integer())
  kind!: number;
  /** The domain's contract when it was asked: who carries it out names it again. */
  @Property(text())
  target!: string;
  /** Id within the domain of that kind. */
  @Property(text())
  subject!: string;
  @Property(text())
  asker!: string;
  @Property(text())
  accused!: string;
  /** In the words of the domain, 32 bytes in hex. */
  @Property(text())
  effect!: string;
  @Property(integer())
  guideline!: number;
  /** sha-256 of the document that gives the reasons. */
  @Property(text())
  reason!: string;
  /** What the asker put down, smallest units. */
  @Property(amount())
  stake!: bigint;
  /** What everybody else who joined put down. */
  @Property(amount())
  joined!: bigint;
  @Property(time())
  movedAt!: Date;
  /** When the effect took place. */
  @Property(optional(time()))
  carriedOutAt!: Date | null;
  /** What all who asked share, once the money was divided. */
  @Property(optional(amount()))
  pool!: bigint | null;
  /** What others had added and the accused got, once the money was divided. */
  @Property(optional(amount()))
  toAccused!: bigint | null;
  /** Block of the last change. */
  @Property(integer())
  height!: number;
}

/** Who put something down for a motion: the asker and all who joined. */
@Entity({ schema: 'chain', tableName: 'motion_backer' })
@Index({ name: 'motion_backer_account', properties: ['account', 'motion'] })
export class MotionBacker {
  @PrimaryKey(text())
  motion!: string;
  @PrimaryKey(text())
  account!: string;
  /** Smallest units. */
  @Property(amount())
  stake!: bigint;
  /** Place of the first time: the order in which they came. */
  @Property(text())
  since!: string;
  /** Empty until the part was paid. */
  @Property(optional(amount()))
  collected!: bigint | null;
}

/** How one kind of subject is decided now. */
@Entity({ schema: 'chain', tableName: 'moderation_kind' })
export class ModerationKind {
  @PrimaryKey({ ...integer(), autoincrement: false })
  kind!: number;
  /** The domain's contract; empty while no motions of this kind are possible. */
  @Property(optional(text()))
  target!: string | null;
  /** Wanted size of the jury. */
  @Property(integer())
  seats!: number;
  @Property(flag())
  grave!: boolean;
}

/** Whether new motions are taken. One row, id 1. */
@Entity({ schema: 'chain', tableName: 'moderation_pause' })
export class ModerationPause {
  @PrimaryKey({ ...integer(), autoincrement: false })
  id!: number;
  @Property(optional(time()))
  until!: Date | null;
}

/** A verdict that took a listing off the market. What a later verdict restored, `Listing.restoredEvent` tells. */
@Entity({ schema: 'chain', tableName: 'listing_removal' })
@Index({ name: 'listing_removal_listing', properties: ['listing', 'id'] })
export class ListingRemoval {
  /** Height (12 digits) and log index (6 digits), so that text order is the chain's order. */
  @PrimaryKey(text())
  id!: string;
  @Property(text())
  listing!: string;
  @Property(text())
  motion!: string;
  /** ISO 3166 codes with a comma between them; empty for everywhere. */
  @Property(text())
  regions!: string;
  @Property(time())
  at!: Date;
}

export const EVIDENCE_COURTS = ['moderation', 'arbitration'] as const;
export type EvidenceCourt = (typeof EVIDENCE_COURTS)[number];

/** A document that somebody added to a motion or to the file of a dispute. */
@Entity({ schema: 'chain', tableName: 'evidence' })
@Index({ name: 'evidence_subject', properties: ['court', 'subject', 'id'] })
export class Evidence {
  /** Height (12 digits) and log index (6 digits), so that text order is the chain's order. */
  @PrimaryKey(text())
  id!: string;
  @Property(text())
  court!: EvidenceCourt;
  /** Id of the motion or of the disputed order. */
  @Property(text())
  subject!: string;
  @Property(text())
  by!: string;
  /** sha-256 of the document, or of the words of a sealed one. */
  @Property(text())
  digest!: string;
  /** Whether everybody may read it; a sealed one is for the sides and the arbitrator. */
  @Property(flag())
  isPublic!: boolean;
  @Property(time())
  at!: Date;
}
