import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { amount, flag, integer, json, moment, optional, text, time, uint32 } from '../entities/columns.ts';
import type { ListingStateName } from '../listings/entities.ts';

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
  expression:
    "create index document_search on content.document using gin (search) where schema <> 'moothall:listing:1'",
})
@Index({
  name: 'document_words',
  expression:
    "create index document_words on content.document using gin (words gin_trgm_ops) where schema <> 'moothall:listing:1'",
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
  /** Title weighs A, area B, description C: of listings as searches ask for them, of all else as it is written. */
  @Property({ type: 'string', columnType: 'tsvector', nullable: true, lazy: true })
  search!: string | null;
  /** The part of `search` that ranks listings: title and area. */
  @Property({ type: 'string', columnType: 'tsvector', nullable: true, lazy: true })
  heading!: string | null;
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

/**
 * What a search may ask of a listing, in one narrow row: its terms and state as in the chain's row, and the words of its
 * document once they are here. Triggers keep it in step with both; nothing else writes it.
 */
@Entity({ schema: 'content', tableName: 'listing_search' })
@Index({ name: 'listing_search_newest', properties: ['state', 'listedAt', 'listing'] })
@Index({ name: 'listing_search_category', properties: ['category', 'state', 'listedAt', 'listing'] })
@Index({
  name: 'listing_search_price',
  expression:
    'create index listing_search_price on content.listing_search using btree (state, token, price, listing) include (category, condition, language, deposit_upfront, certified, ways, removed_in, seller)',
})
@Index({
  name: 'listing_search_cell',
  expression:
    'create index listing_search_cell on content.listing_search using btree (cell, state) include (category, condition, language, deposit_upfront, certified, token, ways, price, removed_in, seller)',
})
@Index({
  name: 'listing_search_removed',
  expression:
    "create index listing_search_removed on content.listing_search using btree (listing) where removed_in <> ''",
})
@Index({ name: 'listing_search_seller', properties: ['seller', 'listedAt', 'listing'] })
@Index({
  name: 'listing_search_words',
  expression:
    'create index listing_search_words on content.listing_search using gin (words, terms) with (fastupdate = off)',
})
@Index({ name: 'listing_search_era', properties: ['era'] })
export class ListingSearch {
  /** The listing's id. */
  @PrimaryKey(text())
  listing!: string;
  @Property(text())
  seller!: string;
  /** As on the chain; `sold` for what is open without a piece left. */
  @Property(text())
  state!: ListingStateName | 'sold';
  @Property(integer())
  token!: number;
  @Property(amount())
  price!: bigint;
  @Property(flag())
  depositUpfront!: boolean;
  @Property(integer())
  ways!: number;
  @Property(uint32())
  category!: number;
  @Property(text())
  cell!: string;
  /** Whether a certificate goes with it. */
  @Property(flag())
  certified!: boolean;
  @Property(text())
  removedIn!: string;
  @Property(time())
  listedAt!: Date;
  @Property(optional(text()))
  condition!: string | null;
  @Property(optional(text()))
  language!: string | null;
  /** Title and area: what ranks it. */
  @Property({ type: 'string', columnType: 'tsvector', nullable: true, lazy: true })
  heading!: string | null;
  /** Everything it is found by. */
  @Property({ type: 'string', columnType: 'tsvector', nullable: true, lazy: true })
  words!: string | null;
  /** Numbered as listings came in, 2048 to each. */
  @Property({ ...integer(), defaultRaw: `((nextval('content.listing_place'::regclass) - 1) >> 11)` })
  era!: number;
  /** What people filter by, as lexemes: see `content.terms_of` of the migration. */
  @Property({
    type: 'string',
    columnType: 'tsvector',
    generated:
      '(content.terms_of(state, era, seller, category, condition, language, token, price, ways, deposit_upfront, certified, cell)) stored',
    ignoreSchemaChanges: ['type', 'extra'],
    lazy: true,
  })
  terms!: string;
}

/** How many listings are open, removed nowhere, in each cell: a ledger like `ListingTally`. */
@Entity({ schema: 'content', tableName: 'cell_tally' })
export class CellTally {
  @PrimaryKey({ type: 'bigint', columnType: 'bigint' })
  id!: string;
  @Property(text())
  cell!: string;
  /** More of them, or fewer. */
  @Property(integer())
  n!: number;
}

/**
 * A ledger of what is open, removed nowhere, by what people choose by: the sum of `n` says how many there are. Lines of
 * the same kind are summed up now and then.
 */
@Entity({ schema: 'content', tableName: 'listing_tally' })
export class ListingTally {
  @PrimaryKey({ type: 'bigint', columnType: 'bigint' })
  id!: string;
  @Property(uint32())
  category!: number;
  @Property(optional(text()))
  condition!: string | null;
  @Property(optional(text()))
  language!: string | null;
  @Property(flag())
  depositUpfront!: boolean;
  @Property(flag())
  certified!: boolean;
  @Property(integer())
  token!: number;
  @Property(integer())
  ways!: number;
  /** More of them, or fewer. */
  @Property(integer())
  n!: number;
}

/** A word that sellers call their goods by. */
@Entity({ schema: 'content', tableName: 'word' })
@Index({
  name: 'word_similar',
  expression: 'create index word_similar on content.word using gin (letters gin_trgm_ops)',
})
@Index({
  name: 'word_beginning',
  expression: 'create index word_beginning on content.word using btree (letters text_pattern_ops, documents)',
})
export class SellersWord {
  @PrimaryKey(text())
  word!: string;
  /** Its letters one by one, as a keyboard writes them. */
  @Property(text())
  letters!: string;
  /** Titles that held it so far. */
  @Property(integer())
  documents!: number;
}
