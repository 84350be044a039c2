import type { Values } from '../read/database.ts';
import { Scope } from '../read/shape.ts';
import { FACETS, type Facet, leftAwayWith, type ReadFilter } from './filter.ts';
import { SEARCHED, searchedRows } from './found.ts';
import type { Neighbourhood } from './near.ts';

/** Matches by words that are ordered, newest first: nobody looks through more, and each costs time. */
const MOST_ORDERED = 1000;
/** Matches that are only counted, and those that would match if less were chosen. */
const MOST_COUNTED = 1000;
const MOST_BESIDES = 500;
/** Matches of which the first few are shown while somebody types. */
const MOST_FEW = 20;
const MOST: Record<Exclude<Part, 'all'>, number> = {
  butOne: MOST_BESIDES,
  beyond: MOST_BESIDES,
  besides: MOST_BESIDES,
  few: MOST_FEW,
};
const mostOf = ({ words }: ReadFilter, part: Part) =>
  part !== 'all' ? MOST[part] : words.length > 0 ? MOST_ORDERED : MOST_COUNTED;
/** Eras read at first: enough of the newest for what half of the market is about. */
const FIRST_ERAS = 2;
/** Eras beyond which it is cheaper to leave them away than to name them. */
const MOST_ERAS = 80;
const LAST_ERA = '(select max(era) from content.listing_search)';
/** How much further than needed the search reaches back, because matches are not spread evenly. */
const SPARE = 1.5;

const COLUMNS = `listing, listed_at, token, price, category, condition, language, deposit_upfront, certified, ways, cell`;
const all = (conditions: readonly string[]) => ['true', ...conditions].join(' and ');

/** What lexemes say exactly: asked once more of the rows, it would only send the planner to a second index. */
const EXACT = FACETS.filter((facet) => facet !== 'price');

/** What of a filter has to hold in a pool; `beyond` is all of it around the circle instead of within, `besides` is all of a filter that is only counted beside another. */
export type Part = 'all' | 'butOne' | 'beyond' | 'besides' | 'few';

/** At most one of what is chosen does not hold: from those each facet is counted as if it were not chosen. */
function butOne(scope: Scope, { chosen, chosenBy }: ReadFilter): string[] {
  const groups = groupsOf(chosenBy);
  if (groups.length < 2) return [];
  const fails = groups.map((group) => {
    const kept = chosen(
      scope,
      chosenBy.filter((facet) => !group.includes(facet)),
    );
    return `coalesce(not (${all(kept)}), true)::int`;
  });
  return [`${fails.join(' + ')} <= 1`];
}

/** What is left away together. */
function groupsOf(chosenBy: readonly Facet[]): Facet[][] {
  const together = leftAwayWith('token').filter((facet) => chosenBy.includes(facet));
  const alone = chosenBy.filter((facet) => !together.includes(facet)).map((facet) => [facet]);
  return together.length > 0 ? [...alone, together] : alone;
}

/** Meters to each cell of a neighbourhood, as JSON. */
const metersOf = (values: Values, { cells, meters }: Neighbourhood): string =>
  values.bind(JSON.stringify(Object.fromEntries(cells.map((cell, at) => [cell, meters[at]]))), 'jsonb');

/**
 * Pools that begin with the same rows. To find words among the lexemes of the index takes about as long among few rows as
 * among many, so that the newest eras are looked through once for all pools.
 */
const isProbed = ({ words, dated }: ReadFilter, part: Part) =>
  words.length > 0 && dated !== undefined && (part === 'all' || part === 'butOne' || part === 'beyond');

/** The newest matches of the words, as a common table expression; nothing where none are asked for. */
export function probeSql(values: Values, filter: ReadFilter): string[] {
  if (!isProbed(filter, 'all')) return [];
  const { scope } = searchedRows(values);
  const { alias } = scope;
  const columns = `${COLUMNS}, heading`.split(', ').map((column) => `${alias}.${column}`);
  const circles = [filter.near, filter.beyond].flatMap((each) => (each ? [metersOf(values, each)] : []));
  if (circles.length > 0) {
    columns.push(`${circles[0]} ? ${alias}.cell as within`);
    columns.push(`coalesce(${circles.map((circle) => `${circle} ->> ${alias}.cell`).join(', ')})::float8 as meters`);
  }
  const eras = `content.newest(${LAST_ERA}, ${FIRST_ERAS}, '${filter.dated}')`;
  return [
    `probe as materialized (select ${columns.join(', ')} from ${SEARCHED} ${alias}
      where ${all([...filter.base(scope), `${alias}.terms @@ (select ${eras})`])})`,
  ];
}

/** The part of the probe that belongs to a pool. */
function probed(values: Values, filter: ReadFilter, part: Part): string {
  const scope = new Scope(values, 'probe', 'probe.listing', []);
  const held = part === 'butOne' ? butOne(scope, filter) : filter.chosen(scope);
  if (filter.near) held.push(part === 'beyond' ? 'not within and meters is not null' : 'within');
  const columns = [COLUMNS, ...(part === 'all' ? ['heading'] : []), ...(filter.near ? ['meters'] : [])];
  return `select ${columns.join(', ')} from probe where ${all(held)}`;
}

