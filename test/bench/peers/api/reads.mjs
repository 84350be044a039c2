/** What the servers with resolvers read: one prepared statement for each kind of thing. */
import pg from 'pg';
import { database, media } from './settings.mjs';

/** Opens the pool that all statements of a server share. */
export const openPool = (options = {}) => new pg.Pool({ connectionString: database, max: 10, ...options });

/** What a visitor may find: open, not taken down, and not of somebody who is suspended. */
export const SHOWN = `l.state = 'open' and l.removed_in = '' and l.seller not in (
  select address from chain.account where suspended_until > (select time from chain.status where id = 1))`;

const LISTINGS = (first, after) => `
  select l.id, l.price, l.cell, l.stock::int as stock, l.listed_at, l.token, l.seller, d.title, d.body ->> 'area' as area,
    d.body -> 'pictures' as pictures
  from chain.listing l left join content.document d on d.digest = l.content
  where ${SHOWN} ${after ? 'and (l.listed_at, l.id) < ($1, $2)' : ''}
  order by l.listed_at desc, l.id desc limit ${first + 1}`;

/** The place of a row in the list, opaque to those who hold it. */
export const cursorOf = (row) => Buffer.from(JSON.stringify([row.listed_at, row.id])).toString('base64url');
/** The values inside a cursor. */
export const placeOf = (cursor) => JSON.parse(Buffer.from(cursor, 'base64url').toString());

/** A page of rows, and whether more follow. */
export async function readListings(pool, first, after) {
  const { rows } = await pool.query({
    name: `listings ${first} ${after ? 'after' : ''}`,
    text: LISTINGS(first, after),
    values: after ? placeOf(after) : [],
  });
  return { rows: rows.slice(0, first), hasNextPage: rows.length > first };
}

/** Answers rows in the order of their keys. */
const byKeys = (name, text, keyOf) => async (pool, keys) => {
  const { rows } = await pool.query({ name, text, values: [keys] });
  const found = new Map(rows.map((row) => [keyOf(row), row]));
  return keys.map((key) => found.get(key) ?? null);
};

export const readTokens = byKeys(
  'tokens',
  'select number, symbol, decimals from chain.token where number = any($1::int[])',
  (row) => row.number,
);
export const readSellers = byKeys(
  'sellers',
  `select a.address, a.finished_deals, p.title as name from chain.account a
   left join content.document p on p.digest = a.profile_digest where a.address = any($1::text[])`,
  (row) => row.address,
);
export const readRatings = byKeys(
  'ratings',
  `select account, one + two + three + four + five as count,
     round(100.0 * (one + 2 * two + 3 * three + 4 * four + 5 * five) / nullif(one + two + three + four + five, 0))::int as average
   from chain.rating where account = any($1::text[])`,
  (row) => row.account,
);

/** A picture of a document as the schema shows it. */
export const pictureOf = ({ cid, width, height, alt = null, thumbhash = null }) => ({
  url: `${media}/ipfs/${cid}`,
  width,
  height,
  alt,
  thumbhash,
});
/** Who has no reviews. */
export const UNRATED = { count: 0, average: null };

/** A page as the schema's connection. */
export const connectionOf = ({ rows, hasNextPage }) => ({
  edges: rows.map((row) => ({ cursor: cursorOf(row), node: row })),
  pageInfo: { hasNextPage, endCursor: rows.length > 0 ? cursorOf(rows.at(-1)) : null },
});

/** Fields of a listing that are called otherwise in the table, or have another form. */
export const listingFields = {
  listingId: (row) => row.id,
  areaName: (row) => row.area,
  listedAt: (row) => row.listed_at.toISOString(),
  pictures: (row) => (row.pictures ?? []).map(pictureOf),
};
