import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Anvil, startAnvil } from '../../../test/support/anvil.ts';
import { busyDay, forgetNonces, openCollection } from '../../../test/support/busy-day.ts';
import { withClient } from '../../../test/support/connection.ts';
import { deep } from '../../../test/support/deep.ts';
import { freePort } from '../../../test/support/free-port.ts';
import { type IndexerOptions, type RunningIndexer, startIndexer } from '../../../test/support/indexer.ts';
import { finishedDeal, type Market, openMarket } from '../../../test/support/market.ts';
import { freshDatabase } from '../../../test/support/postgres.ts';
import { digestOfIndex } from '../digest.ts';

const digest = (url: string) => withClient(url, (client) => digestOfIndex(client));

/** How often the load is interrupted; the pauses between restarts grow with it. */
const KILLS = deep ? 12 : 3;

describe('the indexer as a process', { timeout: deep ? 600_000 : 120_000 }, () => {
  let anvil: Anvil;
  let market: Market;
  const running: RunningIndexer[] = [];

  const start = (databaseUrl: string, more: Partial<IndexerOptions> = {}) => {
    const indexer = startIndexer({ databaseUrl, rpcUrl: anvil.url, deployment: market.deployment, ...more });
    running.push(indexer);
    return indexer;
  };
  const head = () => anvil.provider.getBlockNumber();
  const freshDigest = async () => {
    const indexer = start(await freshDatabase(), { program: 'reindex.ts' });
    return JSON.parse(await indexer.wrote('"digest"'));
  };

  beforeAll(async () => {
    anvil = await startAnvil();
    market = await openMarket(anvil);
    await openCollection(anvil);
    await finishedDeal(market);
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map((indexer) => indexer.stop()));
  });
  afterAll(() => anvil.stop());

  it('is ready when its rows reached the head, and follows new blocks', async () => {
    const url = await freshDatabase();
    const indexer = start(url);
    await indexer.wrote('"msg":"ready"');
    await finishedDeal(market);
    await indexer.reached(await head());
    expect((await digest(url)).hash).toBe((await anvil.provider.getBlock('latest'))?.hash);
    expect(await indexer.stop()).toBe(0);
  });

  it.each([1, 8])('follows a reorganisation of %i blocks to the rows of a fresh index', async (depth) => {
    const url = await freshDatabase();
    const indexer = start(url);
    await busyDay(market);
    // The last block releases an order, and eight blocks hold all that happened to it.
    await finishedDeal(market);
    await indexer.reached(await head());
    const before = await digest(url);
    await anvil.reorg(depth);
    forgetNonces(market);
    await anvil.mine();
    await indexer.reached(await head());
    const after = await digest(url);
    expect(after).toEqual(await freshDigest());
    expect(after.tables.orders).not.toBe(before.tables.orders);
  });

  it('killed in the middle of the load again and again, it resumes to the rows of a fresh index', async () => {
    for (let i = 0; i < KILLS + 2; i++) {
      await finishedDeal(market);
      await anvil.mine(400);
    }
    const url = await freshDatabase();
    const indexer = start(url);
    const seen: number[] = [];
    for (let kill = 0; kill < KILLS; kill++) {
      await indexer.wrote('pipeline started', kill + 1);
      await indexer.reached((seen.at(-1) ?? 0) + 1);
      seen.push((await digest(url)).height);
      const { pipeline } = JSON.parse(indexer.lines.findLast((line) => line.includes('pipeline started')) ?? '');
      process.kill(pipeline, 'SIGKILL');
      await indexer.wrote('pipeline ended; starting it again', kill + 1);
    }
    expect(seen.at(-1)).toBeLessThan(await head());
    await indexer.reached(await head());
    expect(await digest(url)).toEqual(await freshDigest());
  });

  it('waits while another one writes the same database, and takes over when that ends', async () => {
    const url = await freshDatabase();
    const first = start(url);
    await first.wrote('"msg":"ready"');
    const second = start(url);
    await second.wrote('another indexer writes this database');
    await finishedDeal(market);
    await first.reached(await head());
    expect(second.lines.join('\n')).not.toContain('"msg":"ready"');
    await first.stop();
    await second.wrote('"msg":"ready"');
    await finishedDeal(market);
    await second.reached(await head());
    expect(await digest(url)).toEqual(await freshDigest());
  });

  it('starts its pipeline again when that dies', async () => {
    const url = await freshDatabase();
    const indexer = start(url);
    await indexer.wrote('"msg":"ready"');
    await withClient(url, (client) =>
      client.query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'moothall-indexer'
        and datname = current_database()`),
    );
    await indexer.wrote('pipeline ended; starting it again');
    await finishedDeal(market);
    await indexer.reached(await head());
    expect(await digest(url)).toEqual(await freshDigest());
  });

  it('ends, and names the way out, when the chain no longer holds its final block', async () => {
    const url = await freshDatabase();
    const first = start(url);
    await first.reached(await head());
    await first.stop();
    await withClient(url, (client) => client.query(`update chain.status set finalized_hash = '0xbad'`));
    const second = start(url);
    expect(await second.wrote('npm run reindex')).toContain('0xbad');
    expect(await new Promise((resolve) => second.process.once('exit', resolve))).toBe(3);
  });

  it('follows a chain whose every block is final', async () => {
    const url = await freshDatabase();
    const indexer = start(url, { deployment: { ...market.deployment, finalityConfirmations: 0 } });
    await indexer.wrote('"msg":"ready"');
    await finishedDeal(market);
    await indexer.reached(await head());
    expect(await digest(url)).toEqual(await freshDigest());
    expect(await withClient(url, async (client) => (await client.query('select 1 from chain.undo')).rowCount)).toBe(0);
  });

  it('tells operators how far it is, and whether it is ready', async () => {
    const port = await freePort();
    const indexer = start(await freshDatabase(), { env: { METRICS_PORT: String(port) } });
    const get = (path: string) => fetch(`http://127.0.0.1:${port}${path}`);
    await indexer.wrote('pipeline started');
    expect((await get('/health/live')).status).toBe(200);
    await indexer.wrote('"msg":"ready"');
    expect((await get('/health/ready')).status).toBe(200);
    expect(await (await get('/metrics')).text()).toContain(`moothall_index_height{kind="head"} ${await head()}`);
  });

  it('ends when its parent does', async () => {
    const indexer = start(await freshDatabase());
    await indexer.wrote('"msg":"ready"');
    indexer.process.stdin?.end();
    expect(await new Promise((resolve) => indexer.process.once('exit', resolve))).toBe(0);
  });
});
