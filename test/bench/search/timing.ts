/** How long the database itself takes: what its process spends on a processor, whatever else the machine does. */
import { readFileSync } from 'node:fs';
import type pg from 'pg';

/** Rounds before those that count. */
const WARM_UP = 6;

/** Milliseconds that the process of a connection has spent on a processor, or else the time of day. */
export async function clockOf(pool: pg.Pool): Promise<() => number> {
  const { rows } = await pool.query<{ pid: number }>('select pg_backend_pid() as pid');
  const file = `/proc/${rows[0]?.pid}/schedstat`;
  const spent = () => Number(readFileSync(file, 'utf8').split(' ')[0]) / 1e6;
  try {
    return Number.isFinite(spent()) ? spent : () => performance.now();
  } catch {
    return () => performance.now();
  }
}

/** Milliseconds of each of some rounds. */
export async function timesOf(
  clock: () => number,
  rounds: number,
  ask: (round: number) => Promise<unknown>,
): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds + WARM_UP; round++) {
    const begun = clock();
    await ask(round);
    times.push(clock() - begun);
  }
  return times.slice(WARM_UP);
}

/** The time that a share of all rounds stays below. */
export const percentile = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? Number.NaN;
