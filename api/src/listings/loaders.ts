import { cellToBoundary, cellToLatLng } from 'h3-js';
import type { Values } from '../read/database.ts';
import { countOf, drive, type List, type SortKey } from '../read/page.ts';
import { isOneOf, type Scope } from '../read/shape.ts';
import { Refusal } from '../schema/refusal.ts';
import type { ListingFacets } from './connection.ts';
import { ListingSort, type ListingState } from './enums.ts';
import { type Conditions, joinNear, type ReadFilter, readFilter } from './filter.ts';
import type { ListingFilter } from './inputs.ts';
import { rankOf } from './search.ts';
import { isShown, type Reader } from './shown.ts';
import { type Listing, listingShape } from './types.ts';

/** Cells the map gets at most. */
const MAX_CELLS = 2000;
/** A listing says its place to about a kilometre, so that no distance is finer than this. */
const METERS = 100;

const byColumn = (column: string, type: string): SortKey => ({ sql: ({ alias }) => `${alias}.${column}`, type });
const ID = byColumn('id', 'text');
const NEWEST = [byColumn('listed_at', 'timestamptz'), ID];
const PRICE = [byColumn('token', 'int'), byColumn('price', 'numeric'), ID];

function orderOf(sort: ListingSort, { near, words }: ReadFilter): { order: SortKey[]; descending: boolean } {
  if (sort === ListingSort.NEAREST) {
    if (!near) throw new Refusal('SORT_NEEDS_NEAR');
    const meters = { sql: (scope: Scope) => `${joinNear(scope, near)}.meters`, type: 'float8' };
    return { order: [meters, ID], descending: false };
  }
  if (sort === ListingSort.PRICE_ASC) return { order: PRICE, descending: false };
  if (sort === ListingSort.PRICE_DESC) return { order: PRICE, descending: true };
  if (sort === ListingSort.RELEVANCE && words.length > 0) {
    return { order: [{ sql: (scope) => rankOf(scope, words), type: 'real' }, ...NEWEST], descending: true };
  }
  return { order: NEWEST, descending: true };
}

/** `[[value, count], …]` of a column over everything that matches, as JSON. */
function countsOf(list: List<Listing>, values: Values, column: string, conditions: Conditions, limit: number): string {
  const { alias, joins, conditions: found } = drive({ ...list, where: conditions }, values, 'null');
  return `(select coalesce(json_agg(json_build_array(value, n)), '[]') from (
    select ${alias}.${column} as value, count(*)::int as n from ${list.shape.table} ${alias} ${joins.join(' ')}
    where ${found.join(' and ')} group by 1 order by 2 desc, 1 limit ${values.bind(limit, 'int')}) counted)`;
}

/** The list of listings that match a filter. */
export function searchList(input: ListingFilter, sort: ListingSort, reader: Reader): List<Listing> {
  const filter = readFilter(input, reader);
  const { near } = filter;
  const list: List<Listing> = {
    shape: listingShape,
    name: `listings ${sort}${filter.words.length > 0 ? ' by words' : ''}`,
    ...orderOf(sort, filter),
    where: filter.conditions,
    fields: near && {
      distanceMeters: {
        sql: (scope) => `${joinNear(scope, near)}.meters`,
        read: (meters) => Math.round(Number(meters) / METERS) * METERS,
      },
    },
  };
  list.about = {
    totalCount: (values, parent) => countOf(list, values, parent),
    facets: (values) =>
      `json_build_object('categories', ${countsOf(list, values, 'category', filter.beyondCategory, MAX_CELLS)},
        'cells', ${countsOf(list, values, 'cell', filter.conditions, MAX_CELLS)})`,
  };
  return list;
}

/** Everything one account ever listed that this reader may find there, newest first. */
export function sellersList(states: readonly ListingState[] | null | undefined, reader: Reader): List<Listing> {
  const conditions = (scope: Scope, parent: string) => {
    const own = [`${scope.alias}.seller = ${parent}`, ...isShown(scope, reader)];
    return states ? [...own, isOneOf(scope, `${scope.alias}.state`, states, 'text')] : own;
  };
  const list: List<Listing> = {
    shape: listingShape,
    name: 'listings of a seller',
    order: NEWEST,
    descending: true,
    where: conditions,
  };
  const counted = (values: Values, parent: string, column: string) =>
    countsOf(list, values, column, (scope) => conditions(scope, parent), MAX_CELLS);
  list.about = {
    totalCount: (values, parent) => countOf(list, values, parent),
    facets: (values, parent) =>
      `json_build_object('categories', ${counted(values, parent, 'category')}, 'cells', ${counted(values, parent, 'cell')})`,
  };
  return list;
}

/** What `facets` of a list answers, from the counts that came out of the database. */
export function facetsOf(counts: { categories: [number, number][]; cells: [string, number][] }): ListingFacets {
  return {
    categories: counts.categories.map(([categoryNumber, count]) => ({ categoryNumber, count })),
    cells: counts.cells.map(([cell, count]) => {
      const [latitude, longitude] = cellToLatLng(cell);
      return { cell, count, latitude, longitude, boundary: cellToBoundary(cell) };
    }),
  };
}
