import { categoryByNumber, withDescendants } from '@moothall/contracts/protocol';
import type { Asked } from '@moothall/contracts/protocol/search/index';
import { isOneOf, type Scope } from '../read/shape.ts';
import { Refusal } from '../schema/refusal.ts';
import { bitsOf, ListingState } from './enums.ts';
import { searchedColumn } from './found.ts';
import type { ListingFilter } from './inputs.ts';
import { type Neighbourhood, neighbourhood } from './near.ts';
import { matches, readText } from './search.ts';
import { isShown, type Reader } from './shown.ts';

/** Values one field of a filter may hold. */
const MAX_VALUES = 60;

/** What people choose by; each is counted as if it were not chosen itself. */
export const FACETS = ['categories', 'conditions', 'ways', 'deposit', 'certified', 'languages', 'token'] as const;
export type Facet = (typeof FACETS)[number];

/** Adds conditions to a scope over searched rows, or over rows that are counted by what people choose by. */
export type Conditions = (scope: Scope) => string[];
export interface ReadFilter {
  words: Asked[];
  near: Neighbourhood | undefined;
  /** Middle of the circle. */
  place: string | undefined;
  /** Who, where from, which words: everything but what is chosen by, the price and the distance. */
  base: Conditions;
  /** Whether the ledger of open listings can count it: nothing but what is chosen by. */
  isTallied: boolean;
  /** Whether this reader may find it. */
  shown: Conditions;
  /** What is chosen, but for one. */
  chosen(scope: Scope, except?: Facet): string[];
  /** The bounds of the price, if there are any. */
  price: Conditions;
  /** All of it, but for the distance, which is a join. */
  conditions: Conditions;
}

function bounded<T>(argument: string, values: T[] | null | undefined): T[] | undefined {
  if (values && values.length > MAX_VALUES) {
    throw new Refusal('TOO_MANY_VALUES', { argument, count: values.length, max: MAX_VALUES });
  }
  return values && values.length > 0 ? values : undefined;
}

function categoriesOf(filter: ListingFilter): number[] | undefined {
  const categories = bounded('categories', filter.categories)?.flatMap((category) => {
    if (!categoryByNumber(category)) throw new Refusal('CATEGORY_UNKNOWN', { category });
    return withDescendants(category);
  });
  return categories && [...new Set(categories)];
}

function checkPrice({ token, priceMin, priceMax }: ListingFilter): void {
  if (typeof token === 'number' && token < 1) throw new Refusal('TOKEN_OUT_OF_BOUNDS', { token });
  if (!priceMin && !priceMax) return;
  if (typeof token !== 'number') throw new Refusal('PRICE_NEEDS_TOKEN');
  if (priceMin && priceMax && BigInt(priceMin) > BigInt(priceMax)) {
    throw new Refusal('PRICE_RANGE_EMPTY', { priceMin, priceMax });
  }
}

/** Joins the cells of a neighbourhood to searched rows, nearest first; answers the alias of (cell, meters). */
export const joinNear = (scope: Scope, near: Neighbourhood): string =>
  scope.join('near', (alias) => {
    const { values } = scope;
    const cells = values.bind(near.cells, 'text[]');
    const meters = values.bind(near.meters, 'float8[]');
    return `join (select * from unnest(${cells}, ${meters}) ring(cell, meters) order by meters) ${alias}
      on ${alias}.cell = ${scope.alias}.cell`;
  });

/**
 * Checks a filter and turns it into conditions.
 * @throws Refusal for a value that no listing can have, or a combination without meaning
 */
export function readFilter(filter: ListingFilter, reader: Reader): ReadFilter {
  checkPrice(filter);
  const words = readText(filter.text);
  const near = filter.near ? neighbourhood(filter.near.cell, filter.near.radiusKm) : undefined;
  const states = bounded('states', filter.states) ?? [ListingState.OPEN];
  const ways = bounded('ways', filter.ways);
  const choices: Record<Facet, { values: readonly unknown[] | undefined; type: string; column: string }> = {
    categories: { values: categoriesOf(filter), type: 'bigint', column: searchedColumn('category') },
    conditions: { values: bounded('conditions', filter.conditions), type: 'text', column: searchedColumn('condition') },
    languages: { values: bounded('languages', filter.languages), type: 'text', column: searchedColumn('language') },
    deposit: { values: oneOf(filter.deposit), type: 'boolean', column: searchedColumn('depositUpfront') },
    certified: { values: oneOf(filter.certified), type: 'boolean', column: searchedColumn('certified') },
    token: { values: oneOf(filter.token), type: 'int', column: searchedColumn('token') },
    ways: { values: ways, type: 'int', column: searchedColumn('ways') },
  };
  const base: Conditions = (scope) => {
    const { alias, values } = scope;
    const found = [isOneOf(scope, `${alias}.state`, states, 'text'), ...isShown(scope, reader)];
    if (filter.seller) found.push(`${alias}.seller = ${values.bind(filter.seller, 'text')}`);
    if (words.length > 0) found.push(matches(scope, words));
    return found;
  };
  const chosen = (scope: Scope, except?: Facet): string[] =>
    FACETS.flatMap((facet) => {
      const { values, type, column } = choices[facet];
      const at = `${scope.alias}.${column}`;
      if (values === undefined || facet === except) return [];
      if (facet === 'ways') return [`${at} & ${scope.values.bind(bitsOf(ways ?? []), 'int')} <> 0`];
      return [isOneOf(scope, at, values, type)];
    });
  const price: Conditions = ({ alias, values }) => {
    const at = `${alias}.${searchedColumn('price')}`;
    return [
      ...(filter.priceMin ? [`${at} >= ${values.bind(filter.priceMin, 'numeric')}`] : []),
      ...(filter.priceMax ? [`${at} <= ${values.bind(filter.priceMax, 'numeric')}`] : []),
    ];
  };
  return {
    words,
    near,
    place: filter.near?.cell,
    base,
    isTallied:
      words.length === 0 && !near && !filter.seller && !filter.states?.length && !filter.priceMin && !filter.priceMax,
    shown: (scope) => isShown(scope, reader),
    chosen,
    price,
    conditions: (scope) => [...base(scope), ...chosen(scope), ...price(scope)],
  };
}

const oneOf = <T>(value: T | null | undefined): T[] | undefined =>
  value === null || value === undefined ? undefined : [value];
