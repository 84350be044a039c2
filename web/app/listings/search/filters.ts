import { AmountError, parseAmount } from '@moothall/contracts/protocol/amounts';
import { categoryByNumber, withDescendants } from '@moothall/contracts/protocol/categories';
import { isPublicCell } from '@moothall/contracts/protocol/cells';
import type { Condition, DeliveryWay, Language, ListingFilter, ListingSort } from '../../graphql/generated/graphql.ts';
import { RADIUS_KM } from '../radius.ts';

export const CONDITIONS = ['NEW', 'LIKE_NEW', 'GOOD', 'FAIR', 'FOR_PARTS'] as const satisfies readonly Condition[];
export const WAYS = ['MEET_UP', 'SHIP'] as const satisfies readonly DeliveryWay[];
export const LANGUAGES = ['KO', 'EN'] as const satisfies readonly Language[];
/** Deposits both put down when they agree, or only in a dispute. */
export const DEPOSITS = ['UPFRONT', 'IN_DISPUTE'] as const;
/** A certificate goes with it, or nothing is asked. */
export const CERTIFIED = ['YES'] as const;
/** What is sold instead of what is for sale, for who wants to know what things went for. */
export const SOLD = ['YES'] as const;
export const SORTS = [
  'RELEVANCE',
  'NEWEST',
  'PRICE_ASC',
  'PRICE_DESC',
  'NEAREST',
] as const satisfies readonly ListingSort[];
/** A distance that leaves nothing out. */
export const EVERYWHERE = 'any';
const MAX_TEXT = 120;

export interface SearchToken {
  number: number;
  symbol: string;
  decimals: number;
  isMarketToken: boolean;
}

/** Fields of the search form, as they are called in the address. */
export type SearchField =
  | 'q'
  | 'category'
  | 'condition'
  | 'way'
  | 'deposit'
  | 'certified'
  | 'language'
  | 'token'
  | 'min'
  | 'max'
  | 'km'
  | 'cell'
  | 'sold'
  | 'sort';

/** Message keys `problem.<code>` of the search page. */
export type FilterProblem =
  | 'TEXT_TOO_LONG'
  | 'CATEGORY_UNKNOWN'
  | 'CONDITION_UNKNOWN'
  | 'WAY_UNKNOWN'
  | 'DEPOSIT_UNKNOWN'
  | 'CERTIFIED_UNKNOWN'
  | 'LANGUAGE_UNKNOWN'
  | 'TOKEN_UNKNOWN'
  | 'AMOUNT_MALFORMED'
  | 'AMOUNT_TOO_FINE'
  | 'AMOUNT_TOO_LARGE'
  | 'MIN_ABOVE_MAX'
  | 'DISTANCE_OUT_OF_BOUNDS'
  | 'CELL_UNKNOWN'
  | 'SOLD_UNKNOWN'
  | 'SORT_UNKNOWN';

/** What was asked for and can be used. What cannot is in `problems`, and stays in the form as it was typed. */
export interface Search {
  text: string | undefined;
  category: number | undefined;
  conditions: Condition[];
  ways: DeliveryWay[];
  deposit: (typeof DEPOSITS)[number] | undefined;
  certified: (typeof CERTIFIED)[number] | undefined;
  languages: Language[];
  /** What has no piece left, and nothing else. */
  isSold: boolean;
  token: SearchToken | undefined;
  min: bigint | undefined;
  max: bigint | undefined;
  cell: string | undefined;
  /** undefined for everywhere. */
  km: number | undefined;
  sort: ListingSort;
  after: string | undefined;
  view: 'list' | 'map';
  problems: Partial<Record<SearchField, FilterProblem>>;
}

/** What the address need not say. */
interface Known {
  tokens: readonly SearchToken[];
  /** The visitor's own area: meant by "near" when the address names no cell. */
  home?: string | undefined;
  /** How far around it they look. */
  homeKm?: number;
}

/** The token prices are filtered in: the one asked for, or the first that is not the market's own. */
export const priceToken = (tokens: readonly SearchToken[]) => tokens.find((token) => !token.isMarketToken) ?? tokens[0];

