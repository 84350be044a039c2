import type { Values } from '../read/database.ts';
import { countOf, type List, NARROW, type SortKey } from '../read/page.ts';
import { isOneOf, type Scope } from '../read/shape.ts';
import { Refusal } from '../schema/refusal.ts';
import { ListingSort, type ListingState } from './enums.ts';
import { type FacetName, facetsSql, totalSql } from './facets.ts';
import { joinNear, type ReadFilter, readFilter } from './filter.ts';
import { SEARCHED, searchedColumn, searchedRows } from './found.ts';
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
const ID = byColumn(searchedColumn('listing'), 'text');
const SEARCHED_NEWEST = [byColumn(searchedColumn('listedAt'), 'timestamptz'), ID];
const PRICE = [byColumn(searchedColumn('token'), 'int'), byColumn(searchedColumn('price'), 'numeric'), ID];

function orderOf(sort: ListingSort, { near, words }: ReadFilter): { order: SortKey[]; descending: boolean } {
  if (sort === ListingSort.NEAREST) {
    if (!near) throw new Refusal('SORT_NEEDS_NEAR');
    const meters = { sql: (scope: Scope) => `${joinNear(scope, near)}.meters`, type: 'float8' };
    return { order: [meters, ID], descending: false };
  }
  if (sort === ListingSort.PRICE_ASC) return { order: PRICE, descending: false };
  if (sort === ListingSort.PRICE_DESC) return { order: PRICE, descending: true };
  if (sort === ListingSort.RELEVANCE && words.length > 0) {
    const rank = { sql: (scope: Scope) => rankOf(scope, words), type: 'real' };
    return { order: [rank, ...SEARCHED_NEWEST], descending: true };
  }
  return { order: SEARCHED_NEWEST, descending: true };
}

/** The newest of what matches: those are ranked. */
function ranked(values: Values, { conditions, near }: ReadFilter): string {
  const { scope, joins } = searchedRows(values);
  const meters = near ? `, ${joinNear(scope, near)}.meters` : '';
  const row = scope.alias;
  return `(select ${row}.listing, ${row}.listed_at, ${row}.heading${meters} from ${SEARCHED} ${row} ${joins.join(' ')}
    where ${conditions(scope).join(' and ')} order by ${row}.listed_at desc limit ${RANKED})`;
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
      if (isRanked) return [];
      if (near) joinNear(scope, near);
      return filter.conditions(scope);
    },
    over: {
      table: (values) => (isRanked ? ranked(values, filter) : SEARCHED),
      key: searchedColumn('listing'),
      ...(near && {
        columns: {
          meters: (scope: Scope) => (isRanked ? `${scope.alias}.meters` : `${joinNear(scope, near)}.meters`),
        },
      }),
    },
    fields: near && {
      distanceMeters: {
        sql: () => `${NARROW}.meters`,
        read: (meters) => Math.round(Number(meters) / METERS) * METERS,
      },
    },
  };
  list.about = {
    // Facets count the whole on their way.
    ...(facets.length === 0 && { totalCount: (values) => totalSql(values, filter) }),
    facets: (values) => facetsSql(values, filter, ['total', ...facets]),
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
      isTallied: false,
      shown: nothing,
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
