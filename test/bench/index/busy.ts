import { readFileSync } from 'node:fs';
import type pg from 'pg';

/** Ticks of a second in which Linux counts a process's time. */
const TICKS = 100;

/** Seconds that a process spent on processors; 0 where it is gone, or the system does not say. */
export function busyOf(pid: number | undefined): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) / TICKS;
  } catch {
    return 0;
  }
}

/** The same of the processes that serve a database, but for the one that asks. */
export async function busyOfDatabase(client: pg.ClientBase): Promise<number> {
  const { rows } = await client.query(
    'select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  );
  return rows.reduce((sum, { pid }) => sum + busyOf(pid), 0);
}
