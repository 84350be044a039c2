import type { EntityClass, EntityMetadata, EntityProperty, MetadataStorage } from '@mikro-orm/core';

/** A row as handlers see it: an instance-shaped object whose fields are the entity's. */
export type Row = object;
/** What identifies a row: the value of its key, or one value per column of a composite key. */
export type Key = string | number | readonly (string | number)[];

/** A column's value as it travels to Postgres. */
export type Value = string | number | boolean | null;

interface Column {
  property: string;
  name: string;
  /** Type of the array that carries this column's values to Postgres. */
  carrier: string;
  encode(value: unknown): Value;
  decode(value: unknown): unknown;
}

/** The chain knows years above 9999, which JavaScript writes with a sign that Postgres does not read. */
const timeText = (date: unknown) => (date as Date).toISOString().replace(/^\+0*/, '');

/**
 * Times are read as seconds, since JavaScript does not read those years as Postgres writes them. Postgres refuses NUL
 * inside text, which a token may well have in its name.
 */
const CODECS: Record<string, Pick<Column, 'carrier' | 'encode' | 'decode'>> = {
  text: { carrier: 'text[]', encode: (v) => (v as string).replaceAll('\0', ''), decode: (v) => v },
  int: { carrier: 'int[]', encode: (v) => v as number, decode: Number },
  bigint: { carrier: 'bigint[]', encode: (v) => v as number, decode: Number },
  boolean: { carrier: 'boolean[]', encode: (v) => v as boolean, decode: Boolean },
  numeric: { carrier: 'numeric[]', encode: String, decode: (v) => BigInt(v as string) },
  timestamptz: { carrier: 'timestamptz[]', encode: timeText, decode: (v) => new Date(Number(v) * 1000) },
};

function columnOf(table: string, property: EntityProperty): Column {
  const type = property.columnTypes[0] ?? '';
  const name = property.fieldNames[0];
  const codec = CODECS[type.replace(/\(.*$/, '')];
  if (codec === undefined || name === undefined) throw new TypeError(`${table}.${name}: no way to store a ${type}`);
  return {
    ...codec,
    property: property.name,
    name,
    encode: (value) => (value === null ? null : codec.encode(value)),
    decode: (value) => (value === null ? null : codec.decode(value)),
  };
}

/** The SQL of one entity's table, and the way between its rows and columns of values. */
export class Table {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly selectSql: string;
  readonly copySql: string;
  readonly updateSql: string;
  private readonly key: readonly Column[];

  constructor(meta: EntityMetadata) {
    this.name = meta.tableName;
    this.columns = meta.props.map((property) => columnOf(meta.tableName, property));
    this.key = meta.primaryKeys.map((name) => {
      const column = this.columns.find(({ property }) => property === name);
      if (column === undefined) throw new TypeError(`${meta.tableName} has no column for its key ${name}`);
      return column;
    });
    const quoted = `"${meta.schema}"."${meta.tableName}"`;
    const keyJoin = this.key.map(({ name }) => `t."${name}" = r."${name}"`).join(' and ');
    const rest = this.columns.filter((column) => !this.key.includes(column));
    const read = ({ name, carrier }: Column) =>
      carrier === 'timestamptz[]' ? `extract(epoch from t."${name}")::float8 as "${name}"` : `t."${name}"`;
    this.selectSql = `select ${this.columns.map(read)} from ${quoted} t join ${carried(this.key)} on ${keyJoin}`;
    this.copySql = `copy ${quoted} (${this.columns.map(({ name }) => `"${name}"`)}) from stdin`;
    this.updateSql = `update ${quoted} t set ${rest.map(({ name }) => `"${name}" = r."${name}"`)}
      from ${carried(this.columns)} where ${keyJoin}`;
  }

  encode = (row: Row): Value[] => this.columns.map(({ property, encode }) => encode(row[property as keyof Row]));

  decode(record: Record<string, unknown>): Row {
    return Object.fromEntries(this.columns.map(({ property, name, decode }) => [property, decode(record[name])]));
  }

  keyOf = (row: Row): Key => this.key.map(({ property }) => row[property as keyof Row]);

  /** One array of values per column, for any of the statements that take whole rows. */
  transpose = (rows: readonly (readonly unknown[])[]) => this.columns.map((_, i) => rows.map((row) => row[i]));

  /** One array of values per key column. */
  transposeKeys = (keys: readonly Key[]) =>
    this.key.map((_, i) => keys.map((key) => (Array.isArray(key) ? key[i] : key)));
}

/** Rows as one array per column: a single statement moves thousands of them. */
function carried(columns: readonly Column[]): string {
  const arrays = columns.map(({ carrier }, i) => `$${i + 1}::${carrier}`);
  return `unnest(${arrays}) as r(${columns.map(({ name }) => `"${name}"`)})`;
}

/** Text form of a key, equal for equal keys. */
export const keyText = (key: Key): string => (Array.isArray(key) ? key.join(' ') : String(key));

/** Finds the table of an entity class; built once from MikroORM's metadata. */
export class Tables {
  private readonly tables = new Map<EntityClass<Row>, Table>();
  constructor(private readonly metadata: MetadataStorage) {}

  of(entity: EntityClass<Row>): Table {
    let table = this.tables.get(entity);
    if (table === undefined) {
      table = new Table(this.metadata.get(entity));
      this.tables.set(entity, table);
    }
    return table;
  }
}
