import type pg from 'pg';
import { fillMarket } from './listings.ts';

/** Listings that are written one by one; the others are copies of them by other people at other times. */
const BASE = 10_000;

/** A digest like another, of something else. */
const other = (hash: string, copy: string) => `'0x' || encode(sha256((${hash} || ${copy})::bytea), 'hex')`;
const DOCUMENTS = `
  insert into content.document (digest, cid, state, schema, body, title, language, condition, heading, search, attempts)
  select ${other('digest', '$1::text')}, cid, state, schema, body, title, language, condition, heading, search, attempts
  from base_document`;
const LISTINGS = `
  insert into chain.listing (id, seller, token, price, deposit, deposit_upfront, ways, accept_within, category, cell, content,
    nonce, state, stock, sold, listed_at, updated_at, height, ship_within, arrive_within, inspect_within, certificate, removed_in)
  select ${other('id', '$1::text')}, substr(${other('seller', '$1::text')}, 1, 42), token, price, deposit, deposit_upfront, ways,
    accept_within, category, cell, ${other('content', '$1::text')}, nonce + $1::int * ${BASE}, state, stock, sold,
    listed_at + $1::int * span, updated_at + $1::int * span, height, ship_within, arrive_within, inspect_within, certificate, removed_in
  from base_listing, (select max(listed_at) - min(listed_at) + interval '2 minutes' as span from base_listing) base`;

/**
 * Lets a migrated database grow to so many listings, a whole number of times the base: the first by hand, all others as
 * copies with ids, sellers and times of their own, made in the database. What searches read is made by the same triggers as
 * ever, and the index of words at once at the end.
 * @returns listings there are
 */
export async function growMarket(client: pg.ClientBase, count: number): Promise<number> {
  const { rows } = await client.query<{ n: number }>('select count(*)::int as n from chain.listing');
  const [{ n: had } = { n: 0 }] = rows;
  if (had === 0) {
    await fillMarket(client, Math.min(count, BASE));
    await client.query('create table base_document as select * from content.document');
    await client.query('create table base_listing as select * from chain.listing');
  }
  if (count <= BASE) return count;
  await client.query(`set maintenance_work_mem = '1GB'`);
  const words = await client.query<{ made: string }>(
    `select pg_get_indexdef('content.listing_search_words'::regclass) as made`,
  );
  await client.query('drop index content.listing_search_words');
  // Documents come before what names them, so that their words are there when listings are made ready to be searched.
  await client.query('alter table content.document disable trigger search_stored');
  for (let copy = Math.max(had, BASE) / BASE; copy < count / BASE; copy++) {
    await client.query(DOCUMENTS, [copy]);
    await client.query(LISTINGS, [copy]);
  }
  await client.query('alter table content.document enable trigger search_stored');
  await client.query(words.rows[0]?.made ?? '');
  await client.query('select content.sum_up_tally(0), content.sum_up_cells(0)');
  await client.query('vacuum analyze');
  return count;
}
