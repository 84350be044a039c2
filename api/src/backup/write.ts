import type pg from 'pg';
import { BackupUnusable, type Line, MIGRATIONS } from './lines.ts';

/** Rows that are held in memory at once; an encrypted picture is one. */
const ROWS_AT_ONCE = 100;

/** Tables of `app`, in the order of their names. */
export async function tablesOf(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'app' and tablename <> $1 order by tablename collate "C"`,
    [MIGRATIONS],
  );
  return rows.map(({ name }) => name);
}

/**
 * Every row of `app` as it was at one moment, while everybody goes on writing.
 * @param client gets a transaction of its own
 * @throws BackupUnusable where no api ever ran
 */
export async function* backupLines(client: pg.ClientBase): AsyncGenerator<Line> {
  await client.query('begin isolation level repeatable read read only');
  try {
    await client.query(`set local timezone to 'UTC'`);
    const { rows: ran } = await client.query<{ name: string; at: string }>(
      `select name, to_jsonb(now()) #>> '{}' as at from app.${MIGRATIONS} order by id desc limit 1`,
    );
    const [newest] = ran;
    if (newest === undefined) throw new BackupUnusable('no migration of the api ran in this database');
    yield { backup: 'moothall:app:1', at: newest.at, migration: newest.name };
    const end: Record<string, number> = {};
    for (const table of await tablesOf(client)) {
      await client.query(`declare every no scroll cursor for select to_jsonb(t) as row from app.${table} t`);
      end[table] = 0;
      for (let batch = await fetchOf(client); batch.length > 0; batch = await fetchOf(client)) {
        end[table] += batch.length;
        for (const row of batch) yield { table, row };
      }
      await client.query('close every');
    }
    yield { end };
  } finally {
    await client.query('rollback');
  }
}

async function fetchOf(client: pg.ClientBase): Promise<Record<string, unknown>[]> {
  const { rows } = await client.query<{ row: Record<string, unknown> }>(`fetch ${ROWS_AT_ONCE} from every`);
  return rows.map(({ row }) => row);
}
