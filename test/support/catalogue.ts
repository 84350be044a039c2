import type pg from 'pg';

/** A column, as far as those who read and write it notice. */
export interface Column {
  type: string;
  /** Whether a row may be written without it. */
  optional: boolean;
  /** Whether it may be written as null. */
  nullable: boolean;
}

/** What a program finds in a database: names are `schema.table.column` and `schema.function`. */
export interface Catalogue {
  columns: Map<string, Column>;
  /** By name, the fewest and the most arguments that each of its forms takes. */
  functions: Map<string, [fewest: number, most: number][]>;
}

/** Reads tables and functions of some schemas; the migrations' own table is left out. */
export async function catalogueOf(client: pg.Client, schemas: readonly string[]): Promise<Catalogue> {
  const { rows: columns } = await client.query<Column & { name: string }>(
    `select format('%s.%s.%s', n.nspname, c.relname, a.attname) as name, format_type(a.atttypid, a.atttypmod) as type,
       not a.attnotnull as nullable, not a.attnotnull or a.atthasdef or a.attidentity <> '' as optional
     from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = any($1) and c.relkind in ('r', 'p', 'v') and a.attnum > 0 and not a.attisdropped
       and c.relname not like '%migration%'`,
    [schemas],
  );
  const { rows: functions } = await client.query<{ name: string; fewest: number; most: number }>(
    `select format('%s.%s', n.nspname, p.proname) as name, p.pronargs - p.pronargdefaults as fewest, p.pronargs as most
     from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = any($1)`,
    [schemas],
  );
  const forms = new Map<string, [number, number][]>();
  for (const { name, fewest, most } of functions) forms.set(name, [...(forms.get(name) ?? []), [fewest, most]]);
  return { columns: new Map(columns.map(({ name, ...column }) => [name, column])), functions: forms };
}

/** What a program that ran on `before` can no longer do on `after`, in sentences; `writes` where it wrote there, too. */
export function broken(before: Catalogue, after: Catalogue, writes: boolean): string[] {
  const mistakes: string[] = [];
  for (const [name, column] of before.columns) {
    const now = after.columns.get(name);
    if (!now) mistakes.push(`${name} is gone`);
    else if (now.type !== column.type) mistakes.push(`${name} was ${column.type} and is ${now.type}`);
    else if (writes && column.nullable && !now.nullable) mistakes.push(`${name} may no longer be null`);
    else if (writes && column.optional && !now.optional) mistakes.push(`${name} may no longer be left out`);
  }
  const tables = new Set([...before.columns.keys()].map(tableOf));
  for (const [name, { optional }] of after.columns) {
    if (!writes || before.columns.has(name) || optional || !tables.has(tableOf(name))) continue;
    mistakes.push(`${name} is new and may not be left out`);
  }
  for (const [name, forms] of before.functions) {
    const now = after.functions.get(name) ?? [];
    for (const [fewest, most] of forms)
      if (!now.some((form) => form[0] <= fewest && form[1] >= most)) mistakes.push(`${name} takes no ${most} any more`);
  }
  return mistakes;
}

const tableOf = (column: string) => column.slice(0, column.lastIndexOf('.'));
