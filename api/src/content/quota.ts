import type { Pool } from 'pg';
import { Refusal } from '../schema/refusal.ts';
import { UPLOADS_PER_HOUR } from './limits.ts';

const HOUR_S = 3600;

/**
 * Counts one attempt of an account to put something into IPFS, before any work is done for it.
 * @returns id of the attempt
 * @throws Refusal RATE_LIMITED with the seconds until the oldest attempt of the hour no longer counts
 */
export async function countAttempt(pool: Pool, address: string): Promise<string> {
  const { rows } = await pool.query<{ id: string }>(
    `insert into app.upload (address, at)
     select $1, now()
     where (select count(*) from app.upload where address = $1 and at > now() - make_interval(secs => $3)) < $2
     returning id`,
    [address, UPLOADS_PER_HOUR, HOUR_S],
  );
  if (rows[0]) return rows[0].id;
  const oldest = await pool.query<{ seconds: number }>(
    `select ceil(extract(epoch from min(at) - now()) + $2)::int as seconds
     from app.upload where address = $1 and at > now() - make_interval(secs => $2)`,
    [address, HOUR_S],
  );
  throw new Refusal('RATE_LIMITED', { retryAfter: Math.max(1, oldest.rows[0]?.seconds ?? 1) });
}

/** Notes what came of an attempt. */
export async function noteKept(pool: Pool, id: string, cid: string, bytes: number): Promise<void> {
  await pool.query('update app.upload set cid = $2, bytes = $3 where id = $1', [id, cid, bytes]);
}
