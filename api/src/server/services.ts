import type { JsonRpcProvider } from 'ethers';
import type { GraphQLSchema } from 'graphql';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { Changes } from '../changes/changes.ts';
import type { ContentContext } from '../content/services.ts';
import type { Env } from '../env.ts';
import type { Arrivals } from '../notifications/arrivals.ts';
import type { NotificationContext } from '../notifications/context.ts';
import { Batches } from '../read/batch.ts';
import { Cursors } from '../read/cursor.ts';
import { Database } from '../read/database.ts';
import type { LiveContext } from '../schema/context.ts';
import type { SessionContext } from '../session/services.ts';
import { accountOfCookie } from '../session/sessions.ts';
import type { Metrics } from './metrics.ts';

/** What lives as long as the process. */
export interface Services {
  env: Env;
  pool: Pool;
  /** Where whoever is not signed in reads: a replica, or the database itself. */
  readPool: Pool;
  log: Logger;
  changes: Changes;
  arrivals: Arrivals;
  schema: GraphQLSchema;
  metrics: Metrics;
  provider: JsonRpcProvider;
}

/** What every resolver of every domain may ask of its context. */
export type RequestContext = LiveContext & SessionContext & ContentContext & NotificationContext;

interface Caller {
  requestId: string;
  cookie: string | undefined;
  setCookie?: (cookie: string) => void;
  /** Whether news are waited for: a replica may hear of them later than their reader. */
  isLive?: boolean;
}

/** The context of one request or one subscription. */
export async function contextOf(services: Services, caller: Caller): Promise<RequestContext> {
  const { env, pool, readPool, log, changes, arrivals } = services;
  const visitor = await accountOfCookie({ env, pool }, caller.cookie);
  return {
    env,
    pool,
    log: log.child({ requestId: caller.requestId }),
    changes,
    arrivals,
    database: new Database(visitor === null && !caller.isLive ? readPool : pool),
    batches: new Batches(),
    cursors: new Cursors(env.SESSION_SECRET),
    deployment: env.deployment,
    mediaOrigin: env.MEDIA_ORIGIN,
    region: env.REGION ?? null,
    requestId: caller.requestId,
    visitor,
    setCookie: caller.setCookie,
  };
}
