import type pg from 'pg';
import { type Key, keyText } from './table.ts';

/** Postgres channel on which the api hears of changes. */
export const CHANNEL = 'moothall';

/** Postgres channel on which content workers hear of documents to fetch. */
export const CONTENT_CHANNEL = 'moothall_content';

/** Tables whose changed rows are announced one by one, and the name they are announced under. */
const ANNOUNCED: Record<string, string> = {
  // A dispute has its order's id, and whoever looks at one looks at both.
  dispute: 'order',
  jury_case: 'jury_case',
  listing: 'listing',
  orders: 'order',
  // A review's id begins with that of its order, and is shown there.
  review: 'order',
};
/** More changes than this in one transaction are announced as "many": listeners read anew. */
const LIMIT = 200;

/** What a transaction tells its listeners when it commits. */
export class Announcements {
  private readonly rows = new Set<string>();
  private many = false;

  changed(table: string, key: Key): void {
    const kind = ANNOUNCED[table];
    if (kind === undefined) return;
    const [id] = table === 'review' ? keyText(key).split('-') : [keyText(key)];
    this.rows.add(JSON.stringify({ kind, id }));
  }

  /** Rows changed that nobody can name, for example because a reorganisation took blocks back. */
  changedMany(): void {
    this.many = true;
  }

  /** Sends everything; Postgres delivers it if and when the transaction commits. */
  async send(client: pg.ClientBase, height: number): Promise<void> {
    const many = this.many || this.rows.size > LIMIT;
    const payloads = many ? [JSON.stringify({ kind: 'many' })] : [...this.rows];
    payloads.push(JSON.stringify({ kind: 'block', height }));
    await client.query('select pg_notify($1, payload) from unnest($2::text[]) payload', [CHANNEL, payloads]);
  }
}
