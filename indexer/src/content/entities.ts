import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { integer, json, moment, optional, text } from '../entities/columns.ts';

export const DOCUMENT_STATES = ['pending', 'available', 'unavailable', 'invalid'] as const;
export type DocumentState = (typeof DOCUMENT_STATES)[number];

/**
 * A document that some row of the chain names by its sha-256. Every column but the first two is empty unless the
 * bytes matched the digest and the schema.
 *
 * - `pending`: named on chain, not fetched yet; `errorCode` says why when an attempt failed.
 * - `unavailable`: nobody served it in several attempts; tried again at `nextAttemptAt`.
 * - `invalid`: the bytes have this digest and are no document: final.
 */
@Entity({ schema: 'content', tableName: 'document' })
@Index({
  name: 'document_search',
  expression: 'create index document_search on content.document using gin (search)',
})
@Index({
  name: 'document_words',
  expression: 'create index document_words on content.document using gin (words gin_trgm_ops)',
})
@Index({ name: 'document_due', properties: ['nextAttemptAt'] })
@Index({ name: 'document_condition', properties: ['condition'] })
export class Document {
  @PrimaryKey(text())
  digest!: string;
  @Property(text())
  cid!: string;
  @Property(text())
  state!: DocumentState;
  /** The schema it names itself; a listing's document must be a `moothall:listing:1`. */
  @Property(optional(text()))
  schema!: string | null;
  @Property(optional(json()))
  body!: Record<string, unknown> | null;
  /** Title of a listing, name of a profile. */
  @Property(optional(text()))
  title!: string | null;
  @Property(optional(text()))
  language!: string | null;
  @Property(optional(text()))
  condition!: string | null;
  /** Lower-case text for `like '%…%'` with three characters or more (trigram index). */
  @Property({ ...optional(text()), lazy: true })
  words!: string | null;
  /** Title weighs A, area B, description C; `simple` and `english` forms, made for prefix queries (`자전거:*`). */
  @Property({ type: 'string', columnType: 'tsvector', nullable: true, lazy: true })
  search!: string | null;
  @Property(integer())
  attempts!: number;
  /** Empty when there is nothing left to try. */
  @Property(optional(moment()))
  nextAttemptAt!: Date | null;
  /** Why it is unavailable or invalid. */
  @Property(optional(text()))
  errorCode!: string | null;
  @Property(optional(moment()))
  fetchedAt!: Date | null;
}
