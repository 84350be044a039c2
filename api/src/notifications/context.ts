import type { Pool } from 'pg';
import type { Env } from '../env.ts';
import type { LiveContext } from '../schema/context.ts';
import type { Arrivals } from './arrivals.ts';

/** What notifications need of a request. */
export interface NotificationContext extends LiveContext {
  env: Pick<Env, 'SESSION_SECRET' | 'mail'>;
  pool: Pool;
  arrivals: Arrivals;
}
