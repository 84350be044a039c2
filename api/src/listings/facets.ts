import { cellToBoundary, cellToLatLng } from 'h3-js';
import type { Values } from '../read/database.ts';
import { Scope } from '../read/shape.ts';
import type { ListingFacets } from './connection.ts';
import { bitsOf, type Condition, DeliveryWay, type FilterPart, type Language } from './enums.ts';
import { type Facet, leftAwayWith, type ReadFilter } from './filter.ts';
import { SEARCHED, searchedRows } from './found.ts';
import { isCut, poolSql, probeSql } from './pool.ts';
import { type Without, withoutPools, withoutSql } from './without.ts';

/** Values of one facet, and cells of the map, at most. */
const MOST_VALUES = 2000;
/** Kilometres that a distance is chosen by. */
const RADII_KM = [2, 5, 10, 20, 50] as const;
const WAYS = Object.values(DeliveryWay);

/** Prices from 1, 3, 10, 30 and so on, each up to just below the next; the first from nothing. */
function boundsOf(step: number): { from: string; to: string } {
  const bound = (at: number) => (at % 2 === 0 ? 1n : 3n) * 10n ** BigInt(Math.floor(at / 2));
  return { from: String(step === 0 ? 0n : bound(step)), to: String(bound(step + 1) - 1n) };
}

/** What is counted, as the database answers it. */
export interface Counts {
  categories?: [number, number][];
  cells?: [string, number][];
  conditions?: [Condition | null, number][];
  ways?: number[];
  deposit?: [boolean, number][];
  certified?: [boolean, number][];
  languages?: [Language | null, number][];
  tokens?: [number, number][];
  distances?: number[] | null;
  /** Token, step of its price, how many: see `content.price_step`. */
  prices?: [number, number, number][];
  /** Of few matches: how many there would be without each part of the filter. */
  without?: [FilterPart, number][] | null;
  /** Of the whole list. */
  total?: number;
  /** Whether there are more than were counted. */
  cut?: boolean;
}
export type FacetName = keyof Counts;

const where = (conditions: readonly string[]) => `where ${['true', ...conditions].join(' and ')}`;
const pairs = (value: string, rows: string, sum = 'n') =>
  `(select coalesce(json_agg(json_build_array(${value}, n) order by n desc, ${value}), '[]') from
    (select ${value}, sum(${sum})::int as n ${rows} group by 1 having sum(${sum}) > 0 order by 2 desc limit ${MOST_VALUES}) counted)`;

/** By what people choose: columns of searched rows, of the ledger, and of what is summed up from either. */
const CHOSEN_BY = 'category, condition, language, deposit_upfront, certified, token, ways';

/**
 * The ledger holds what is open and removed nowhere. Few rows differ from that for one reader: what suspended accounts
 * offer, and what is removed elsewhere.
 */
function ledger(values: Values, filter: ReadFilter): string {
  const gone = searchedRows(values).scope;
  const removed = searchedRows(values).scope;
  return `select ${CHOSEN_BY}, n from content.listing_tally
    union all select ${CHOSEN_BY}, -1 from ${SEARCHED} ${gone.alias}
      where seller in (select address from chain.account where suspended_until > (select time from chain.status where id = 1))
      and state = 'open' and removed_in = '' and not (${filter.shown(gone).join(' and ')})
    union all select ${CHOSEN_BY}, 1 from ${SEARCHED} ${removed.alias}
      ${where([...filter.base(removed), "removed_in <> ''"])}`;
}

/** How many there are in each cell, from its ledger: of what is open, for somebody who sees all that is. */
const CELLS = `from content.cell_tally`;

/** Common table expressions that counts of a filter are read from; what is not read costs nothing. */
export function poolsSql(values: Values, filter: ReadFilter, without: Without = {}): string {
  const pools = [...probeSql(values, filter), poolSql(values, filter, 'matched', 'all')];
  if (filter.chosenBy.length > 0) pools.push(poolSql(values, filter, 'but_one', 'butOne'));
  if (isSurrounded(filter)) pools.push(poolSql(values, filter, 'beyond', 'beyond'));
  if (filter.isTallied) pools.push(`summed as materialized (${ledger(values, filter)})`);
  return [...pools, ...withoutPools(values, without)].join(', ');
}

/** Whether there is something around the circle that is counted too. */
const isSurrounded = ({ beyond }: ReadFilter) => beyond !== undefined && beyond.cells.length > 0;

/**
 * Circles around a place. What lies within the distance that was asked for is counted already; only where that was all of
 * it, more is looked for around it.
 */
