import { Repeater } from '@graphql-yoga/subscription';
import type { ListingNews } from '../changes/changes.ts';
import { Values } from '../read/database.ts';
import type { LiveContext } from '../schema/context.ts';
import { joinNear, type ReadFilter, readFilter } from './filter.ts';
import { SEARCHED, searchedRows } from './found.ts';
import type { ListingFilter } from './inputs.ts';
import { readerOf } from './shown.ts';

/** Words that arrive later than this after their listing are no news. */
const FRESH = "interval '1 hour'";
/** Listings a subscription remembers having told. */
const REMEMBERED = 1000;

/** Ids of listings that this piece of news made visible to the search. */
async function matching({ database }: LiveContext, filter: ReadFilter, news: ListingNews): Promise<string[]> {
  const values = new Values();
  const { scope, joins } = searchedRows(values);
  if (filter.near) joinNear(scope, filter.near);
  const is =
    news.kind === 'listing'
      ? `listing.id = ${values.bind(news.id, 'text')} and listing.listed_at = listing.updated_at`
      : `listing.content = ${values.bind(news.digest, 'text')}`;
  const rows = await database.rows<{ id: string }>(
    `select listing.id from chain.listing join ${SEARCHED} ${scope.alias} on ${scope.key} = listing.id ${joins.join(' ')}
     where ${is} and listing.listed_at > (select time from chain.status where id = 1) - ${FRESH}
     and ${filter.conditions(scope).join(' and ')}`,
    values,
  );
  return rows.map((row) => row.id);
}

/**
 * Ids of new listings that match a filter, each once, as soon as they do: one that is searched by its words is told when
 * these have arrived. Ends when its reader leaves, also while nothing happens.
 * @throws Refusal for a filter that cannot be, at once
 */
export function newListings(context: LiveContext, filter: ListingFilter): AsyncIterable<string> {
  const search = readFilter(filter, readerOf(context, filter.region));
  return new Repeater<string>(async (push, stop) => {
    const told = new Set<string>();
    const source = context.changes.listings();
    stop.then(() => source.return());
    for await (const news of source) {
      for (const id of await matching(context, search, news)) {
        if (told.has(id)) continue;
        told.add(id);
        const [oldest] = told;
        if (told.size > REMEMBERED && oldest !== undefined) told.delete(oldest);
        await push(id);
      }
    }
  });
}