/** One way in which a row belongs to a pool. */
interface Alternative {
  /** Of what is chosen, what is not asked. */
  left: readonly Facet[];
  /** Lexemes that the rest implies: expressions that all hold. */
  terms: readonly string[];
}

/**
 * The ways in which rows belong to a pool: one, or one for each thing that may fail. Their lexemes are not joined to one
 * expression: the index passes from a match of one to the next match of another, while within one expression it weighs every
 * row that any part of it knows. Only beside words, which cost more than all of that, one expression is the cheaper way.
 */
function alternatives(values: Values, filter: ReadFilter, part: Part, near?: Neighbourhood): Alternative[] {
  const { base, chosen } = filter.terms(values, near);
  const groups = groupsOf(filter.chosenBy);
  const impliedWithout = (left: readonly Facet[]) =>
    filter.chosenBy.filter((facet) => !left.includes(facet)).flatMap((facet) => chosen[facet]?.() ?? []);
  if (part !== 'butOne') return [{ left: [], terms: [...base, ...impliedWithout([])] }];
  if (groups.length < 2) return [{ left: filter.chosenBy, terms: base }];
  if (filter.words.length === 0) return groups.map((left) => ({ left, terms: [...base, ...impliedWithout(left)] }));
  const either = groups.map((left) => `(${impliedWithout(left).join(' && ')})`).join(' || ');
  return [{ left: filter.chosenBy, terms: [...base, `(${either})`] }];
}

/**
 * A pool of matches as common table expressions: `name` holds the newest of them, at most so many, and `name_reach` how
 * many eras were read (null for all). The newest eras are read first; from how many match there follows how far to reach
 * back. What has no lexeme at all is read in order.
 */
export function poolSql(values: Values, filter: ReadFilter, name: string, part: Part): string {
  const near = part === 'beyond' ? filter.beyond : filter.near;
  const around = near && metersOf(values, near);
  const ways = filter.dated ? alternatives(values, filter, part, near) : [];
  const isIndexed =
    filter.dated !== undefined && (ways.every(({ terms }) => terms.length > 0) || filter.words.length > 0);
  const select = (conditions: (scope: Scope) => readonly string[]) => {
    const { scope } = searchedRows(values);
    const { alias } = scope;
    const held = [...filter.base(scope), ...conditions(scope), ...(around ? [`${around} ? ${alias}.cell`] : [])];
    const columns = COLUMNS.split(', ').map((column) => `${alias}.${column}`);
    // What ranking reads.
    if (part === 'all') columns.push(`${alias}.heading`);
    if (around) columns.push(`(${around} ->> ${alias}.cell)::float8 as meters`);
    return `select ${columns.join(', ')} from ${SEARCHED} ${alias} where ${all(held)}`;
  };
  const most = mostOf(filter, part);
  const newest = `order by listed_at desc limit ${most}`;
  if (!isIndexed) {
    const rows = select((scope) => (part === 'butOne' ? butOne(scope, filter) : filter.chosen(scope)));
    return `${name} as materialized (${rows} ${newest}), ${name}_reach as (select null::int as eras)`;
  }
  /** Rows of so many eras, by each of the ways, each row once. */
  const within = (eras: string, order: string, asked = (terms: string) => terms) => {
    const era = `content.newest(${LAST_ERA}, ${eras}, '${filter.dated}')`;
    const lists = ways.map(({ left, terms }) => {
      const expressions = filter.words.length > 0 ? [[...terms, era].join(' && ')] : [...terms, era];
      const found = ({ alias }: Scope) => expressions.map((each) => `${alias}.terms @@ (select ${asked(each)})`);
      const held = (scope: Scope) => [
        ...filter.chosen(scope, [...EXACT, ...left]),
        ...(part === 'butOne' && ways.length === 1 ? butOne(scope, filter) : []),
      ];
      return `${select((scope) => [...held(scope), ...found(scope)])} ${order}`;
    });
    return lists.length === 1
      ? lists[0]
      : `select distinct * from (${lists.map((list) => `(${list})`).join(' union all ')}) either ${order}`;
  };
  const reach = `ceil(${FIRST_ERAS * most * SPARE} / greatest(n, 1))`;
  const first = isProbed(filter, part) ? probed(values, filter, part) : within(String(FIRST_ERAS), '');
  const further = within('eras', newest, (terms) => `case when n < ${most} then ${terms} end from ${name}_reach`);
  return `${name}_first as materialized (${first}),
    ${name}_reach as materialized (select n, case when n >= ${most} then ${FIRST_ERAS}
      when ${reach} <= least(${MOST_ERAS}, ${LAST_ERA}) then ${reach}::int end as eras from (select count(*) as n from ${name}_first) counted),
    ${name} as materialized ((select * from ${name}_first where (select n >= ${most} from ${name}_reach) ${newest})
      union all (${further}))`;
}

/** Whether there is more than a pool holds. */
export const isCut = (filter: ReadFilter, name: string, part: Part): string =>
  `((select eras from ${name}_reach) is not null or (select count(*) from ${name}) >= ${mostOf(filter, part)})`;
