import { Repeater } from '@graphql-yoga/subscription';
import type { ListingNews } from '../changes/changes.ts';
import { Values } from '../read/database.ts';
import { drive } from '../read/page.ts';
import type { LiveContext } from '../schema/context.ts';
import { ListingSort } from './enums.ts';
import type { ListingFilter } from './inputs.ts';
import { searchList } from './loaders.ts';
import { readerOf } from './shown.ts';

/** Words that arrive later than this after their listing are no news. */
const FRESH = "interval '1 hour'";
/** Listings a subscription remembers having told. */
const REMEMBERED = 1000;

type Search = ReturnType<typeof searchList>;

/** Ids of listings that this piece of news made visible to the search. */
async function matching({ database }: LiveContext, search: Search, news: ListingNews): Promise<string[]> {
  const values = new Values();
  const { alias, joins, conditions } = drive(search, values, 'null');
  const fresh = `${alias}.listed_at > (select time from chain.status where id = 1) - ${FRESH}`;
  const is =
    news.kind === 'listing'
      ? `${alias}.id = ${values.bind(news.id, 'text')} and ${alias}.listed_at = ${alias}.updated_at`
      : `${alias}.content = ${values.bind(news.digest, 'text')}`;
  const rows = await database.rows<{ id: string }>(
    `select ${alias}.id from chain.listing ${alias} ${joins.join(' ')}
     where ${is} and ${fresh} and ${conditions.join(' and ')}`,
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
  const search = searchList(filter, ListingSort.NEWEST, readerOf(context, filter.region));
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
