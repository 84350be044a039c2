import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** A question that everybody reads on a listing's page. */
@Entity({ schema: 'app', tableName: 'question' })
@Index({ name: 'question_newest', properties: ['listing', 'askedAt', 'id'] })
@Index({ name: 'question_quota', properties: ['asker', 'askedAt'] })
export class QuestionRow {
  @PrimaryKey({ type: 'string', columnType: 'text' })
  id!: string;
  @Property({ type: 'string', columnType: 'text' })
  listing!: string;
  /** Lower-case account. */
  @Property({ type: 'string', columnType: 'text' })
  asker!: string;
  @Property({ type: 'string', columnType: 'text' })
  text!: string;
  /** The database's clock. */
  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  askedAt!: Date;
  @Property({ type: 'string', columnType: 'text', nullable: true })
  answer!: string | null;
  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  answeredAt!: Date | null;
  /** Its words are gone; it still counts for a day towards what its asker may ask. */
  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  removedAt!: Date | null;
}
