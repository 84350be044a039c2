import { countOf, type List, type SortKey } from '../read/page.ts';
import { isOneOf, type Scope } from '../read/shape.ts';
import { Refusal } from '../schema/refusal.ts';
import { ListingSort, type ListingState } from './enums.ts';
import { type FacetName, facetsSql, totalSql } from './facets.ts';
import { joinNear, type ReadFilter, readFilter } from './filter.ts';
import { SEARCHED, searched, searchedColumn, searchedRows } from './found.ts';
import type { ListingFilter } from './inputs.ts';
import { rankOf } from './search.ts';
import { isShown, type Reader } from './shown.ts';
import { type Listing, listingShape } from './types.ts';

/** A listing says its place to about a kilometre, so that no distance is finer than this. */
const METERS = 100;
/** Matches that are ranked, newest first: nobody looks through more, and ranking reads every one. */
const RANKED = 3000;

const byColumn = (column: string, type: string): SortKey => ({ sql: ({ alias }) => `${alias}.${column}`, type });
const NEWEST = [byColumn('listed_at', 'timestamptz'), byColumn('id', 'text')];
const bySearched = (property: Parameters<typeof searchedColumn>[0], type: string): SortKey => ({
  sql: (scope) => `${searched(scope).alias}.${searchedColumn(property)}`,
  type,
});
const ID = bySearched('listing', 'text');
const SEARCHED_NEWEST = [bySearched('listedAt', 'timestamptz'), ID];
const PRICE = [bySearched('token', 'int'), bySearched('price', 'numeric'), ID];

function orderOf(sort: ListingSort, { near, words }: ReadFilter): { order: SortKey[]; descending: boolean } {
  if (sort === ListingSort.NEAREST) {
    if (!near) throw new Refusal('SORT_NEEDS_NEAR');
    const meters = { sql: (scope: Scope) => `${joinNear(scope, near, searched(scope))}.meters`, type: 'float8' };
    return { order: [meters, ID], descending: false };
  }
  if (sort === ListingSort.PRICE_ASC) return { order: PRICE, descending: false };
  if (sort === ListingSort.PRICE_DESC) return { order: PRICE, descending: true };
  if (sort === ListingSort.RELEVANCE && words.length > 0) {
    const rank = { sql: (scope: Scope) => rankOf(searched(scope), words), type: 'real' };
    return { order: [rank, ...SEARCHED_NEWEST], descending: true };
  }
  return { order: SEARCHED_NEWEST, descending: true };
}

/** The newest of what matches: those are ranked. */
function ranked({ alias, values }: Scope, { conditions, near }: ReadFilter): string {
  const from = searchedRows(values);
  if (near) joinNear(from.scope, near);
  const found = conditions(from.scope).join(' and ');
  const row = from.scope.alias;
  return `${alias}.${searchedColumn('listing')} in (select ${row}.listing from ${SEARCHED} ${row} ${from.joins.join(' ')}
    where ${found} order by ${row}.listed_at desc limit ${RANKED})`;
}

/**
 * The list of listings that match a filter.
 * @param facets what is counted where the question asks for facets
 */
export function searchList(
  input: ListingFilter,
  sort: ListingSort,
  reader: Reader,
  facets: readonly FacetName[] = [],
): List<Listing> {
  const filter = readFilter(input, reader);
  const { near, words } = filter;
  const isRanked = sort === ListingSort.RELEVANCE && words.length > 0;
  const list: List<Listing> = {
    shape: listingShape,
    name: `listings ${sort}${words.length > 0 ? ' by words' : ''}`,
    ...orderOf(sort, filter),
    where: (scope) => {
      const rows = searched(scope);
      if (near) joinNear(scope, near, rows);
      return isRanked ? [ranked(rows, filter)] : filter.conditions(rows);
    },
    fields: near && {
      distanceMeters: {
        sql: (scope) => `${joinNear(scope, near, searched(scope))}.meters`,
        read: (meters) => Math.round(Number(meters) / METERS) * METERS,
      },
    },
  };
  list.about = {
    totalCount: (values) => totalSql(values, filter),
    facets: (values) => facetsSql(values, filter, facets),
  };
  return list;
}

/** Everything one account ever listed that this reader may find there, newest first. */
export function sellersList(
  states: readonly ListingState[] | null | undefined,
  reader: Reader,
  facets: readonly FacetName[] = [],
): List<Listing> {
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
  const nothing = () => [];
  const ofParent = (parent: string): ReadFilter => {
    const own = (scope: Scope) => conditions(scope, parent);
    return {
      words: [],
      near: undefined,
      place: undefined,
      base: own,
      chosen: nothing,
      price: nothing,
      conditions: own,
    };
  };
  list.about = {
    totalCount: (values, parent) => countOf(list, values, parent),
    facets: (values, parent) => facetsSql(values, ofParent(parent), facets),
  };
  return list;
}
