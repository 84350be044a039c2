import type { PoolClient } from 'pg';
import { CHANNEL } from '../changes/changes.ts';
import { ListingState } from '../listings/enums.ts';
import { readFilter } from '../listings/filter.ts';
import { SEARCHED, searchedRows } from '../listings/found.ts';
import { Values } from '../read/database.ts';
import { FINDS_MAX } from './limits.ts';
import { hooksOf, isWithin, type LookingFor } from './looking-for.ts';

/** Listings that are held against the searches at once. */
export const AT_ONCE = 100;
/** Searches that are looked through at a time, and asked in one statement. */
const SEARCHES_AT_ONCE = 1000;
const ASKED_AT_ONCE = 50;
/** What is older by the index's clock than this when it comes is no news: an index that catches up tells little. */
const FRESH = "interval '2 days'";
/** Accounts that one notification of Postgres can name. */
const TOLD_AT_ONCE = 150;
const STATES = [ListingState.OPEN, ListingState.PAUSED, ListingState.CLOSED];

/** Open listings that are new, or whose words are. */
const NEW = `
  select row.listing, row.seller, row.category, row.cell, row.listed_at as "listedAt", row.words is not null as worded,
    known.replaces, older.cell as "olderCell"
  from ${SEARCHED} row
  join chain.listing known on known.id = row.listing
  left join ${SEARCHED} older on older.listing = known.replaces
  left join app.search_held held on held.listing = row.listing
  where row.state = '${ListingState.OPEN}' and row.listed_at > (select time from chain.status where id = 1) - ${FRESH}
    and (held.listing is null or (not held.worded and row.words is not null))
  order by row.listed_at, row.listing limit ${AT_ONCE}`;

const HELD = `
  insert into app.search_held (listing, worded) select * from unnest($1::text[], $2::boolean[])
  on conflict (listing) do update set worded = excluded.worded`;

/** Searches that one of some listings could match: by kind, place and words, as far as indexes tell. */
const CANDIDATES = `
  select saved.id, saved.account, saved.filter, saved.since
  from app.saved_search saved
  where saved.kinds && $1::text[] and saved.places && $2::text[] and saved.id > $3 and saved.since <= $4
    and (saved.words is null or exists (
      select from ${SEARCHED} row where row.listing = any($5::text[]) and row.words @@ saved.words))
  order by saved.id limit ${SEARCHES_AT_ONCE}`;

const FOUND = `
  insert into app.search_find (search, listing, at)
  select saved.id, new.listing, clock_timestamp() from unnest($1::text[], $2::text[]) new(search, listing)
  join app.saved_search saved on saved.id = new.search
  on conflict do nothing returning search`;

/** Only the newest finds of a search are kept. */
const TRIM = `
  delete from app.search_find old using (
    select find.search, find.listing from unnest($1::text[]) grown(search)
    cross join lateral (
      select search, listing from app.search_find where search = grown.search order by at desc, listing desc
      offset ${FINDS_MAX}) find
  ) beyond where old.search = beyond.search and old.listing = beyond.listing`;

const TOLD = 'select distinct account from app.saved_search where id = any($1) and alert';

interface New {
  listing: string;
  seller: string;
  category: string;
  cell: string;
  listedAt: Date;
  worded: boolean;
  replaces: string | null;
  olderCell: string | null;
}

interface Saved {
  id: string;
  account: string;
  filter: LookingFor;
  since: Date;
}

/** The question of one search, about some listings only. What lies in its circle was found out before. */
function asksAbout(values: Values, { id, filter }: Saved, listings: readonly string[], region: string | null): string {
  const { near: _, ...rest } = filter;
  const read = readFilter({ ...rest, states: STATES }, { viewer: null, region: filter.region ?? region });
  const { scope, joins } = searchedRows(values);
  const among = values.bind(listings, 'text[]');
  return `(select ${values.bind(id, 'text')} as search, ${scope.key} as listing from ${SEARCHED} ${scope.alias} ${joins.join(' ')}
    where ${scope.key} = any(${among}) and ${read.conditions(scope).join(' and ')})`;
}

/**
 * Which searches find which new listings. A version of something that the search found before is nothing new, unless the
 * search leaves out the version before it: a price that fell below a bound is news.
 */
async function findsAmong(client: PoolClient, news: readonly New[], saved: readonly Saved[], region: string | null) {
  const finds: { search: string; listing: string }[] = [];
  for (let from = 0; from < saved.length; from += ASKED_AT_ONCE) {
    const values = new Values();
    const some = saved.slice(from, from + ASKED_AT_ONCE);
    const questions = some.flatMap((search) => {
      const { near } = search.filter;
      const lies = (cell: string | null): boolean => cell !== null && (!near || isWithin(cell, near));
      const about = news.flatMap(({ listing, seller, listedAt, cell, replaces, olderCell }) =>
        seller === search.account || listedAt < search.since || !lies(cell)
          ? []
          : [listing, ...(replaces !== null && lies(olderCell) ? [replaces] : [])],
      );
      return about.length === 0 ? [] : [asksAbout(values, search, about, region)];
    });
    if (questions.length === 0) continue;
    const { rows } = await client.query<{ search: string; listing: string }>(
      questions.join(' union all '),
      values.list,
    );
    const found = new Set(rows.map(({ search, listing }) => `${search} ${listing}`));
    const replaced = new Map(news.map(({ listing, replaces }) => [listing, replaces]));
    for (const row of rows) {
      if (!replaced.has(row.listing)) continue;
      const before = replaced.get(row.listing);
      if (!before || !found.has(`${row.search} ${before}`)) finds.push(row);
    }
  }
  return finds;
}

async function tell(client: PoolClient, searches: readonly string[]): Promise<void> {
  const { rows } = await client.query<{ account: string }>(TOLD, [searches]);
  for (let from = 0; from < rows.length; from += TOLD_AT_ONCE) {
    const accounts = rows.slice(from, from + TOLD_AT_ONCE).map(({ account }) => account);
    await client.query('select pg_notify($1, $2)', [CHANNEL, JSON.stringify({ kind: 'found', accounts })]);
  }
}

/**
 * Holds listings that are new, or whose words have come, against the saved searches, and notes what they find. To be
 * done by one process at a time, in one transaction.
 * @param region of this operator's readers, where a search names none
 * @returns how many listings there were: as many as `AT_ONCE` where there may be more
 */
export async function holdNew(client: PoolClient, region: string | null): Promise<number> {
  const { rows: news } = await client.query<New>(NEW);
  if (news.length === 0) return 0;
  const listings = news.map(({ listing }) => listing);
  await client.query(HELD, [listings, news.map(({ worded }) => worded)]);
  const hooks = news.map(hooksOf);
  const kinds = [...new Set(hooks.flatMap((hook) => hook.kinds))];
  const places = [...new Set(hooks.flatMap((hook) => hook.places))];
  const latest = new Date(Math.max(...news.map(({ listedAt }) => listedAt.getTime())));
  let after = '';
  for (;;) {
    const { rows: saved } = await client.query<Saved>(CANDIDATES, [kinds, places, after, latest, listings]);
    const finds = await findsAmong(client, news, saved, region);
    if (finds.length > 0) {
      const columns = [finds.map(({ search }) => search), finds.map(({ listing }) => listing)];
      const { rows } = await client.query<{ search: string }>(FOUND, columns);
      const grown = [...new Set(rows.map(({ search }) => search))];
      await client.query(TRIM, [grown]);
      await tell(client, grown);
    }
    const last = saved.at(-1);
    if (last === undefined || saved.length < SEARCHES_AT_ONCE) return news.length;
    after = last.id;
  }
}
