import { Router } from 'express';
import type { Services } from './services.ts';

/** Milliseconds for which an answer of the chain's node is good enough. */
const HEAD_AGE = 2000;
const RPC_TIMEOUT = 1500;

/** Height of the chain as its node tells it; undefined when it does not. */
function chainHead({ provider, log }: Services): () => Promise<number | undefined> {
  let known: { at: number; height: Promise<number | undefined> } | undefined;
  const ask = async () => {
    const late = new Promise<never>((_, reject) => setTimeout(reject, RPC_TIMEOUT, new Error('timeout')).unref());
    try {
      return Number(await Promise.race([provider.send('eth_blockNumber', []), late]));
    } catch (error) {
      log.warn({ reason: String(error) }, 'chain does not tell its height');
      return undefined;
    }
  };
  return () => {
    if (!known || performance.now() - known.at > HEAD_AGE) known = { at: performance.now(), height: ask() };
    return known.height;
  };
}

/** Height of the index where strangers read it; undefined when it cannot be asked, -1 before the first block. */
async function indexHeight({ readPool, log }: Services): Promise<number | undefined> {
  try {
    const { rows } = await readPool.query<{ height: number }>('select height from chain.status where id = 1');
    return rows[0]?.height ?? -1;
  } catch (error) {
    log.warn({ reason: String(error) }, 'database does not answer');
    return undefined;
  }
}

/**
 * `/health/live`: the process turns. `/health/ready`: it can answer, from an index that is not far behind; a chain that
 * does not say its height leaves the lag unknown and the api ready, since nothing here is read from it.
 */
export function healthRoutes(services: Services, stopping: () => boolean): Router {
  const { env, metrics } = services;
  const head = chainHead(services);
  const router = Router();
  const look = async () => {
    const [height, chain] = await Promise.all([indexHeight(services), head()]);
    const lag = height === undefined || chain === undefined ? undefined : Math.max(0, chain - height);
    if (height !== undefined) metrics.height.set(height);
    if (lag !== undefined) metrics.lag.set(lag);
    return { height, lag };
  };
  router.get('/health/live', (_request, response) => {
    response.json({ live: true });
  });
  router.get('/health/ready', async (_request, response) => {
    const { height, lag } = await look();
    const database = height !== undefined;
    const ready = !stopping() && database && height >= 0 && (lag ?? 0) <= env.INDEX_LAG_BLOCKS;
    response.status(ready ? 200 : 503).json({ ready, database, height: height ?? null, lag: lag ?? null });
  });
  router.get('/metrics', async (_request, response) => {
    await look();
    response.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
  return router;
}
