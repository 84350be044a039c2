import type pg from 'pg';
import { BackupUnusable, type Line, line } from './lines.ts';
import { tablesOf } from './write.ts';

const ROWS_AT_ONCE = 100;

/** What the caller does between the head and the rows: brings `app` to the migration that the rows fit. */
export type Prepare = (migration: string) => Promise<void>;

/** @throws BackupUnusable for a line that no backup holds */
export function readLine(text: string): Line {
  try {
    return line.parse(JSON.parse(text));
  } catch (cause) {
    throw new BackupUnusable(`this is no line of a backup: ${text.slice(0, 80)}`, { cause });
  }
}

/**
 * Puts the rows of a backup into an empty schema `app`: all of them or none.
 * @returns how many rows each table got
 * @throws BackupUnusable where rows are there already, or the backup ends too early
 */
export async function restoreLines(
  client: pg.ClientBase,
  texts: AsyncIterable<string>,
  prepare: Prepare,
): Promise<Record<string, number>> {
  const lines = texts[Symbol.asyncIterator]();
  const first = await lines.next();
  const head = first.done ? undefined : readLine(first.value);
  if (head === undefined || !('backup' in head)) throw new BackupUnusable('a backup begins with its head');
  await prepare(head.migration);
  await client.query('begin');
  try {
    await expectEmpty(client);
    const counts = await putAll(client, lines);
    await client.query('commit');
    return counts;
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

async function expectEmpty(client: pg.ClientBase): Promise<void> {
  for (const table of await tablesOf(client)) {
    const { rowCount } = await client.query(`select from app.${table} limit 1`);
    if (rowCount !== 0) throw new BackupUnusable(`app.${table} holds rows; restore into a database without any`);
  }
}

async function putAll(client: pg.ClientBase, lines: AsyncIterator<string>): Promise<Record<string, number>> {
  const counts: Record<string, number> = Object.fromEntries((await tablesOf(client)).map((table) => [table, 0]));
  let held: { table: string; rows: unknown[] } = { table: '', rows: [] };
  const put = async () => {
    const { table, rows } = held;
    if (rows.length === 0) return;
    await client.query(`insert into app.${table} select * from jsonb_populate_recordset(null::app.${table}, $1)`, [
      JSON.stringify(rows),
    ]);
    counts[table] = (counts[table] ?? 0) + rows.length;
    held = { table, rows: [] };
  };
  for (let next = await lines.next(); !next.done; next = await lines.next()) {
    const one = readLine(next.value);
    if ('end' in one) {
      await put();
      if (JSON.stringify(one.end) !== JSON.stringify(counts)) throw new BackupUnusable('the backup lacks rows');
      return counts;
    }
    if (!('row' in one) || !(one.table in counts)) throw new BackupUnusable('the backup holds what app does not');
    if (one.table !== held.table || held.rows.length >= ROWS_AT_ONCE) await put();
    held = { table: one.table, rows: [...(one.table === held.table ? held.rows : []), one.row] };
  }
  throw new BackupUnusable('the backup ends too early');
}
