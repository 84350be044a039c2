import { Refusal } from '../schema/refusal.ts';
import type { Cursors } from './cursor.ts';
import { type Database, keyRows, type Planning, Values } from './database.ts';
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
  /**
   * Narrower rows that the list is ordered and cut by, where its own are wide: `where` and `order` are then asked of them.
   * What else the page shows is read for its few rows alone. Fields find them under the alias `NARROW`.
   */
  over?: {
    /** A table, or a query in brackets. */
    table(values: Values): string;
    /** Their column that names a row of the list's own table. */
    key: string;
    columns?: Record<string, (scope: Scope) => string>;
  };
  /** Common table expressions that the list and what is said about it are both read from; not for lists of a parent. */
  shared?(values: Values): string;
  /** False where only what is said about the list is read from them. */
  isShared?: boolean;
  /** How its pages are planned; 'once' where each follows one index, whatever the values. */
  planning?: Planning;
  /** Further values about the whole list, one expression each, read only when asked for. */
  about?: Record<string, (values: Values, parent: string) => string>;
}

/** Alias of the rows that a list with `over` is cut by. */
export const NARROW = 'narrow';

export interface PageArguments {
  first: number;
  after?: string | null | undefined;
}

/** One row of a page. Its cursor is written when somebody asks for it. */
export interface Edge<T> {
  readonly node: T;
  readonly cursor: string;
}

export interface Page<T> {
  edges: Edge<T>[];
  pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
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

/** The same over the rows that the list is cut by: its own, or narrower ones. */
function driveOver<T extends object>(list: List<T>, values: Values, parent: string) {
  if (!list.over) return { ...drive(list, values, parent), table: list.shape.table };
  const alias = values.alias();
  const joins: string[] = [];
  const scope = new Scope(values, alias, `${alias}.${list.over.key}`, joins);
  return { alias, joins, scope, conditions: ['true', ...list.where(scope, parent)], table: list.over.table(values) };
}

/** The list's own rows beside the narrow ones that were cut. */
function besides<T extends object>(
  list: List<T>,
  values: Values,
  { key, columns = {} }: NonNullable<List<T>['over']>,
  cut: ReturnType<typeof driveOver>,
  keys: readonly string[],
  end: string,
) {
  const extra = Object.entries(columns).map(([name, sql]) => `${sql(cut.scope)} as ${name}`);
  const chosen = [`${cut.alias}.${key} as key`, ...keys.map((sql, index) => `${sql} as s${index}`), ...extra];
  const alias = values.alias();
  const joins: string[] = [];
  return {
    alias,
    joins,
    scope: new Scope(values, alias, `${alias}.${list.shape.key}`, joins),
    sort: keys.map((_, index) => `${NARROW}.s${index}`),
    source: `(select ${chosen.join(', ')} from ${cut.table} ${cut.alias} ${cut.joins.join(' ')}
      where ${cut.conditions.join(' and ')} ${end}) ${NARROW}
      join ${list.shape.table} ${alias} on ${alias}.${list.shape.key} = ${NARROW}.key`,
  };
}

/** A row of a page, or what was said about a list without rows. */
interface Row extends Record<string, unknown> {
  /** Whose list it stands in; not there where the list has no parent. */
  parent?: string;
  /** Null where there is no row. */
  row_place?: string | null;
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
  const wanted = Object.entries(list.about ?? {}).filter(([name]) => selection.has(name));
  const isAlone = parents.length === 1 && parents[0] === '' && wanted.length === 0;
  const rowsOfParents = isAlone ? '' : keyRows(values, parents);
  const direction = list.descending ? 'desc' : 'asc';
  const orderBy = (keys: readonly string[]) => `order by ${keys.map((key) => `${key} ${direction}`).join(', ')}`;
  const limit = args.first + 1;
  const cut = driveOver(list, values, 'parent.key');
  const keys = list.order.map((key) => key.sql(cut.scope));
  if (from) {
    const places = list.order.map((key, index) => values.bind(from[index], key.type));
    cut.conditions.push(`(${keys.join(', ')}) ${list.descending ? '<' : '>'} (${places.join(', ')})`);
  }
  // The limit stands in the text, checked above: a plan that does not know it would read the whole list first.
  const { joins, scope, sort, source } = list.over
    ? besides(list, values, list.over, cut, keys, `${orderBy(keys)} limit ${limit}`)
    : { ...cut, sort: keys, source: `${list.shape.table} ${cut.alias}` };
  const edges = selectionOf(selection.get('edges'));
  const planned = plan(list.shape, scope, selectionOf(edges.get('node'), list.shape.name), list.fields);
  const cursorColumns = sort.map((sql, index) => `(${sql})::text as k${index}`);
  const about = wanted.map(([name, sql]) => `${sql(values, 'parent.key')} as "about_${name}"`);
  const shared = list.isShared !== false || about.length > 0 ? list.shared?.(values) : undefined;
  const page = `select ${[...planned.columns, ...cursorColumns].join(', ')}
    from ${source}
    ${joins.join('\n')}
    ${list.over ? '' : `where ${cut.conditions.join(' and ')}`}
    ${orderBy(sort)}
    limit ${limit}`;
  const pages = `select parent.key as parent, item.*${about.length > 0 ? `, about.*` : ''}
    from ${rowsOfParents} parent(key, place)
    ${about.length > 0 ? `left join lateral (select ${about.join(', ')}) about on true` : ''}
    left join lateral (select *, row_number() over () as row_place from (${page}) page) item on true
    order by parent.place, item.row_place`;
  const text = `${shared ? `with ${shared}` : ''} ${isAlone ? page : pages}`;
  const rows = await database.rows<Row>(text, values, isAlone ? list.planning : 'auto');
  const byParent = Map.groupBy(rows, ({ parent = '' }) => parent);
  return parents.map((parent) => {
    const own = byParent.get(parent) ?? [];
    const found = own.filter((row) => row.row_place !== null);
    const cursorOf = (row: Row) =>
      cursors.write(
        list.name,
        list.order.map((_, index) => String(row[`k${index}`])),
      );
    const page = found.slice(0, args.first).flatMap((row): Edge<T>[] => {
      const node = planned.build(row);
      if (node === null) return [];
      return [
        {
          node,
          get cursor() {
            return cursorOf(row);
          },
        },
      ];
    });
    return {
      ...Object.fromEntries(wanted.map(([name]) => [name, own[0]?.[`about_${name}`]])),
      edges: page,
      pageInfo: {
        hasNextPage: found.length > args.first,
        hasPreviousPage: from !== null,
        get startCursor() {
          return page[0]?.cursor ?? null;
        },
        get endCursor() {
          return page.at(-1)?.cursor ?? null;
        },
      },
    };
  });
}
