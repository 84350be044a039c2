import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { Env } from '../env.ts';
import type { Visitor } from '../schema/context.ts';

/** What putting content into IPFS needs of the process. */
export interface ContentServices {
  env: Pick<Env, 'WEB_ORIGIN' | 'SESSION_SECRET' | 'IPFS_API_URL'>;
  pool: Pool;
  log: Pick<Logger, 'warn' | 'error'>;
}

/** What it needs of one request. */
export interface ContentContext extends ContentServices {
  visitor: Visitor | null;
}