function distances(values: Values, filter: ReadFilter): string {
  const within = (pool: string, radius: number) => `(select count(*) from ${pool} where meters <= ${radius * 1000})`;
  const counts = RADII_KM.map(
    (radius) =>
      `${within('matched', radius)}${isSurrounded(filter) ? ` + case when ${isCut(filter, 'matched', 'all')} then 0 else ${within('beyond', radius)} end` : ''}`,
  );
  const list = values.bind(RADII_KM, 'int[]');
  return `(select json_agg(most order by place) from (select place, max(n) over (order by place) as most
    from unnest(array[${counts.join(', ')}]) with ordinality counted(n, place) where place <= cardinality(${list})) circles)`;
}

/** Counts of the facets that were asked for, as JSON: see `Counts`; over the pools of `poolsSql`. */
export function facetsSql(
  values: Values,
  filter: ReadFilter,
  wanted: readonly FacetName[],
  without: Without = {},
): string {
  const rows = (facet?: Facet) => {
    const isChosen = facet !== undefined && leftAwayWith(facet).some((each) => filter.chosenBy.includes(each));
    const table = filter.isTallied && facet !== 'price' ? 'summed' : isChosen ? 'but_one' : 'matched';
    if (table === 'matched') return `from (select *, 1 as n from matched) matched`;
    const scope = new Scope(values, table, `${table}.category`, []);
    return `from (select *${table === 'but_one' ? ', 1 as n' : ''} from ${table}) ${table} ${where(filter.chosen(scope, facet && leftAwayWith(facet)))}`;
  };
  const way = (bit: number) => `coalesce(sum(n) filter (where ways & ${bit} <> 0), 0)`;
  const isWhole = filter.isTallied && filter.chosenBy.length === 0;
  const total = () =>
    filter.isTallied ? `(select coalesce(sum(n), 0)::int ${rows()})` : '(select count(*)::int from matched)';
  const sql: Record<FacetName, () => string> = {
    categories: () => pairs('category', rows('categories')),
    conditions: () => pairs('condition', rows('conditions')),
    languages: () => pairs('language', rows('languages')),
    deposit: () => pairs('deposit_upfront', rows('deposit')),
    certified: () => pairs('certified', rows('certified')),
    ways: () => `(select json_build_array(${WAYS.map((each) => way(bitsOf([each]))).join(', ')}) ${rows('ways')})`,
    tokens: () => pairs('token', rows('token')),
    prices: () => `(select coalesce(json_agg(json_build_array(token, step, n) order by token, step), '[]') from
      (select token, content.price_step(price) as step, count(*) as n ${rows('price')} group by 1, 2) stepped)`,
    total,
    without: () => withoutSql(values, filter, without, total()),
    cut: () => {
      if (filter.isTallied) return 'false';
      return filter.chosenBy.length > 0
        ? `${isCut(filter, 'matched', 'all')} or ${isCut(filter, 'but_one', 'butOne')}`
        : isCut(filter, 'matched', 'all');
    },
    distances: () => (filter.near === undefined ? 'null::json' : distances(values, filter)),
    cells: () => pairs('cell', isWhole ? CELLS : 'from (select cell, 1 as n from matched) matched'),
  };
  return `(select json_build_object(${wanted.map((name) => `'${name}', ${sql[name]()}`).join(', ')}))`;
}

/** The same of matches that are few by nature, as those of one seller: all are counted, for each list by itself. */
export function ownFacets(values: Values, filter: ReadFilter, wanted: readonly FacetName[]): string {
  const { scope } = searchedRows(values);
  const rows = `select * from ${SEARCHED} ${scope.alias} ${where(filter.conditions(scope))}`;
  return `(with matched as materialized (${rows}) select ${facetsSql(values, filter, wanted)})`;
}

/** What `facets` of a list answers, from the counts that came out of the database. */
export function facetsOf(counts: Counts): ListingFacets {
  const named = <Name extends string, Value>(name: Name, found: readonly [Value | null, number][] = []) =>
    found.flatMap(([value, count]) =>
      value === null ? [] : [{ [name]: value, count } as Record<Name, Value> & { count: number }],
    );
  return {
    categories: named('categoryNumber', counts.categories),
    conditions: named('condition', counts.conditions),
    languages: named('language', counts.languages),
    deposit: named('is', counts.deposit),
    certified: named('is', counts.certified),
    ways: (counts.ways ?? []).map((count, index) => ({ way: WAYS[index] as DeliveryWay, count })),
    tokens: named('tokenNumber', counts.tokens),
    prices: (counts.prices ?? []).map(([tokenNumber, step, count]) => ({ tokenNumber, count, ...boundsOf(step) })),
    distances: (counts.distances ?? []).map((count, index) => ({ radiusKm: RADII_KM[index] ?? 0, count })),
    cells: (counts.cells ?? []).map(([cell, count]) => {
      const [latitude, longitude] = cellToLatLng(cell);
      return { cell, count, latitude, longitude, boundary: cellToBoundary(cell) };
    }),
  };
}
