/** The questions of the bench, put to a database as the api puts them. */
import type pg from 'pg';
import type { FacetName } from '../../../api/src/listings/facets.ts';
import { searchList } from '../../../api/src/listings/loaders.ts';
import { similarTo } from '../../../api/src/listings/similar.ts';
import { SuggestionResolver } from '../../../api/src/listings/suggestions.ts';
import { titled } from '../../../api/src/listings/titles.ts';
import { listingShape } from '../../../api/src/listings/types.ts';
import { Cursors } from '../../../api/src/read/cursor.ts';
import { Database } from '../../../api/src/read/database.ts';
import { readPages } from '../../../api/src/read/page.ts';
import { readOne } from '../../../api/src/read/plan.ts';
import type { ReadContext } from '../../../api/src/schema/context.ts';
import { BEGINNINGS, edges, FACETS, type Question, shown, tree } from './questions.ts';

const cursors = new Cursors('bench');
const NOBODY = { viewer: null, region: null };

/** Asks a combination of filters for its first page; as a `whole` with the total, every facet and the map. */
export async function askSearch(pool: pg.Pool, [, sort, filter]: Question, round: number, whole: boolean) {
  const facets: readonly FacetName[] = whole ? FACETS : [];
  const selection = new Map([['edges', [edges]]]);
  if (whole) for (const name of ['totalCount', 'facets']) selection.set(name, [tree(name, '')]);
  await readPages(
    new Database(pool),
    cursors,
    searchList(filter(round), sort, NOBODY, facets),
    [''],
    { first: 20 },
    selection,
  );
}

/** Asks for a listing's page: itself, and what is similar. */
export async function askListing(pool: pg.Pool, id: string) {
  const database = new Database(pool);
  await readOne(database, listingShape, id, shown);
  await readPages(database, cursors, similarTo(NOBODY), [id], { first: 8 }, new Map([['edges', [edges]]]));
}

const begun = (round: number) => BEGINNINGS[round % BEGINNINGS.length] ?? '';

/** What the box of a search asks at each letter: how the text may go on, and titles that say it. */
export const TYPING: readonly (readonly [name: string, ask: (pool: pg.Pool, round: number) => Promise<unknown>])[] = [
  [
    'words while somebody types',
    (pool, round) =>
      new SuggestionResolver().searchSuggestions(begun(round), 8, { database: new Database(pool) } as ReadContext),
  ],
  [
    'titles while somebody types',
    async (pool, round) => {
      const list = titled(begun(round), NOBODY);
      if (list) await readPages(new Database(pool), cursors, list, [''], { first: 3 }, new Map([['edges', [edges]]]));
    },
  ],
];
