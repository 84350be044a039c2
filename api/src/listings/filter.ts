import { categoryByNumber, withDescendants } from '@moothall/contracts/protocol';
import type { Asked } from '@moothall/contracts/protocol/search/index';
import type { Values } from '../read/database.ts';
import { isOneOf, type Scope } from '../read/shape.ts';
import { Refusal } from '../schema/refusal.ts';
import { bitsOf, ListingState } from './enums.ts';
import { SOLD, searchedColumn } from './found.ts';
import type { ListingFilter } from './inputs.ts';
import { beyond, cellTerms, type Neighbourhood, neighbourhood } from './near.ts';
import { matches, readText } from './search.ts';
import { isShown, type Reader } from './shown.ts';

/** Kilometres of the widest circle that is counted around every place. */
const WIDEST_KM = 50;
/** Values one field of a filter may hold. */
const MAX_VALUES = 60;

/** What people choose by; each is counted as if it were not chosen itself. */
export const FACETS = [
  'categories',
  'conditions',
  'ways',
  'deposit',
  'certified',
  'languages',
  'token',
  'price',
] as const;
export type Facet = (typeof FACETS)[number];
/** A price means something in its token only: who counts tokens leaves both away. */
const TOGETHER: Partial<Record<Facet, readonly Facet[]>> = { token: ['token', 'price'] };
/** What is left away together where one of the facets is counted as if it were not chosen. */
export const leftAwayWith = (facet: Facet): readonly Facet[] => TOGETHER[facet] ?? [facet];

/** Adds conditions to a scope over searched rows, or over rows that are counted by what people choose by. */
export type Conditions = (scope: Scope) => string[];
export interface ReadFilter {
  words: Asked[];
  near: Neighbourhood | undefined;
  /** What lies around the circle, where there is one. */
  beyond: Neighbourhood | undefined;
  /** Who, where from, which words: everything but what is chosen by and the distance. */
  base: Conditions;
  /** Set where all that is asked for can be bought, or is sold: then the newest of it is found by its era. */
  dated: DatedState | undefined;
  /** Whether the ledger of open listings can count it: nothing but what it is grouped by. */
  isTallied: boolean;
  /** Whether this reader may find it. */
  shown: Conditions;
  /** What is chosen, facet by facet. */
  chosenBy: readonly Facet[];
  /** Conditions of what is chosen, but for some. */
  chosen(scope: Scope, except?: readonly Facet[]): string[];
  /** Lexemes of what is searched for, as expressions of a tsquery each: see `content.terms_of`. */
  terms(values: Values, around?: Neighbourhood): Terms;
  /** All of it, but for the distance, which is a join. */
  conditions: Conditions;
}

/** States whose rows say by a lexeme when they came in. */
export const DATED = [ListingState.OPEN, SOLD] as const;
export type DatedState = (typeof DATED)[number];