/** Reads an address. Nothing in it is trusted and nothing in it stops the page. */
export function readSearch(params: URLSearchParams, { tokens, home, homeKm = RADIUS_KM.default }: Known): Search {
  const problems: Search['problems'] = {};
  const read = <T>(field: SearchField, code: FilterProblem, parse: (text: string) => T | undefined): T | undefined => {
    const text = params.get(field)?.trim();
    if (!text) return undefined;
    const value = parse(text);
    if (value === undefined) problems[field] ??= code;
    return value;
  };
  const many = <T extends string>(field: SearchField, code: FilterProblem, known: readonly T[]): T[] => {
    const asked = params.getAll(field);
    if (asked.some((text) => !known.includes(text as T))) problems[field] = code;
    return known.filter((value) => asked.includes(value));
  };
  const oneOf =
    <T extends string>(known: readonly T[]) =>
    (text: string) =>
      known.find((value) => value === text);
  const number = (accept: (value: number) => boolean) => (text: string) => {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    return accept(value) ? value : undefined;
  };

  const text = read('q', 'TEXT_TOO_LONG', (typed) => (typed.length <= MAX_TEXT ? typed : undefined));
  const category = read(
    'category',
    'CATEGORY_UNKNOWN',
    number((value) => !!categoryByNumber(value)),
  );
  const tokenNumber = read(
    'token',
    'TOKEN_UNKNOWN',
    number((value) => tokens.some((token) => token.number === value)),
  );
  const bounds = tokens.find((token) => token.number === tokenNumber) ?? priceToken(tokens);
  const amount = (field: 'min' | 'max') =>
    read(field, 'AMOUNT_MALFORMED', (typed) => {
      try {
        return parseAmount(typed, bounds?.decimals ?? 0);
      } catch (error) {
        if (!(error instanceof AmountError)) throw error;
        problems[field] = error.code as FilterProblem;
        return undefined;
      }
    });
  const [min, max] = [amount('min'), amount('max')];
  if (min !== undefined && max !== undefined && min > max) problems.max = 'MIN_ABOVE_MAX';
  const everywhere = params.get('km') === EVERYWHERE;
  const km = everywhere
    ? undefined
    : read(
        'km',
        'DISTANCE_OUT_OF_BOUNDS',
        number((value) => value >= RADIUS_KM.min && value <= RADIUS_KM.max),
      );
  const cell = read('cell', 'CELL_UNKNOWN', (typed) => (isPublicCell(typed) ? typed : undefined)) ?? home;
  const near = cell !== undefined && !everywhere;
  const priced = min !== undefined || max !== undefined || tokenNumber !== undefined;
  const sort = read('sort', 'SORT_UNKNOWN', oneOf(SORTS));
  return {
    text,
    category,
    conditions: many('condition', 'CONDITION_UNKNOWN', CONDITIONS),
    ways: many('way', 'WAY_UNKNOWN', WAYS),
    deposit: read('deposit', 'DEPOSIT_UNKNOWN', oneOf(DEPOSITS)),
    certified: read('certified', 'CERTIFIED_UNKNOWN', oneOf(CERTIFIED)),
    languages: many('language', 'LANGUAGE_UNKNOWN', LANGUAGES),
    isSold: read('sold', 'SOLD_UNKNOWN', oneOf(SOLD)) !== undefined,
    token: priced ? bounds : undefined,
    min: problems.max === 'MIN_ABOVE_MAX' ? undefined : min,
    max: problems.max === 'MIN_ABOVE_MAX' ? undefined : max,
    cell,
    km: everywhere ? undefined : (km ?? homeKm),
    sort: sort && (sort !== 'NEAREST' || near) ? sort : text ? 'RELEVANCE' : near ? 'NEAREST' : 'NEWEST',
    after: params.get('after') || undefined,
    view: params.get('view') === 'map' ? 'map' : 'list',
    problems,
  };
}

/** The search as the api understands it: only what can be bought, or only what nobody can buy any more. */
export function filterOf(search: Search): ListingFilter {
  const { text, category, conditions, ways, deposit, certified, languages, isSold, token, min, max, cell, km } = search;
  return {
    states: ['OPEN'],
    sold: isSold || undefined,
    text,
    categories: category === undefined ? undefined : withDescendants(category),
    conditions: conditions.length > 0 ? conditions : undefined,
    ways: ways.length > 0 ? ways : undefined,
    deposit: deposit && deposit === 'UPFRONT',
    certified: certified && true,
    languages: languages.length > 0 ? languages : undefined,
    token: token?.number,
    priceMin: min?.toString(),
    priceMax: max?.toString(),
    near: cell === undefined || km === undefined ? undefined : { cell, radiusKm: km },
  };
}

/** The address with some fields changed; a change starts at the first page again. */
export function withFields(
  params: URLSearchParams,
  changed: Partial<Record<SearchField | 'view' | 'after', string | undefined>>,
): string {
  const next = new URLSearchParams(params);
  next.delete('after');
  for (const [field, value] of Object.entries(changed)) {
    if (value === undefined) next.delete(field);
    else next.set(field, value);
  }
  for (const [name, text] of [...next]) if (text === '') next.delete(name, text);
  return next.size === 0 ? '' : `?${next}`;
}

/** The same with one field changed. */
export const withField = (
  params: URLSearchParams,
  field: SearchField | 'view' | 'after',
  value: string | undefined,
): string => withFields(params, { [field]: value });

/** The address without one value of a field that may hold several. */
export function withoutValue(params: URLSearchParams, field: SearchField, value: string): string {
  const next = new URLSearchParams(params);
  next.delete('after');
  next.delete(field, value);
  return next.size === 0 ? '?' : `?${next}`;
}
