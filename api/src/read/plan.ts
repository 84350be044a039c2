import { globalId } from '../schema/global-id.ts';
import { type Database, keyRows, Values } from './database.ts';
import { type Selection, selectionOf } from './selection.ts';
import { type Field, Scope, type Shape } from './shape.ts';

type Row = Record<string, unknown>;

/** Builds one object of a planned row; null where a linked row does not exist. */
type Build<T> = (row: Row) => T | null;

/** A selection as SQL: expressions with names, and how a row of them becomes an object. */
export interface Plan<T> {
  columns: string[];
  build: Build<T>;
}

/** The key where there is a row that this reader may know of, null elsewhere. */
function existing<T extends object>(shape: Shape<T>, scope: Scope): string {
  const own = `${scope.alias}.${shape.key}`;
  return shape.visible ? `case when ${shape.visible(scope)} then ${own} end` : own;
}

/**
 * Plans the selected fields of a shape, and of everything it links to, into columns of one statement.
 * @param extra fields that only this query has, for example a distance
 */
export function plan<T extends object>(
  shape: Shape<T>,
  scope: Scope,
  selection: Selection,
  extra: Record<string, Field> = {},
  prefix = 'f',
): Plan<T> {
  const columns: string[] = [];
  const setters: ((object: Row, row: Row) => void)[] = [];
  const column = (sql: string) => {
    const name = `${prefix}${columns.length}`;
    columns.push(`${sql} as ${name}`);
    return name;
  };
  const key = column(scope.key);
  const exists = shape.always ? key : column(existing(shape, scope));
  const fields = { ...shape.fields, ...extra };
  for (const [name, trees] of selection) {
    const field = fields[name];
    const link = shape.links[name];
    if (name === 'id') {
      setters.push((object, row) => {
        object.id = globalId(shape.name, String(row[key]));
      });
    } else if (field) {
      const from = column(field.sql(scope));
      setters.push((object, row) => {
        object[name] = field.read ? field.read(row[from]) : row[from];
      });
    } else if (link) {
      const target = link.shape();
      const names = `${prefix}${columns.length}_`;
      const below = plan(target, scope.follow(name, link), selectionOf(trees, target.name), {}, names);
      columns.push(...below.columns);
      setters.push((object, row) => {
        object[name] = below.build(row);
      });
    }
  }
  const build: Build<T> = (row) => {
    if (row[exists] === null || row[exists] === undefined) return null;
    const object = new shape.type() as T & Row;
    const own = object as Row;
    own.key = row[key];
    for (const set of setters) set(own, row);
    return object;
  };
  return { columns, build };
}

/** Rows of a shape by their keys, in one statement, in the order of the keys; null for a key without a row. */
export async function readByKeys<T extends object>(
  database: Database,
  shape: Shape<T>,
  keys: readonly string[],
  selection: Selection,
): Promise<(T | null)[]> {
  const values = new Values();
  const root = values.alias();
  const alias = values.alias();
  const rowsOfKeys = keyRows(values, keys);
  const joins: string[] = [];
  const key = shape.always ? `${root}.key` : `${alias}.${shape.key}`;
  const scope = new Scope(values, alias, key, joins);
  const planned = plan(shape, scope, selection);
  const rows = await database.rows(
    `select ${root}.place, ${planned.columns.join(', ')}
     from ${rowsOfKeys} ${root}(key, place)
     left join ${shape.table} ${alias} on ${alias}.${shape.key}::text = ${root}.key
     ${joins.join('\n')}
     order by ${root}.place`,
    values,
  );
  return rows.map(planned.build);
}

/** One row by its key. */
export async function readOne<T extends object>(
  database: Database,
  shape: Shape<T>,
  key: string,
  selection: Selection,
): Promise<T | null> {
  const [found = null] = await readByKeys(database, shape, [key], selection);
  return found;
}
