import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Anvil, startAnvil } from '../../../test/support/anvil.ts';
import { digestOf, digestOfChain, mistakesInBooks } from '../../../test/support/books.ts';
import { withClient } from '../../../test/support/connection.ts';
import { type RunningIndexer, startIndexer } from '../../../test/support/indexer.ts';
import { finishedDeal, type Market, openMarket } from '../../../test/support/market.ts';
import { type PostgresServer, startPostgres } from '../../../test/support/postgres-server.ts';
import { openSmallDisk } from '../../../test/support/small-disk.ts';

const MEBIBYTES = 400;
/** Only whoever may mount has a disk to fill; where nobody may, `outages.test.ts` raises the same refusal. */
const disk = openSmallDisk(MEBIBYTES);

describe.runIf(disk)('an index whose disk is full', { timeout: 300_000 }, () => {
  let anvil: Anvil;
  let market: Market;
  let server: PostgresServer;
  let indexer: RunningIndexer;

  const answers = () =>
    withClient(server.url, (client) => client.query('select 1')).then(
      () => true,
      () => false,
    );

  beforeAll(async () => {
    anvil = await startAnvil();
    market = await openMarket(anvil);
    server = await startPostgres(['wal_keep_size=0', 'min_wal_size=32MB', 'max_wal_size=32MB'], disk?.path);
    indexer = startIndexer({ databaseUrl: server.url, rpcUrl: anvil.url, deployment: market.deployment });
    await indexer.wrote('"msg":"ready"');
  }, 300_000);
  afterAll(async () => {
    disk?.free();
    await indexer.stop();
    await server.stop();
    await anvil.stop();
    disk?.remove();
  });

  it('stands still, and has the rows of a fresh index once there is room', async () => {
    disk?.fill();
    const fails = () => indexer.lines.some((line) => line.includes('pipeline ended; starting it again'));
    // What is there already is written over for a while before anything needs more room.
    for (let deals = 0; !fails() && deals < 300; deals++) await finishedDeal(market);
    expect(fails()).toBe(true);
    expect(indexer.lines.join('\n')).toMatch(/No space left on device|53100/);
    await finishedDeal(market);
    disk?.free();
    for (let tries = 0; tries < 20 && !(await answers()); tries++) await sleep(500);
    if (!(await answers())) await server.restart();
    await finishedDeal(market);
    await indexer.reached(await anvil.provider.getBlockNumber());
    expect(await digestOf(server.url)).toEqual(await digestOfChain(anvil, market.deployment));
    expect(await mistakesInBooks(server.url, anvil, market)).toEqual([]);
  });
});
