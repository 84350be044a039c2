import type { EntityClass } from '@mikro-orm/core';
import { cidOfDigest } from '@moothall/contracts/protocol';
import type pg from 'pg';
import { type Announcements, CONTENT_CHANNEL } from './announcements.ts';
import { copyIn, copyLine } from './copy.ts';
import { type Key, keyText, type Row, type Table, type Tables, type Value } from './table.ts';

/** A row that must exist does not: the index is corrupt, or the chain did what its contracts exclude. */
export class RowMissing extends Error {
  override name = 'RowMissing';
  constructor(
    readonly table: string,
    readonly key: Key,
  ) {
    super(`${table} has no row ${keyText(key)}`);
  }
}

/** A row that must not exist yet does. */
export class RowExists extends Error {
  override name = 'RowExists';
  constructor(
    readonly table: string,
    readonly key: Key,
  ) {
    super(`${table} has a row ${keyText(key)} already`);
  }
}

interface Entry {
  /** Empty when the row is known not to exist. */
  row: Row | undefined;
  /** Column values as Postgres has them; empty when it has no such row. */
  stored: readonly Value[] | undefined;
}

/**
 * The rows one transaction works on. Handlers read and change plain objects here; `flush` writes what differs from
 * what Postgres has, one statement per table and kind of change.
 */
export class Store {
  private readonly entries = new Map<Table, Map<string, Entry>>();
  private readonly wanted = new Set<string>();
  private reachedTime: Date | undefined;

  constructor(
    private readonly client: pg.ClientBase,
    private readonly tables: Tables,
    private readonly announcements: Announcements,
  ) {}

  /** Loads rows in one query per table, so that the handlers that follow need none. */
  async preload(keys: Iterable<readonly [EntityClass<Row>, Key]>): Promise<void> {
    const unknown = new Map<Table, Map<string, Key>>();
    for (const [entity, key] of keys) {
      const table = this.tables.of(entity);
      if (this.entriesOf(table).has(keyText(key))) continue;
      const group = unknown.get(table) ?? new Map<string, Key>();
      unknown.set(table, group.set(keyText(key), key));
    }
    for (const [table, group] of unknown) await this.load(table, [...group.values()]);
  }

  /** The row, to be changed in place; undefined when there is none. */
  async get<T extends Row>(entity: EntityClass<T>, key: Key): Promise<T | undefined> {
    const table = this.tables.of(entity);
    const known = this.entriesOf(table).get(keyText(key));
    if (known !== undefined) return known.row as T | undefined;
    await this.load(table, [key]);
    return this.entriesOf(table).get(keyText(key))?.row as T | undefined;
  }

  /** @throws RowMissing */
  async getOrFail<T extends Row>(entity: EntityClass<T>, key: Key): Promise<T> {
    const row = await this.get(entity, key);
    if (row === undefined) throw new RowMissing(this.tables.of(entity).name, key);
    return row;
  }

  /** The row with the key of `fresh`, which is added when there is none. */
  async getOrAdd<T extends Row>(entity: EntityClass<T>, fresh: T): Promise<T> {
    return (await this.get(entity, this.tables.of(entity).keyOf(fresh))) ?? this.add(entity, fresh);
  }

  /** Adds a row that the chain says is new. @throws RowExists at once when this transaction saw such a row */
  add<T extends Row>(entity: EntityClass<T>, row: T): T {
    const table = this.tables.of(entity);
    const entries = this.entriesOf(table);
    const key = table.keyOf(row);
    if (entries.get(keyText(key))?.row !== undefined) throw new RowExists(table.name, key);
    entries.set(keyText(key), { row, stored: undefined });
    return row;
  }

  /** Asks the content worker for the document with this digest. */
  wantDocument(digest: string): void {
    this.wanted.add(digest);
  }

  /** Says up to which block time the events were handled. */
  reached(time: Date): void {
    this.reachedTime = time;
  }

  /** Block time of the last handled block; empty when there was none. */
  get time(): Date | undefined {
    return this.reachedTime;
  }

  /** Writes everything that changed since the last flush. The rows stay loaded. */
  async flush(): Promise<void> {
    for (const [table, entries] of this.entries) await this.write(table, entries);
    if (this.wanted.size === 0) return;
    const digests = [...this.wanted];
    await this.client.query(
      `insert into content.document (digest, cid, state, attempts, next_attempt_at)
       select digest, cid, 'pending', 0, now() from unnest($1::text[], $2::text[]) r(digest, cid)
       on conflict (digest) do nothing`,
      [digests, digests.map(cidOfDigest)],
    );
    await this.client.query(`notify ${CONTENT_CHANNEL}`);
    this.wanted.clear();
  }

  private entriesOf(table: Table): Map<string, Entry> {
    const known = this.entries.get(table);
    if (known !== undefined) return known;
    const entries = new Map<string, Entry>();
    this.entries.set(table, entries);
    return entries;
  }

  private async load(table: Table, keys: readonly Key[]): Promise<void> {
    const entries = this.entriesOf(table);
    const { rows } = await this.client.query(table.selectSql, table.transposeKeys(keys));
    for (const record of rows) {
      const row = table.decode(record);
      entries.set(keyText(table.keyOf(row)), { row, stored: table.encode(row) });
    }
    for (const key of keys) {
      if (!entries.has(keyText(key))) entries.set(keyText(key), { row: undefined, stored: undefined });
    }
  }

  private async write(table: Table, entries: Map<string, Entry>): Promise<void> {
    const added: string[] = [];
    const changed: (readonly Value[])[] = [];
    for (const entry of entries.values()) {
      if (entry.row === undefined) continue;
      const values = table.encode(entry.row);
      const { stored } = entry;
      if (stored === undefined) added.push(copyLine(values));
      else if (values.some((value, i) => value !== stored[i])) changed.push(values);
      else continue;
      this.announcements.changed(table.name, table.keyOf(entry.row));
      entry.stored = values;
    }
    if (added.length > 0) await copyIn(this.client, table.copySql, added);
    if (changed.length > 0) await this.client.query(table.updateSql, table.transpose(changed));
  }
}
