import type { Pool, QueryResultRow } from 'pg';

/** Most rows of one list in one round: what is left comes with the next. */
export const AT_MOST = 20;

/** A list of what waits to be done. Its text ends with an order that tells any two rows apart. */
export interface Waiting {
  name: string;
  sql: string;
  values?: readonly unknown[];
}

/**
 * Takes every row of a list its turn. What was done leaves the list by itself; what could not be done stays at its
 * place, and the next round begins behind it, so that no twenty rows that never succeed keep others waiting for ever.
 */
export class Turns {
  private readonly passed = new Map<string, number>();

  /** @param signal ends a walk between two rows */
  constructor(
    private readonly pool: Pick<Pool, 'query'>,
    private readonly signal?: AbortSignal,
  ) {}

  /** Rows of this round, after those that earlier rounds could not do. */
  async take<Row extends QueryResultRow>({ name, sql, values = [] }: Waiting, most = AT_MOST): Promise<Row[]> {
    const from = this.passed.get(name) ?? 0;
    const { rows } = await this.pool.query<Row>(`${sql} limit ${most} offset ${from}`, [...values]);
    // Everybody had a turn: the next round begins at the first row.
    if (rows.length < most) this.passed.delete(name);
    else this.passed.set(name, from + rows.length);
    return rows;
  }

  /** So many of the rows taken last are done and leave the list, or were not tried: the next round begins that much earlier. */
  back({ name }: Waiting, rows: number): void {
    const passed = this.passed.get(name);
    if (passed !== undefined) this.passed.set(name, Math.max(0, passed - rows));
  }

  /** Acts on one row of this round after another. @returns how many were done */
  async each<Row extends QueryResultRow>(waiting: Waiting, act: (row: Row) => Promise<boolean>): Promise<number> {
    const rows = await this.take<Row>(waiting);
    let tried = 0;
    let done = 0;
    try {
      for (const row of rows) {
        if (this.signal?.aborted) break;
        tried += 1;
        if (await act(row)) done += 1;
      }
    } finally {
      this.back(waiting, done + rows.length - tried);
    }
    return done;
  }
}
