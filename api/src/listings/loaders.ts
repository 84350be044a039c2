import type { Values } from '../read/database.ts';
import { countOf, type List, NARROW, type SortKey } from '../read/page.ts';
import { isOneOf, type Scope } from '../read/shape.ts';
import { Refusal } from '../schema/refusal.ts';
import { ListingSort, type ListingState } from './enums.ts';
import { type FacetName, facetsSql, ownFacets, poolsSql } from './facets.ts';
import { joinNear, type ReadFilter, readFilter } from './filter.ts';
import { SEARCHED, searchedColumn } from './found.ts';
import type { ListingFilter } from './inputs.ts';
import type { Neighbourhood } from './near.ts';
import { askedSql, rankOf } from './search.ts';
import { isShown, type Reader } from './shown.ts';
import { type Listing, listingShape } from './types.ts';
import type { Without } from './without.ts';

/** A listing says its place to about a kilometre, so that no distance is finer than this. */
const METERS = 100;
const byColumn = (column: string, type: string): SortKey => ({ sql: ({ alias }) => `${alias}.${column}`, type });
const NEWEST = [byColumn('listed_at', 'timestamptz'), byColumn('id', 'text')];
const ID = byColumn(searchedColumn('listing'), 'text');
const SEARCHED_NEWEST = [byColumn(searchedColumn('listedAt'), 'timestamptz'), ID];
const PRICE = [byColumn(searchedColumn('token'), 'int'), byColumn(searchedColumn('price'), 'numeric'), ID];

function orderOf(
  sort: ListingSort,
  { near, words }: ReadFilter,
  meters: (scope: Scope) => string,
): { order: SortKey[]; descending: boolean } {
  if (sort === ListingSort.NEAREST) {
    if (!near) throw new Refusal('SORT_NEEDS_NEAR');
    return { order: [{ sql: meters, type: 'float8' }, ID], descending: false };
  }
  if (sort === ListingSort.PRICE_ASC) return { order: PRICE, descending: false };
  if (sort === ListingSort.PRICE_DESC) return { order: PRICE, descending: true };
  if (sort === ListingSort.RELEVANCE && words.length > 0) {
    const rank = { sql: (scope: Scope) => rankOf(scope, words), type: 'real' };
    return { order: [rank, ...SEARCHED_NEWEST], descending: true };
  }
  return { order: SEARCHED_NEWEST, descending: true };
}

/**
 * The list of listings that match a filter. What is searched for by words is taken from a pool of the newest matches,
 * whatever it is ordered by.
 * @param facets what is counted where the question asks for facets
 * @param compares whether it asks what there would be without each part of the filter
 */
export function searchList(
  input: ListingFilter,
  sort: ListingSort,
  reader: Reader,
  facets: readonly FacetName[] = [],
  compares = false,
): List<Listing> {
  const filter = readFilter(input, reader, true);
  const { near, words } = filter;
  const isPooled = words.length > 0;
  const without: Without = compares
    ? {
        words: isPooled ? readFilter({ ...input, text: null }, reader) : undefined,
        place: near && readFilter({ ...input, near: null }, reader, true),
      }
    : {};
  const names: FacetName[] = ['total', 'cut', ...(compares ? (['without'] as const) : []), ...facets];
  const counted = (values: Values) => facetsSql(values, filter, names, without);
  const meters = (scope: Scope) =>
    isPooled ? `${scope.alias}.meters` : `${joinNear(scope, near as Neighbourhood)}.meters`;
  return {
    shape: listingShape,
    name: `listings ${sort}${isPooled ? ' by words' : ''}`,
    ...orderOf(sort, filter, meters),
    where: (scope) => {
      if (isPooled) return [];
      if (near) joinNear(scope, near);
      return filter.conditions(scope);
    },
    shared: (values) => {
      const asked = isPooled ? `${askedSql(values, words, sort === ListingSort.RELEVANCE)}, ` : '';
      return `${asked}${poolsSql(values, filter, without)}`;
    },
    isShared: isPooled,
    // What is on offer, newest or cheapest first, follows an index of its own.
    planning: filter.isTallied && filter.chosenBy.length === 0 ? 'once' : 'auto',
    over: {
      table: () => (isPooled ? 'matched' : SEARCHED),
      key: searchedColumn('listing'),
      ...(near && { columns: { meters } }),
    },
    fields: near && {
      distanceMeters: {
        sql: () => `${NARROW}.meters`,
        read: (read) => Math.round(Number(read) / METERS) * METERS,
      },
    },
    // Facets count the whole on their way.
    about: { ...(facets.length === 0 && { totalCount: counted, isCut: counted, without: counted }), facets: counted },
  };
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
      beyond: undefined,
      base: own,
      dated: undefined,
      isTallied: false,
      shown: nothing,
      chosenBy: [],
      chosen: nothing,
      terms: () => ({ base: [], chosen: {} }),
      conditions: own,
    };
  };
  list.about = {
    totalCount: (values, parent) => countOf(list, values, parent),
    facets: (values, parent) => ownFacets(values, ofParent(parent), facets),
  };
  return list;
}
