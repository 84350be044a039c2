import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { Reader } from '../listings/shown.ts';
import { Refusal } from '../schema/refusal.ts';
import { someText } from '../write/plain-text.ts';
import { aloneFor, inTransaction } from '../write/transaction.ts';
import type { SearchChangeInput, SearchSaveInput } from './inputs.ts';
import { NAME_MAX, SEARCHES_MAX } from './limits.ts';
import { askedOf, meaningOf, readLookingFor } from './looking-for.ts';

const INSERT = `
  insert into app.saved_search
    (id, account, name, filter, fingerprint, kinds, places, alert, created_at, since, looked_at, words)
  select $1, $2, $3, $4, $5, $6::text[], $7::text[], $8, clock_timestamp(), status.time, clock_timestamp(),
    ${meaningOf(['$9::text[]', '$10::text[]', '$11::text[]', '$12::text[]'])}
  from chain.status status where status.id = 1`;

/**
 * Keeps a search; one that was saved before is called as it is called now, and told or not as it is asked now.
 * @returns its id
 * @throws Refusal SEARCHES_TOO_MANY, INDEX_EMPTY, TEXT_EMPTY, and whatever `readLookingFor` refuses
 */
export async function save(pool: Pool, reader: Reader & { viewer: string }, input: SearchSaveInput): Promise<string> {
  const name = someText(input.name, NAME_MAX);
  const { filter, fingerprint, kinds, places } = readLookingFor(input.filter, reader);
  const { query, others, word, letters } = askedOf(filter.text);
  return inTransaction(pool, async (client) => {
    await aloneFor(client, reader.viewer);
    const known = await client.query<{ id: string }>(
      'update app.saved_search set name = $3, alert = $4 where account = $1 and fingerprint = $2 returning id',
      [reader.viewer, fingerprint, name, input.alert],
    );
    const [before] = known.rows;
    if (before) return before.id;
    const { rowCount } = await client.query('select from app.saved_search where account = $1', [reader.viewer]);
    if ((rowCount ?? 0) >= SEARCHES_MAX) throw new Refusal('SEARCHES_TOO_MANY', { max: SEARCHES_MAX });
    const id = randomUUID();
    const asked = [query, others, word, letters];
    const kept = await client.query(INSERT, [
      ...[id, reader.viewer, name, JSON.stringify(filter), fingerprint, kinds, places, input.alert],
      ...asked,
    ]);
    if (kept.rowCount === 0) throw new Refusal('INDEX_EMPTY');
    return id;
  });
}

/** @throws Refusal SEARCH_UNKNOWN, TEXT_EMPTY, TEXT_TOO_LONG, TEXT_HIDDEN_CHARACTERS */
export async function change(pool: Pool, account: string, input: SearchChangeInput): Promise<string> {
  const name = typeof input.name === 'string' ? someText(input.name, NAME_MAX) : null;
  const { rowCount } = await pool.query(
    `update app.saved_search set name = coalesce($3, name), alert = coalesce($4, alert) where id = $1 and account = $2`,
    [input.search, account, name, input.alert ?? null],
  );
  if (rowCount === 0) throw new Refusal('SEARCH_UNKNOWN');
  return input.search;
}

/** Looks for it no longer, and forgets what it found. @returns false where there was none */
export async function remove(pool: Pool, account: string, search: string): Promise<boolean> {
  const { rowCount } = await pool.query(
    `with gone as (delete from app.saved_search where id = $1 and account = $2 returning id),
       finds as (delete from app.search_find where search in (select id from gone))
     select from gone`,
    [search, account],
  );
  return rowCount === 1;
}

/** Finds up to a moment were looked at; never further than now. @throws Refusal SEARCH_UNKNOWN */
export async function looked(pool: Pool, account: string, search: string, upTo: Date): Promise<string> {
  const { rowCount } = await pool.query(
    `update app.saved_search set looked_at = greatest(looked_at, least($3::timestamptz, clock_timestamp()))
     where id = $1 and account = $2`,
    [search, account, upTo],
  );
  if (rowCount === 0) throw new Refusal('SEARCH_UNKNOWN');
  return search;
}
