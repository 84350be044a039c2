import { createHash } from 'node:crypto';
import type pg from 'pg';

/** Tables that say how one operator reads, not what the chain holds. */
const OWN_TABLES = ['status', 'hot_block', 'undo', 'indexer_migration'];

/** What operators publish and compare: equal for everybody who read the same chain up to the same block. */
export interface IndexDigest {
  height: number;
  hash: string;
  /** sha-256 over block and tables. */
  digest: string;
  tables: Record<string, string>;
}

/**
 * Digests all rows of the schema `chain`, each table by sha-256 over the digests of its rows in the order of their
 * keys. Rows are compared as JSON, so that neither the order of columns nor a setting of the server plays a part.
 * @param client gets a transaction of its own, so that all tables are read at one moment
 */
export async function digestOfIndex(client: pg.ClientBase): Promise<IndexDigest> {
  await client.query('begin isolation level repeatable read read only');
  try {
    await client.query(`set local timezone to 'UTC'`);
    const { rows: keys } = await client.query<{ name: string; key: string }>(
      `select c.relname as name,
              string_agg(format('t.%I::text collate "C"', a.attname), ', ' order by array_position(i.indkey, a.attnum)) as key
       from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
         join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey)
       where n.nspname = 'chain' and i.indisprimary and c.relname <> all($1) group by c.relname order by c.relname`,
      [OWN_TABLES],
    );
    const tables: Record<string, string> = {};
    for (const { name, key } of keys) tables[name] = await digestOfTable(client, name, key);
    const { rows } = await client.query('select height, hash from chain.status');
    const { height, hash } = rows[0] ?? { height: -1, hash: '0x' };
    const summary = JSON.stringify([height, hash, Object.entries(tables)]);
    return { height, hash, digest: `0x${createHash('sha256').update(summary).digest('hex')}`, tables };
  } finally {
    await client.query('rollback');
  }
}

async function digestOfTable(client: pg.ClientBase, name: string, key: string): Promise<string> {
  const { rows } = await client.query(
    `select encode(sha256(coalesce(
       string_agg(sha256(convert_to(to_jsonb(t)::text, 'UTF8')), ''::bytea order by ${key}), ''::bytea)), 'hex') as digest
     from chain."${name}" t`,
  );
  return `0x${rows[0].digest}`;
}
