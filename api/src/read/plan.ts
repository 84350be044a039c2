import { globalId } from '../schema/global-id.ts';
import { type Database, keyRows, Values } from './database.ts';
import { type Selection, selectionOf } from './selection.ts';
import { type Field, Scope, type Shape } from './shape.ts';

type Row = Record<string, unknown>;

/** Builds one object of a planned row; null where a linked row does not exist. */
type Build<T> = (row: Row) => T | null;

/** What a statement selects of its rows: each expression once, under a name of its own. */
class Columns {
  private readonly names = new Map<string, string>();

  /** The name by which a row has an expression. */
  name(sql: string): string {
    const known = this.names.get(sql);
    if (known !== undefined) return known;
    const name = `f${this.names.size}`;
    this.names.set(sql, name);
    return name;
  }

  get list(): string[] {
    return [...this.names].map(([sql, name]) => `${sql} as ${name}`);
  }
}

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

/** How a row becomes an object of a shape, and of everything it links to; what it needs is put into `columns`. */
function builder<T extends object>(
  shape: Shape<T>,
  scope: Scope,
  selection: Selection,
  extra: Record<string, Field>,
  columns: Columns,
): Build<T> {
  const setters: ((object: Row, row: Row) => void)[] = [];
  const key = columns.name(scope.key);
  const exists = shape.always ? key : columns.name(existing(shape, scope));
  for (const [name, trees] of selection) {
    const field = extra[name] ?? shape.fields[name];
    const link = shape.links[name];
    if (field) {
      const from = columns.name(field.sql(scope));
      setters.push((object, row) => {
        object[name] = field.read ? field.read(row[from]) : row[from];
      });
    } else if (link) {
      const target = link.shape();
      const below = builder(target, scope.follow(name, link), selectionOf(trees, target.name), {}, columns);
      setters.push((object, row) => {
        object[name] = below(row);
      });
    } else if (name === 'id') {
      setters.push((object, row) => {
        object.id = globalId(shape.name, String(row[key]));
      });
    }
  }
  return (row) => {
    if (row[exists] === null || row[exists] === undefined) return null;
    const object = new shape.type() as T & Row;
    const own = object as Row;
    own.key = row[key];
    for (const set of setters) set(own, row);
    return object;
  };
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
): Plan<T> {
  const columns = new Columns();
  const build = builder(shape, scope, selection, extra, columns);
  return { columns: columns.list, build };
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
    'once',
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
