import type { PropertyOptions } from '@mikro-orm/core';
import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

// biome-ignore lint/suspicious/noExplicitAny: an option object fits every entity class
type Column = PropertyOptions<any>;
/** Each call makes a new object, since the decorators write into it. */
const text = (): Column => ({ type: 'string', columnType: 'text' });
const moment = (): Column => ({ type: 'datetime', columnType: 'timestamptz(3)' });
const flag = (): Column => ({ type: 'boolean', columnType: 'boolean' });

/**
 * A search that somebody saved. `filter` is what it means; the columns after it only narrow down which searches a new
 * listing could match at all, and never leave out one that it does match.
 */
@Entity({ schema: 'app', tableName: 'saved_search' })
@Index({ name: 'saved_search_account', properties: ['account', 'createdAt'] })
@Index({
  name: 'saved_search_once',
  expression: 'create unique index saved_search_once on app.saved_search using btree (account, fingerprint)',
})
@Index({
  name: 'saved_search_hooks',
  expression: 'create index saved_search_hooks on app.saved_search using gin (kinds, places)',
})
export class SavedSearchRow {
  @PrimaryKey(text())
  id!: string;
  /** Lower-case account. */
  @Property(text())
  account!: string;
  @Property(text())
  name!: string;
  /** What it looks for, as the question `listings` takes it. */
  @Property({ type: 'json', columnType: 'jsonb' })
  filter!: object;
  /** Digest of the filter: the same search is saved once. */
  @Property(text())
  fingerprint!: string;
  /** Categories, with those below them; 0 stands for any. */
  @Property({ type: 'array', columnType: 'text[]' })
  kinds!: string[];
  /** Coarse cells that its circle touches; * stands for anywhere. */
  @Property({ type: 'array', columnType: 'text[]' })
  places!: string[];
  /** What its words mean, where that cannot change any more; null where it has none, or where one may be misspelled. */
  @Property({ type: 'string', columnType: 'tsquery', nullable: true })
  words!: string | null;
  /** Whether finds are told; they are listed either way. */
  @Property(flag())
  alert!: boolean;
  @Property(moment())
  createdAt!: Date;
  /** The index's clock then: what was listed before is not new. */
  @Property({ type: 'datetime', columnType: 'timestamptz(0)' })
  since!: Date;
  /** Finds up to here were looked at. */
  @Property(moment())
  lookedAt!: Date;
}

/** A new listing that a saved search found. One that a block took back with it is not shown. */
@Entity({ schema: 'app', tableName: 'search_find' })
@Index({ name: 'search_find_newest', properties: ['search', 'at', 'listing'] })
@Index({ name: 'search_find_age', properties: ['at'] })
export class SearchFindRow {
  @PrimaryKey(text())
  search!: string;
  @PrimaryKey(text())
  listing!: string;
  @Property(moment())
  at!: Date;
}

/** A listing that was held against all saved searches, so that no process does it again. */
@Entity({ schema: 'app', tableName: 'search_held' })
export class SearchHeldRow {
  @PrimaryKey(text())
  listing!: string;
  /** Whether its words had arrived. */
  @Property(flag())
  worded!: boolean;
}
