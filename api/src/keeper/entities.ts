import type { PropertyOptions } from '@mikro-orm/core';
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

// biome-ignore lint/suspicious/noExplicitAny: an option object fits every entity class
type Column = PropertyOptions<any>;
/** Each call makes a new object, since the decorators write into it. */
const text = (): Column => ({ type: 'string', columnType: 'text' });
const moment = (): Column => ({ type: 'datetime', columnType: 'timestamptz(3)' });

/** A vote that a juror asked this operator to open. */
@Entity({ schema: 'app', tableName: 'entrusted_ballot' })
@Index({ name: 'entrusted_ballot_case', properties: ['caseId'] })
export class EntrustedBallot {
  /** The seat, as rows of the index know it. */
  @PrimaryKey(text())
  seat!: string;
  @Property(text())
  caseId!: string;
  @Property(text())
  juror!: string;
  /** Choice and salt, sealed; empty when the time to open them went by: such a seat is never reported. */
  @Property({ type: 'blob', columnType: 'bytea', nullable: true })
  sealed!: Buffer | null;
  /** When the round is signed that opens a vote sealed by time; null for one that this operator's key alone keeps. */
  @Property({ type: 'datetime', columnType: 'timestamptz(0)', nullable: true })
  opensAt!: Date | null;
  /** The index's clock when it turned out not to open to the vote on chain; null for all others. */
  @Property({ type: 'datetime', columnType: 'timestamptz(0)', nullable: true })
  stuckAt!: Date | null;
  @Property(moment())
  entrustedAt!: Date;
}

/** A review that its author asked this operator to open. */
@Entity({ schema: 'app', tableName: 'entrusted_review' })
export class EntrustedReview {
  /** The review, as rows of the index know it. */
  @PrimaryKey(text())
  review!: string;
  @Property(text())
  author!: string;
  /** Stars, digest of the words and salt, sealed. */
  @Property({ type: 'blob', columnType: 'bytea' })
  sealed!: Buffer;
  @Property(moment())
  entrustedAt!: Date;
}
