import { Refusal } from '../schema/refusal.ts';
import type { Cursors } from './cursor.ts';
import { type Database, Values } from './database.ts';
import { plan } from './plan.ts';
import { type Selection, selectionOf } from './selection.ts';
import { type Field, Scope, type Shape } from './shape.ts';

/** One column of an order; the last one of an order tells any two rows apart. */
export interface SortKey {
  sql(scope: Scope): string;
  /** Postgres type by which a cursor's value is compared. */
  type: string;
}

/** A list that pages are cut from. */
export interface List<T extends object> {
  shape: Shape<T>;
  /** Name of the list and its order, sealed into cursors. */
  name: string;
  order: readonly SortKey[];
  descending: boolean;
  /** Conditions, all of which hold; `parent` is the expression of the key of whose list it is. */
  where(scope: Scope, parent: string): string[];
  fields?: Record<string, Field>;
  /** Further values about the whole list, one expression each, read only when asked for. */
  about?: Record<string, (values: Values, parent: string) => string>;
}

export interface PageArguments {
  first: number;
  after?: string | null | undefined;
}

export interface Page<T> {
  edges: { cursor: string; node: T }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  [about: string]: unknown;
}

const FIRST = { min: 1, max: 100 } as const;

/** @throws Refusal FIRST_OUT_OF_BOUNDS, BAD_CURSOR */
function checkPage(list: string, { first, after }: PageArguments, cursors: Cursors): string[] | null {
  if (first < FIRST.min || first > FIRST.max) throw new Refusal('FIRST_OUT_OF_BOUNDS', { first, ...FIRST });
  return after === undefined || after === null ? null : cursors.read(list, after);
}

/** `select count(*)` of a list, as an expression. */
export function countOf<T extends object>(list: List<T>, values: Values, parent: string): string {
  const { alias, joins, conditions } = drive(list, values, parent);
  return `(select count(*)::int from ${list.shape.table} ${alias} ${joins.join(' ')} where ${conditions.join(' and ')})`;
}

/** Opens a scope over the list's own table, with its conditions. */
export function drive<T extends object>(list: List<T>, values: Values, parent: string) {
  const alias = values.alias();
  const joins: string[] = [];
  const scope = new Scope(values, alias, `${alias}.${list.shape.key}`, joins);
  const conditions = ['true', ...list.where(scope, parent)];
  return { alias, joins, scope, conditions };
}

/**
 * One page of the list of each parent, all in one statement: the rows, and what was asked about the lists as wholes.
 * @param parents keys of whose lists they are; one empty text where the list has no parent
 */
export async function readPages<T extends object>(
  database: Database,
  cursors: Cursors,
  list: List<T>,
  parents: readonly string[],
  args: PageArguments,
  selection: Selection,
): Promise<Page<T>[]> {
  const from = checkPage(list.name, args, cursors);
  const values = new Values();
  const parentsAt = values.bind(parents, 'text[]');
  const { alias, joins, scope, conditions } = drive(list, values, 'parent.key');
  const edges = selectionOf(selection.get('edges'));
  const planned = plan(list.shape, scope, selectionOf(edges.get('node'), list.shape.name), list.fields);
  const sort = list.order.map((key) => key.sql(scope));
  if (from) {
    const places = list.order.map((key, index) => values.bind(from[index], key.type));
    conditions.push(`(${sort.join(', ')}) ${list.descending ? '<' : '>'} (${places.join(', ')})`);
  }
  const direction = list.descending ? 'desc' : 'asc';
  const cursorColumns = sort.map((sql, index) => `(${sql})::text as k${index}`);
  const wanted = Object.entries(list.about ?? {}).filter(([name]) => selection.has(name));
  const about = wanted.map(([name, sql]) => `${sql(values, 'parent.key')} as "about_${name}"`);
  // The limit stands in the text, checked above: a plan that does not know it would read the whole list first.
  const rows = await database.rows<Record<string, unknown> & { parent: string }>(
    `select parent.key as parent, item.*${about.length > 0 ? `, about.*` : ''}
     from unnest(${parentsAt}) with ordinality parent(key, place)
     ${about.length > 0 ? `left join lateral (select ${about.join(', ')}) about on true` : ''}
     left join lateral (
       select *, row_number() over () as row_place from (
         select ${[...planned.columns, ...cursorColumns].join(', ')}
         from ${list.shape.table} ${alias}
         ${joins.join('\n')}
         where ${conditions.join(' and ')}
         order by ${sort.map((sql) => `${sql} ${direction}`).join(', ')}
         limit ${args.first + 1}
       ) page
     ) item on true
     order by parent.place, item.row_place`,
    values,
  );
  const byParent = Map.groupBy(rows, (row) => row.parent);
  return parents.map((parent) => {
    const own = byParent.get(parent) ?? [];
    const found = own.filter((row) => row.row_place !== null);
    const page = found.slice(0, args.first).flatMap((row) => {
      const node = planned.build(row);
      const cursor = cursors.write(
        list.name,
        list.order.map((_, index) => String(row[`k${index}`])),
      );
      return node ? [{ cursor, node }] : [];
    });
    return {
      ...Object.fromEntries(wanted.map(([name]) => [name, own[0]?.[`about_${name}`]])),
      edges: page,
      pageInfo: {
        hasNextPage: found.length > args.first,
        hasPreviousPage: from !== null,
        startCursor: page[0]?.cursor ?? null,
        endCursor: page.at(-1)?.cursor ?? null,
      },
    };
  });
}
