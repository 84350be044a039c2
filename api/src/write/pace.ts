import type { PoolClient } from 'pg';
import type { Code, Params } from '../schema/codes.ts';
import { Refusal } from '../schema/refusal.ts';

/** How often an account may do something: so often within so many seconds, counted in the database. */
export interface Pace {
  max: number;
  seconds: number;
}

/** Codes that say how many are too many, and when the next one is possible. */
type PaceCode = {
  [C in Code]: Params<C> extends Record<'max' | 'retryAfter', unknown> ? C : never;
}[Code];

/** Rows that count: a table, whose they are, and when they came to be. An index holds both columns. */
export interface Counted {
  table: string;
  account: string;
  at: string;
}

/**
 * Refuses what would be one too many. Holds only after `aloneFor` the same account in the same transaction.
 * @throws Refusal of the code, with the seconds until the oldest one no longer counts
 */
export async function checkPace(
  client: PoolClient,
  { table, account, at }: Counted,
  whose: string,
  { max, seconds }: Pace,
  code: PaceCode,
): Promise<void> {
  const { rows } = await client.query<{ count: number; wait: number }>(
    `select count(*)::int as count, ceil(extract(epoch from min(at) - clock_timestamp()) + $2)::int as wait
     from (select ${at} as at from ${table} where ${account} = $1
       and ${at} > clock_timestamp() - make_interval(secs => $2) order by ${at} desc limit ${max}) recent`,
    [whose, seconds],
  );
  const [recent] = rows;
  if (recent !== undefined && recent.count >= max)
    throw new Refusal(code, { max, retryAfter: Math.max(1, recent.wait) });
}
