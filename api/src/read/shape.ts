import type { Values } from './database.ts';

/** What a selection may become in SQL. Expressions are written against a scope, which knows the aliases. */
export interface Field {
  sql(scope: Scope): string;
  /** From the database's value to the one the schema's type holds. */
  read?(value: unknown): unknown;
}

/** A row of another shape that this one names by key: read in the same statement. */
export interface Link {
  shape(): Shape;
  key(scope: Scope): string;
}

/**
 * How a GraphQL type is read: its table, and which selected field comes from which expression. Only what was selected
 * is read. Fields that are not named here have resolvers of their own.
 */
export interface Shape<T extends object = object> {
  name: string;
  type: new () => T;
  table: string;
  /** The column that other rows and global ids name it by. */
  key: string;
  /** Exists for every key, also where the table has no row (an address nobody used). */
  always?: true;
  /** Whether this reader may know of the row; where it does not hold, the row is as good as not there. */
  visible?(scope: Scope): string;
  fields: Record<string, Field>;
  links: Record<string, Link>;
}

/**
 * A column that has one of some values. One value is compared by itself: only then can an index that begins with the
 * column also answer the order of what follows.
 */
export function isOneOf(scope: Scope, column: string, values: readonly unknown[], type: string): string {
  const [only] = values;
  if (values.length === 1) return `${column} = ${scope.values.bind(only, type)}`;
  return `${column} = any(${scope.values.bind(values, `${type}[]`)})`;
}

/** Camel case to the column name that MikroORM gives it. */
const columnOf = (property: string) => property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Names of an entity's columns, checked against the entity by the compiler. */
export const columnsOf =
  <Entity>() =>
  (property: keyof Entity & string): string =>
    `"${columnOf(property)}"`;

/** Fields that are columns of the same name. */
export function plain<Entity>(...properties: (keyof Entity & string)[]): Record<string, Field> {
  const column = columnsOf<Entity>();
  return Object.fromEntries(
    properties.map((property) => [property, { sql: (scope: Scope) => `${scope.alias}.${column(property)}` }]),
  );
}

/** One row within a statement: where its columns are, and the joins they need. */
export class Scope {
  private readonly joined = new Map<string, string>();
  constructor(
    readonly values: Values,
    readonly alias: string,
    /** Expression of the row's key; for a shape that always exists it does not depend on its table. */
    readonly key: string,
    private readonly joins: string[],
  ) {}

  /** Joins once per scope under `name`; answers the alias. */
  join(name: string, sql: (alias: string) => string): string {
    const known = this.joined.get(name);
    if (known !== undefined) return known;
    const alias = this.values.alias();
    this.joined.set(name, alias);
    this.joins.push(sql(alias));
    return alias;
  }

  /** The scope of a linked row. */
  follow(name: string, link: Link): Scope {
    const shape = link.shape();
    const key = link.key(this);
    const alias = this.join(`link ${name}`, (to) => `left join ${shape.table} ${to} on ${to}.${shape.key} = ${key}`);
    return new Scope(this.values, alias, key, this.joins);
  }
}
