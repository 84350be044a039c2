import type { Values } from '../read/database.ts';
import type { Scope } from '../read/shape.ts';
import { type Facet, leftAwayWith, type ReadFilter } from './filter.ts';
import { SEARCHED, searchedRows } from './found.ts';
import { neighbourhood } from './near.ts';

/** Matches by words that are ordered, newest first: nobody looks through more, and each costs time. */
const MOST_ORDERED = 1500;
/** Matches that are only counted, and those that would match if less were chosen. */
const MOST_COUNTED = 1000;
const MOST_BESIDES = 500;
const mostOf = ({ words }: ReadFilter, part: Part) =>
  part !== 'all' ? MOST_BESIDES : words.length > 0 ? MOST_ORDERED : MOST_COUNTED;
/** Eras read at first: enough of the newest for what half of the market is about. */
const FIRST_ERAS = 2;
/** Eras beyond which it is cheaper to leave them away than to name them. */
const MOST_ERAS = 80;
/** How much further than needed the search reaches back, because matches are not spread evenly. */
const SPARE = 1.5;

const COLUMNS = `listing, listed_at, token, price, category, condition, language, deposit_upfront, certified, ways, cell`;
const all = (conditions: readonly string[]) => ['true', ...conditions].join(' and ');

/** What of a filter has to hold in a pool; `besides` is all of a filter that is only counted beside another. */
export type Part = 'all' | 'butOne' | 'around' | 'besides';

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

/** Lexemes that what has to hold implies, as one expression; nothing where it implies none. */
function lexemes(values: Values, filter: ReadFilter, part: Part, radiusKm?: number): string | undefined {
  const { base, chosen } = filter.terms(values, radiusKm);
  const joined = (facets: readonly Facet[]) => facets.flatMap((facet) => chosen[facet]?.() ?? []).join(' && ');
  if (part !== 'butOne') return [...base, ...Object.values(chosen).map((own) => own())].join(' && ') || undefined;
  const groups = groupsOf(filter.chosenBy);
  const but = groups.map((group) => joined(filter.chosenBy.filter((facet) => !group.includes(facet))));
  const either = groups.length < 2 ? [] : [`(${but.map((one) => `(${one})`).join(' || ')})`];
  return [...base, ...either].join(' && ') || undefined;
}

/**
 * A pool of matches as common table expressions: `name` holds the newest of them, at most so many, and `name_reach` how
 * many eras were read (null for all). The newest eras are read first; from how many match there follows how far to reach
 * back. What has no lexeme at all is read in order.
 */
export function poolSql(values: Values, filter: ReadFilter, name: string, part: Part, radiusKm?: number): string {
  const near =
    part === 'around' && filter.place !== undefined ? neighbourhood(filter.place, radiusKm ?? 0) : filter.near;
  const around =
    near &&
    values.bind(JSON.stringify(Object.fromEntries(near.cells.map((cell, at) => [cell, near.meters[at]]))), 'jsonb');
  const terms = filter.dated && lexemes(values, filter, part, radiusKm);
  const isIndexed = filter.dated !== undefined && (terms !== undefined || filter.words.length > 0);
  const select = (eras?: string, order = '') => {
    const { scope } = searchedRows(values);
    const { alias } = scope;
    const held = [
      ...filter.base(scope),
      ...(part === 'butOne' ? butOne(scope, filter) : filter.chosen(scope)),
      ...(around ? [`${around} ? ${alias}.cell`] : []),
      ...(eras ? [`${alias}.terms @@ (select ${eras})`] : []),
    ];
    const columns = COLUMNS.split(', ').map((column) => `${alias}.${column}`);
    // What ranking reads.
    if (part === 'all') columns.push(`${alias}.heading`);
    if (around) columns.push(`(${around} ->> ${alias}.cell)::float8 as meters`);
    return `select ${columns.join(', ')} from ${SEARCHED} ${alias} where ${all(held)} ${order}`;
  };
  const most = mostOf(filter, part);
  const newest = `order by listed_at desc limit ${most}`;
  if (!isIndexed) {
    return `${name} as materialized (${select(undefined, newest)}), ${name}_reach as (select null::int as eras)`;
  }
  const last = '(select max(era) from content.listing_search)';
  const within = (eras: string) =>
    [...(terms ? [terms] : []), `content.newest(${last}, ${eras}, '${filter.dated}')`].join(' && ');
  const reach = `ceil(${FIRST_ERAS * most * SPARE} / greatest(n, 1))`;
  return `${name}_first as materialized (${select(within(String(FIRST_ERAS)))}),
    ${name}_reach as materialized (select n, case when n >= ${most} then ${FIRST_ERAS}
      when ${reach} <= least(${MOST_ERAS}, ${last}) then ${reach}::int end as eras from (select count(*) as n from ${name}_first) counted),
    ${name} as materialized ((select * from ${name}_first where (select n >= ${most} from ${name}_reach) ${newest})
      union all (${select(`case when n < ${most} then ${within('eras')} end from ${name}_reach`, newest)}))`;
}

/** Whether there is more than a pool holds. */
export const isCut = (filter: ReadFilter, name: string, part: Part): string =>
  `((select eras from ${name}_reach) is not null or (select count(*) from ${name}) >= ${mostOf(filter, part)})`;
