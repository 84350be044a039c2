import { cellToBoundary, cellToLatLng } from 'h3-js';
import type { Values } from '../read/database.ts';
import { Scope } from '../read/shape.ts';
import type { ListingFacets } from './connection.ts';
import { bitsOf, type Condition, DeliveryWay, type Language } from './enums.ts';
import { type Facet, joinNear, type ReadFilter } from './filter.ts';
import { SEARCHED, searchedRows } from './found.ts';
import { neighbourhood } from './near.ts';

/** Values of one facet, and cells of the map, at most. */
const MOST = 2000;
/** Kilometres that a distance is chosen by. */
const RADII_KM = [2, 5, 10, 20, 50] as const;
const WAYS = Object.values(DeliveryWay);

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
  /** Of the whole list. */
  total?: number;
}
export type FacetName = keyof Counts;

const where = (conditions: readonly string[]) => `where ${['true', ...conditions].join(' and ')}`;
const pairs = (value: string, rows: string, sum = 'n') =>
  `(select coalesce(json_agg(json_build_array(${value}, n) order by n desc, ${value}), '[]') from
    (select ${value}, sum(${sum})::int as n ${rows} group by 1 having sum(${sum}) > 0 order by 2 desc limit ${MOST}) counted)`;

/** By what people choose: columns of searched rows, of the ledger, and of what is summed up from either. */
const CHOSEN_BY = 'category, condition, language, deposit_upfront, certified, token, ways';

/**
 * The ledger holds what is open and removed nowhere. Few rows differ from that for one reader: what suspended accounts
 * offer, and what is removed elsewhere.
 */
function ledger(values: Values, filter: ReadFilter): string {
  const gone = searchedRows(values).scope;
  const removed = searchedRows(values).scope;
  return `select ${CHOSEN_BY}, sum(n) as n, sum(n) as any_price from content.listing_tally group by ${CHOSEN_BY}
    union all select ${CHOSEN_BY}, -1, -1 from ${SEARCHED} ${gone.alias}
      where seller in (select address from chain.account where suspended_until > (select time from chain.status where id = 1))
      and state = 'open' and removed_in = '' and not (${filter.shown(gone).join(' and ')})
    union all select ${CHOSEN_BY}, 1, 1 from ${SEARCHED} ${removed.alias}
      ${where([...filter.base(removed), "removed_in <> ''"])}`;
}

/** Everything that matches, by what people choose by: a few hundred rows, from which each facet is summed up. */
function cube(values: Values, filter: ReadFilter): string {
  if (filter.isTallied) return ledger(values, filter);
  const { scope, joins } = searchedRows(values);
  if (filter.near) joinNear(scope, filter.near);
  const base = where(filter.base(scope));
  const price = filter.price(scope);
  const counted = price.length > 0 ? `count(*) filter (${where(price)})` : 'count(*)';
  return `select ${CHOSEN_BY}, ${counted} as n, count(*) as any_price
    from ${SEARCHED} ${scope.alias} ${joins.join(' ')} ${base} group by ${CHOSEN_BY}`;
}

function distances(values: Values, filter: ReadFilter, place: string): string {
  const { scope, joins } = searchedRows(values);
  const nearest = new Map<string, number>();
  for (const radius of RADII_KM) {
    for (const cell of neighbourhood(place, radius).cells) if (!nearest.has(cell)) nearest.set(cell, radius);
  }
  const cells = values.bind([...nearest.keys()], 'text[]');
  const radii = values.bind([...nearest.values()], 'int[]');
  joins.push(`join unnest(${cells}, ${radii}) ring(cell, radius) on ring.cell = ${scope.alias}.cell`);
  const counts = RADII_KM.map((radius) => `count(*) filter (where radius <= ${radius})`);
  return `(select json_build_array(${counts.join(', ')}) from ${SEARCHED} ${scope.alias} ${joins.join(' ')}
    ${where(filter.conditions(scope))})`;
}

function cells(values: Values, filter: ReadFilter): string {
  const { scope, joins } = searchedRows(values);
  if (filter.near) joinNear(scope, filter.near);
  return pairs(
    'cell',
    `from (select ${scope.alias}.cell, 1 as n from ${SEARCHED} ${scope.alias} ${joins.join(' ')}
    ${where(filter.conditions(scope))}) one`,
  );
}

/** Counts of the facets that were asked for, as JSON: see `Counts`. Most are read in one pass over what matches. */
export function facetsSql(values: Values, filter: ReadFilter, wanted: readonly FacetName[]): string {
  const summed = new Scope(values, 'summed', 'summed.category', []);
  const rows = (facet?: Facet) => `from summed ${where(filter.chosen(summed, facet))}`;
  const way = (bit: number) => `coalesce(sum(n) filter (where ways & ${bit} <> 0), 0)`;
  const sql: Record<FacetName, () => string> = {
    categories: () => pairs('category', rows('categories')),
    conditions: () => pairs('condition', rows('conditions')),
    languages: () => pairs('language', rows('languages')),
    deposit: () => pairs('deposit_upfront', rows('deposit')),
    certified: () => pairs('certified', rows('certified')),
    ways: () => `(select json_build_array(${WAYS.map((each) => way(bitsOf([each]))).join(', ')}) ${rows('ways')})`,
    tokens: () => pairs('token', rows('token'), 'any_price'),
    total: () => `(select coalesce(sum(n), 0)::int ${rows()})`,
    distances: () => (filter.place === undefined ? 'null::json' : distances(values, filter, filter.place)),
    cells: () => cells(values, filter),
  };
  const parts = wanted.map((name) => `'${name}', ${sql[name]()}`);
  const isSummed = wanted.some((name) => name !== 'cells' && name !== 'distances');
  const summary = isSummed ? `with summed as materialized (${cube(values, filter)})` : '';
  return `(${summary} select json_build_object(${parts.join(', ')}))`;
}

/** How many match. */
export function totalSql(values: Values, filter: ReadFilter): string {
  if (filter.isTallied) return `(${facetsSql(values, filter, ['total'])} ->> 'total')::int`;
  const { scope, joins } = searchedRows(values);
  if (filter.near) joinNear(scope, filter.near);
  return `(select count(*)::int from ${SEARCHED} ${scope.alias} ${joins.join(' ')} ${where(filter.conditions(scope))})`;
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
    distances: (counts.distances ?? []).map((count, index) => ({ radiusKm: RADII_KM[index] ?? 0, count })),
    cells: (counts.cells ?? []).map(([cell, count]) => {
      const [latitude, longitude] = cellToLatLng(cell);
      return { cell, count, latitude, longitude, boundary: cellToBoundary(cell) };
    }),
  };
}