/** What is found by lexemes instead of conditions; a row that has them all may still fail a condition. */
export interface Terms {
  base: string[];
  /** Each takes its places in the statement when it is called. */
  chosen: Partial<Record<Facet, () => string>>;
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
 * @param isShared whether what the words mean stands before it in the statement: see `askedSql`
 * @throws Refusal for a value that no listing can have, or a combination without meaning
 */
export function readFilter(filter: ListingFilter, reader: Reader, isShared = false): ReadFilter {
  checkPrice(filter);
  const words = readText(filter.text);
  const near = filter.near ? neighbourhood(filter.near.cell, filter.near.radiusKm) : undefined;
  const states = (bounded('states', filter.states) ?? [ListingState.OPEN]).map((state) =>
    state === ListingState.OPEN && filter.sold ? SOLD : state,
  );
  const ways = bounded('ways', filter.ways);
  const choices: Record<Exclude<Facet, 'price'>, Choice> = {
    categories: { values: categoriesOf(filter), type: 'bigint', column: 'category', lexeme: 'k' },
    conditions: { values: bounded('conditions', filter.conditions), type: 'text', column: 'condition', lexeme: 'q' },
    languages: { values: bounded('languages', filter.languages), type: 'text', column: 'language', lexeme: 'l' },
    deposit: { values: oneOf(filter.deposit), type: 'boolean', column: 'depositUpfront', lexeme: 'd' },
    certified: { values: oneOf(filter.certified), type: 'boolean', column: 'certified', lexeme: 'c' },
    token: { values: oneOf(filter.token), type: 'int', column: 'token', lexeme: 't' },
    ways: { values: ways?.map((way) => bitsOf([way])), type: 'int', column: 'ways', lexeme: 'w' },
  };
  const { token, priceMin, priceMax } = filter;
  const isPriced = !!priceMin || !!priceMax;
  const base: Conditions = (scope) => {
    const { alias, values } = scope;
    const found = [isOneOf(scope, `${alias}.state`, states, 'text'), ...isShown(scope, reader)];
    if (filter.seller) found.push(`${alias}.seller = ${values.bind(filter.seller, 'text')}`);
    if (words.length > 0) found.push(matches(scope, words, isShared));
    return found;
  };
  const chosen = (scope: Scope, except: readonly Facet[] = []): string[] =>
    FACETS.filter((facet) => !except.includes(facet)).flatMap((facet) => {
      if (facet === 'price') return isPriced ? [priceWithin(scope, filter)] : [];
      const { values, type, column } = choices[facet];
      const at = `${scope.alias}.${searchedColumn(column)}`;
      if (values === undefined) return [];
      if (facet === 'ways') return [`${at} & ${scope.values.bind(bitsOf(ways ?? []), 'int')} <> 0`];
      return [isOneOf(scope, at, values, type)];
    });
  const chosenBy = FACETS.filter((facet) => (facet === 'price' ? isPriced : choices[facet].values !== undefined));
  const dated = DATED.find((one) => states.every((state) => state === one));
  const terms = (values: Values, places = near): Terms => {
    const lexemes = (all: readonly string[]) => values.bind(all.join(' | '), 'tsquery');
    const ofSeller = filter.seller ? [lexemes([`'#s${filter.seller.slice(2, 14)}'`])] : [];
    const around = places ? [lexemes(cellTerms(places))] : [];
    const found: Terms = { base: [...ofSeller, ...around], chosen: {} };
    for (const facet of chosenBy) {
      if (facet === 'price') {
        // The steps of prices are those of what can be bought: of what is sold, each row is asked.
        if (dated === SOLD) continue;
        found.chosen.price = () => {
          const [low, high] = [priceMin ?? '0', priceMax ?? HIGHEST].map((bound) => values.bind(bound, 'numeric'));
          return `coalesce(content.price_terms(${values.bind(token, 'int')}, ${low}, ${high}), ${NOTHING})`;
        };
      } else {
        const { values: wanted = [], lexeme } = choices[facet];
        found.chosen[facet] = () =>
          lexemes(wanted.map((value) => `'#${lexeme}${typeof value === 'boolean' ? Number(value) : value}'`));
      }
    }
    return found;
  };
  return {
    words,
    near,
    beyond: filter.near ? beyond(filter.near.cell, filter.near.radiusKm, WIDEST_KM) : undefined,
    base,
    dated,
    isTallied: words.length === 0 && !near && !filter.seller && !isPriced && dated === ListingState.OPEN,
    shown: (scope) => isShown(scope, reader),
    chosenBy,
    chosen,
    terms,
    conditions: (scope) => [...base(scope), ...chosen(scope)],
  };
}

/** How one thing is chosen by: its column, and the letter its lexemes begin with. */
interface Choice {
  values: readonly (string | number | boolean)[] | undefined;
  type: string;
  column: 'category' | 'condition' | 'language' | 'depositUpfront' | 'certified' | 'token' | 'ways';
  lexeme: string;
}

/** What no row has: a price beyond all there are has no step, and no lexeme at all would stand for anything. */
const NOTHING = `'#none'::tsquery`;

/** More than any price. */
const HIGHEST = `1${'0'.repeat(78)}`;

function priceWithin({ alias, values }: Scope, { priceMin, priceMax }: ListingFilter): string {
  const at = `${alias}.${searchedColumn('price')}`;
  return [
    ...(priceMin ? [`${at} >= ${values.bind(priceMin, 'numeric')}`] : []),
    ...(priceMax ? [`${at} <= ${values.bind(priceMax, 'numeric')}`] : []),
  ].join(' and ');
}

const oneOf = <T>(value: T | null | undefined): T[] | undefined =>
  value === null || value === undefined ? undefined : [value];
