import { categoryByNumber, withDescendants } from '@moothall/contracts/protocol';
import type { Listing as ListingRow } from '@moothall/indexer/entities';
import { wordsField } from '../content/types.ts';
import { columnsOf, isOneOf, type Scope } from '../read/shape.ts';
import { wordsIn } from '../read/words.ts';
import { Refusal } from '../schema/refusal.ts';
import { bitsOf, ListingState } from './enums.ts';
import type { ListingFilter } from './inputs.ts';
import { neighbourhood } from './near.ts';
import { textConditions } from './search.ts';
import { isShown, type Reader } from './shown.ts';
import { LISTING } from './types.ts';

/** Values one field of a filter may hold. */
const MAX_VALUES = 60;
const column = columnsOf<ListingRow>();
const condition = wordsField(({ alias }) => `${alias}.${column('content')}`, LISTING, 'condition');

/** Adds the conditions of a filter to a scope over listings. */
export type Conditions = (scope: Scope) => string[];
export interface ReadFilter {
  /** Words of the text, for ranking. */
  words: string[];
  near: { cells: string[]; meters: number[] } | undefined;
  conditions: Conditions;
  /** The same without the categories, for counting what else there is. */
  beyondCategory: Conditions;
}

function bounded<T>(argument: string, values: T[] | null | undefined): T[] | undefined {
  if (values && values.length > MAX_VALUES) {
    throw new Refusal('TOO_MANY_VALUES', { argument, count: values.length, max: MAX_VALUES });
  }
  return values && values.length > 0 ? values : undefined;
}

function categoriesOf(filter: ListingFilter): number[] | undefined {
  return bounded('categories', filter.categories)?.flatMap((category) => {
    if (!categoryByNumber(category)) throw new Refusal('CATEGORY_UNKNOWN', { category });
    return withDescendants(category);
  });
}

function checkPrice({ token, priceMin, priceMax }: ListingFilter): void {
  if (typeof token === 'number' && token < 1) throw new Refusal('TOKEN_OUT_OF_BOUNDS', { token });
  if (!priceMin && !priceMax) return;
  if (typeof token !== 'number') throw new Refusal('PRICE_NEEDS_TOKEN');
  if (priceMin && priceMax && BigInt(priceMin) > BigInt(priceMax)) {
    throw new Refusal('PRICE_RANGE_EMPTY', { priceMin, priceMax });
  }
}

/** Joins the cells of a neighbourhood to a scope; answers the alias of (cell, meters). */
export const joinNear = (scope: Scope, near: { cells: string[]; meters: number[] }): string =>
  scope.join('near', (alias) => {
    const { values } = scope;
    const cells = values.bind(near.cells, 'text[]');
    const meters = values.bind(near.meters, 'float8[]');
    return `join unnest(${cells}, ${meters}) ${alias}(cell, meters) on ${alias}.cell = ${scope.alias}.cell`;
  });

/**
 * Checks a filter and turns it into conditions.
 * @throws Refusal for a value that no listing can have, or a combination without meaning
 */
export function readFilter(filter: ListingFilter, reader: Reader): ReadFilter {
  checkPrice(filter);
  const words = filter.text ? wordsIn(filter.text) : [];
  const near = filter.near ? neighbourhood(filter.near.cell, filter.near.radiusKm) : undefined;
  const categories = categoriesOf(filter);
  const states = bounded('states', filter.states) ?? [ListingState.OPEN];
  const conditions = bounded('conditions', filter.conditions);
  const ways = bounded('ways', filter.ways);
  const beyondCategory: Conditions = (scope) => {
    const { alias, values } = scope;
    const found = [isOneOf(scope, `${alias}.state`, states, 'text'), ...isShown(scope, reader)];
    const equal = (property: keyof ListingRow & string, value: unknown, type: string, sign = '=') =>
      found.push(`${alias}.${column(property)} ${sign} ${values.bind(value, type)}`);
    if (typeof filter.token === 'number') equal('token', filter.token, 'int');
    if (filter.priceMin) equal('price', filter.priceMin, 'numeric', '>=');
    if (filter.priceMax) equal('price', filter.priceMax, 'numeric', '<=');
    if (filter.seller) equal('seller', filter.seller, 'text');
    if (ways) found.push(`${alias}.ways & ${values.bind(bitsOf(ways), 'int')} <> 0`);
    if (conditions) found.push(isOneOf(scope, condition.sql(scope), conditions, 'text'));
    if (near) joinNear(scope, near);
    return words.length > 0 ? [...found, ...textConditions(scope, words)] : found;
  };
  return {
    words,
    near,
    beyondCategory,
    conditions: (scope) => {
      const found = beyondCategory(scope);
      if (categories) found.push(isOneOf(scope, `${scope.alias}.category`, categories, 'bigint'));
      return found;
    },
  };
}
