import { withOlder } from '../favourites/versions.ts';
import { newFinds } from '../searches/types.ts';
import { NotificationKind } from './kinds.ts';

const { PRICE_DROPPED, SEARCH_MATCHED } = NotificationKind;

/**
 * What somebody keeps became cheaper: each version that asks less than the one it replaced, in the same token, as long as
 * the newest version can be bought and asks no more than that again.
 */
const DROPS_SQL = `
  select parent.key, 'time', 'drop-' || step.id, '${PRICE_DROPPED}', step.listed_at, null::timestamptz, false, null, null,
    null, null, newest.height, null, newest.id, step.before::text, step.price::text, null, null::int
  from app.favourite kept
  join chain.listing first on first.id = kept.listing and first.replaced_by is not null
  cross join lateral (
    with recursive version as (
      select first.id, first.token, first.price, first.state, first.height, first.listed_at, first.replaced_by,
        null::numeric as before
      union all
      select later.id, later.token, later.price, later.state, later.height, later.listed_at, later.replaced_by,
        case when later.token = version.token then version.price end
      from version join chain.listing later on later.id = version.replaced_by
    )
    select * from version
  ) step
  cross join lateral (
    select newest.* from chain.listing newest where newest.id = (
      with recursive later(id, next) as (
        select step.id, step.replaced_by
        union all
        select next.id, next.replaced_by from later join chain.listing next on next.id = later.next
      ) select later.id from later where later.next is null)
  ) newest
  where kept.account = parent.key and step.price < step.before
    and newest.state = 'open' and newest.stock > 0 and newest.removed_in = '' and newest.token = step.token and newest.price <= step.price`;

/** One for each saved search with finds nobody looked at; it moves up with each further one. */
const FINDS_SQL = `
  select parent.key, 'word', 'find-' || saved.id || '-' || floor(extract(epoch from newest.at) * 1000)::bigint,
    '${SEARCH_MATCHED}', newest.at, null, false, null, null, null, null, null, null, null, null, null, saved.id, newest.n
  from app.saved_search saved
  cross join lateral (select max(at) as at, count(*)::int as n from ${newFinds('saved')} few) newest
  where saved.account = parent.key and saved.alert and newest.n > 0`;

/** Columns of the feed that only these have: of a listing, and of a saved search. */
export const KEPT_COLUMNS =
  'null::text as listing, null::text as price_before, null::text as price_after, null::text as search, null::int as finds';

/** Rows of the feed with columns of their own; `parent.key` is the account. */
export const KEPT_SQL = `${DROPS_SQL}\n  union all\n${FINDS_SQL}`;

/** Who is told when a listing may have become cheaper: whoever keeps it or a version before it. */
export const KEEPERS_SQL = `
  select kept.account from ${withOlder('$1::text[]')} version join app.favourite kept on kept.listing = version.id`;

/** Whom letters about prices and finds may concern; `chain` and `server` say how far back, by either clock. */
export const keepersSince = (chain: string, server: string): string => `
  select kept.account from ${withOlder(`array(select fresh.id from chain.listing fresh
      where fresh.replaces is not null and fresh.state = 'open' and fresh.listed_at > ${chain})`)} version
    join app.favourite kept on kept.listing = version.id
  union select saved.account from app.search_find recent join app.saved_search saved on saved.id = recent.search
    where saved.alert and recent.at > ${server}`;
