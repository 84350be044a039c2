import { createHmac, randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import { tokenIn } from './cookie.ts';
import type { LiveSession, SessionServices } from './services.ts';

/** A browser stays signed in for 30 days, used or not. */
export const SESSION_SECONDS = 30 * 24 * 3600;

type Stored = Pick<SessionServices, 'pool'> & { env: Pick<SessionServices['env'], 'SESSION_SECRET'> };

const keyOf = (token: string, secret: string) => createHmac('sha256', secret).update(token).digest('hex');

/** Starts a session; the token exists only in the answer. Sessions that are over are forgotten on the way. */
export async function startSession(
  { env, pool }: Stored,
  account: string,
): Promise<{ token: string; expiresAt: Date }> {
  const token = randomBytes(32).toString('base64url');
  const now = Date.now();
  const expiresAt = new Date(now + SESSION_SECONDS * 1000);
  await pool.query('delete from app.session where expires_at <= now()');
  await pool.query('insert into app.session (key, address, created_at, expires_at) values ($1, $2, $3, $4)', [
    keyOf(token, env.SESSION_SECRET),
    account.toLowerCase(),
    new Date(now),
    expiresAt,
  ]);
  return { token, expiresAt };
}

/** Whose session a Cookie header carries; null for nobody, and for a session that was ended or is over. */
export async function accountOfCookie(
  { env, pool }: Stored,
  cookieHeader: string | undefined,
): Promise<LiveSession | null> {
  const token = tokenIn(cookieHeader);
  if (token === null) return null;
  const key = keyOf(token, env.SESSION_SECRET);
  const { rows } = await pool.query<{ address: string; expires_at: Date }>({
    name: 'session-of-key',
    text: 'select address, expires_at from app.session where key = $1 and expires_at > now()',
    values: [key],
  });
  const [row] = rows;
  return row ? { address: row.address, expiresAt: row.expires_at, key } : null;
}

/** Ends a session at once. @returns whether there was one */
export async function endSession(pool: Pool, key: string): Promise<boolean> {
  const { rowCount } = await pool.query('delete from app.session where key = $1', [key]);
  return rowCount === 1;
}

/** Ends every session of an account at once, in whichever browser it was begun. */
export async function endSessionsOf(pool: Pool, address: string): Promise<void> {
  await pool.query('delete from app.session where address = $1', [address.toLowerCase()]);
}

/** Whether a session goes on: one that a subscription began with may have been ended since. */
export async function isAlive(pool: Pool, key: string): Promise<boolean> {
  const { rowCount } = await pool.query({
    name: 'session-goes-on',
    text: 'select from app.session where key = $1 and expires_at > now()',
    values: [key],
  });
  return rowCount === 1;
}
