import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { JsonRpcProvider } from 'ethers';
import type { Logger } from 'pino';
import { Changes } from '../changes/changes.ts';
import { listen } from '../changes/listen.ts';
import type { Env } from '../env.ts';
import { migrate } from '../migrate.ts';
import { Arrivals } from '../notifications/arrivals.ts';
import { startLetters } from '../notifications/delivery/letter-service.ts';
import { openPool } from '../read/database.ts';
import { buildApiSchema } from '../schema/build.ts';
import { Matcher } from '../searches/matcher.ts';
import { openApp } from './app.ts';
import { openMetrics } from './metrics.ts';
import type { Services } from './services.ts';
import { openSockets } from './sockets.ts';

/** Milliseconds that requests under way get to end by themselves. */
const GRACE = 5000;

/** Milliseconds that a sender may take: a slow one holds a connection, and many slow ones hold them all. */
export interface Patience {
  /** Until the headers are there. */
  headers: number;
  /** Until the whole request is there; a picture over a slow line takes its time. */
  request: number;
  /** How often it is looked. */
  every: number;
}
const PATIENCE: Patience = { headers: 15_000, request: 120_000, every: 5000 };

export interface RunningApi {
  port: number;
  services: Services;
  /** Lets requests under way end, asks subscribers to come again, and closes everything. Safe to call again. */
  stop(): Promise<void>;
}

/** Migrates `app`, listens, and answers. */
export async function startApi(env: Env, log: Logger, patience = PATIENCE): Promise<RunningApi> {
  await migrate(env.DATABASE_URL);
  const changes = new Changes();
  const lost = (error: Error) => log.warn({ reason: error.message }, 'idle connection lost');
  const pool = openPool(env.DATABASE_URL, lost);
  const readPool = env.DATABASE_READ_URL === undefined ? pool : openPool(env.DATABASE_READ_URL, lost);
  const provider = new JsonRpcProvider(env.RPC_URL, env.deployment.chainId, { staticNetwork: true });
  const arrivals = new Arrivals(pool, log);
  const schema = buildApiSchema();
  const services: Services = { env, log, pool, readPool, changes, arrivals, provider, schema, metrics: openMetrics() };
  const ear = await listen(env.DATABASE_URL, changes, log);
  arrivals.attend(changes);
  const matcher = new Matcher(pool, log, env.REGION ?? null);
  matcher.attend(changes);
  let stopped: Promise<void> | undefined;
  const { app, apollo } = await openApp(services, () => stopped !== undefined);
  const { headers: headersTimeout, request: requestTimeout, every: connectionsCheckingInterval } = patience;
  const server = createServer({ headersTimeout, requestTimeout, connectionsCheckingInterval }, app);
  const closeSockets = openSockets(server, services);
  server.listen(env.API_PORT, env.API_HOST);
  await once(server, 'listening');
  const letters = startLetters(services);

  const stop = async () => {
    const closed = once(server, 'close');
    server.close();
    await closeSockets();
    server.closeIdleConnections();
    const timer = setTimeout(() => server.closeAllConnections(), GRACE);
    await closed;
    clearTimeout(timer);
    await apollo.stop();
    await ear.stop();
    arrivals.stop();
    await letters.stop();
    await matcher.stop();
    provider.destroy();
    await pool.end();
    if (readPool !== pool) await readPool.end();
  };
  return {
    port: (server.address() as AddressInfo).port,
    services,
    stop: () => {
      stopped ??= stop();
      return stopped;
    },
  };
}
