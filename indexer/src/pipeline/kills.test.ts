import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isAlive } from '../../../test/support/alive.ts';
import { type Anvil, startAnvil } from '../../../test/support/anvil.ts';
import { digestOf, digestOfChain, mistakesInBooks } from '../../../test/support/books.ts';
import { forgetNonces, openCollection } from '../../../test/support/busy-day.ts';
import { withClient } from '../../../test/support/connection.ts';
import { deep, rounds } from '../../../test/support/deep.ts';
import { type RunningIndexer, startIndexer } from '../../../test/support/indexer.ts';
import { list, type Market, openMarket } from '../../../test/support/market.ts';
import { freshDatabase } from '../../../test/support/postgres.ts';

const KILLS = rounds(1_000, 3);
/** Whoever is killed next, how long after its start, and how many blocks the chain takes back meanwhile. */
const kill = fc.record({
  victim: fc.constantFrom('pipeline', 'indexer', 'connection'),
  after: fc.integer({ min: 0, max: 1500 }),
  takenBack: fc.constantFrom(0, 0, 1, 5),
});
/** How long a pipeline may outlive its indexer: it ends with the transaction that is under way. */
const OUTLIVES_MS = 120_000;
const SEED = deep ? Date.now() % 2 ** 31 : 7;

describe('an indexer that is killed without a warning', { timeout: KILLS * 60_000 + 120_000 }, () => {
  let anvil: Anvil;
  let market: Market;
  let url: string;
  let indexer: RunningIndexer;

  const start = () => startIndexer({ databaseUrl: url, rpcUrl: anvil.url, deployment: market.deployment });

  beforeAll(async () => {
    anvil = await startAnvil();
    market = await openMarket(anvil);
    await openCollection(anvil);
    url = await freshDatabase();
  });
  afterAll(async () => {
    await indexer.stop();
    await anvil.stop();
  });

  it(`at ${KILLS} random moments has the rows of a fresh index (seed ${SEED})`, async () => {
    for (const { victim, after, takenBack } of fc.sample(kill, { numRuns: KILLS, seed: SEED })) {
      indexer = start();
      const { pipeline } = JSON.parse(await indexer.wrote('pipeline started'));
      const gone = new Promise((resolve) => indexer.process.once('exit', resolve));
      for (let i = 0; i < 3; i++) await list(market);
      await sleep(after);
      if (takenBack > 0) {
        await anvil.reorg(takenBack);
        forgetNonces(market);
        await anvil.mine();
      }
      if (victim === 'connection')
        await withClient(url, (client) =>
          client.query(
            `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'moothall-indexer'
             and datname = current_database()`,
          ),
        );
      if (victim === 'pipeline') process.kill(pipeline, 'SIGKILL');
      indexer.process.kill('SIGKILL');
      await gone;
      for (const deadline = Date.now() + OUTLIVES_MS; isAlive(pipeline) && Date.now() < deadline; ) await sleep(20);
      expect(isAlive(pipeline)).toBe(false);
    }
    indexer = start();
    await anvil.mine();
    await indexer.reached(await anvil.provider.getBlockNumber());
    expect(await digestOf(url)).toEqual(await digestOfChain(anvil, market.deployment));
    expect(await mistakesInBooks(url, anvil, market)).toEqual([]);
  });
});
