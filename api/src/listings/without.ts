import type { Values } from '../read/database.ts';
import { Scope } from '../read/shape.ts';
import { FilterPart } from './enums.ts';
import { type Facet, leftAwayWith, type ReadFilter } from './filter.ts';
import { poolSql } from './pool.ts';

/** Of so many matches and more, nobody needs to be told how to find more. */
const ENOUGH = 10;

/** A search without its words, and one without its place, where it has them. */
export interface Without {
  words?: ReadFilter | undefined;
  place?: ReadFilter | undefined;
}

const PART_OF: Record<Facet, FilterPart> = {
  categories: FilterPart.CATEGORIES,
  conditions: FilterPart.CONDITIONS,
  ways: FilterPart.WAYS,
  deposit: FilterPart.DEPOSIT,
  certified: FilterPart.CERTIFIED,
  languages: FilterPart.LANGUAGES,
  token: FilterPart.TOKEN,
  price: FilterPart.PRICE,
};

/** The pools that `withoutSql` counts, besides those of the facets; what is not read costs nothing. */
export const withoutPools = (values: Values, { words, place }: Without): string[] => [
  ...(words ? [poolSql(values, words, 'wordless', 'besides')] : []),
  ...(place ? [poolSql(values, place, 'anywhere', 'besides')] : []),
];

/**
 * How many would match without each part of a filter, as JSON pairs, most first: nothing where enough match, and no part
 * without which it would be no more.
 * @param total expression of how many match now
 */
export function withoutSql(values: Values, filter: ReadFilter, { words, place }: Without, total: string): string {
  const rows = filter.isTallied ? 'summed' : 'but_one';
  const chosen = filter.chosenBy.map((facet): [FilterPart, string] => {
    const kept = ['true', ...filter.chosen(new Scope(values, rows, `${rows}.category`, []), leftAwayWith(facet))];
    const count = filter.isTallied ? 'coalesce(sum(n), 0)' : 'count(*)';
    return [PART_OF[facet], `(select ${count} from ${rows} where ${kept.join(' and ')})`];
  });
  const parts: [FilterPart, string][] = [
    ...(words ? [[FilterPart.TEXT, '(select count(*) from wordless)'] as [FilterPart, string]] : []),
    ...(place ? [[FilterPart.NEAR, '(select count(*) from anywhere)'] as [FilterPart, string]] : []),
    ...chosen,
  ];
  if (parts.length === 0) return `'[]'::json`;
  const counts = parts.map(([part, count]) => `('${part}', ${count}::int)`).join(', ');
  return `case when ${total} < ${ENOUGH} then (select json_agg(json_build_array(part, n) order by n desc, part)
    from (values ${counts}) dropped(part, n) where n > ${total}) end`;
}
