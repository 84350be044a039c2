import { setTimeout as sleep } from 'node:timers/promises';
import { Transaction } from 'ethers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Anvil, startAnvil } from '../../../test/support/anvil.ts';
import { digestOf, digestOfChain, mistakesInBooks } from '../../../test/support/books.ts';
import { busyDay, forgetNonces, openCollection } from '../../../test/support/busy-day.ts';
import { withClient } from '../../../test/support/connection.ts';
import { type FaultyNode, startFaultyNode } from '../../../test/support/faulty-node.ts';
import { type RunningIndexer, startIndexer } from '../../../test/support/indexer.ts';
import { finishedDeal, type Market, openMarket } from '../../../test/support/market.ts';
import { freshDatabase } from '../../../test/support/postgres.ts';

/** Blocks that can still be taken back. */
const UNSETTLED = 80;

describe('a chain that takes blocks back', { timeout: 300_000 }, () => {
  let anvil: Anvil;
  let market: Market;
  let node: FaultyNode;
  let url: string;
  let indexer: RunningIndexer;

  const head = () => anvil.provider.getBlockNumber();
  const start = (finalityConfirmations: number) => {
    const deployment = { ...market.deployment, finalityConfirmations };
    return startIndexer({ databaseUrl: url, rpcUrl: node.url, deployment });
  };
  const caughtUp = async () => indexer.reached(await head());
  const expectBooks = async () => {
    await anvil.mine();
    await caughtUp();
    expect(await digestOf(url)).toEqual(await digestOfChain(anvil, market.deployment));
    expect(await mistakesInBooks(url, anvil, market)).toEqual([]);
  };
  const takeBack = async (depth: number) => {
    await anvil.reorg(depth);
    forgetNonces(market);
  };

  beforeAll(async () => {
    anvil = await startAnvil();
    market = await openMarket(anvil);
    await openCollection(anvil);
    await busyDay(market);
    await anvil.mine(UNSETTLED);
    node = await startFaultyNode(anvil.url);
    url = await freshDatabase();
    indexer = start(UNSETTLED);
    await indexer.wrote('"msg":"ready"');
  }, 300_000);
  beforeEach(() => {
    node.fault = undefined;
  });
  afterAll(async () => {
    await indexer.stop();
    await node.stop();
    await anvil.stop();
  });

  // One and eight blocks deep: pipeline.test.ts.
  it('64 deep leads to the rows of a fresh index', async () => {
    const from = await head();
    await busyDay(market);
    while ((await head()) < from + 64) await finishedDeal(market);
    await caughtUp();
    await takeBack(64);
    await expectBooks();
  });

  it('and is shorter for a while leads to the rows of a fresh index', async () => {
    await finishedDeal(market);
    await anvil.mine(6);
    await caughtUp();
    await anvil.provider.send('anvil_rollback', [9]);
    forgetNonces(market);
    await finishedDeal(market);
    await sleep(300);
    await anvil.mine(12);
    await expectBooks();
  });

  it('and puts the same transactions into other blocks leads to the rows of a fresh index', async () => {
    const from = await head();
    await finishedDeal(market);
    const depth = (await head()) - from;
    await caughtUp();
    const raw: string[] = [];
    for (let height = from + 1; height <= from + depth; height++) {
      const block = await anvil.provider.getBlock(height, true);
      raw.push(...(block?.prefetchedTransactions ?? []).map((sent) => Transaction.from(sent).serialized));
    }
    const later = raw.map((transaction, index) => [transaction, Math.min(depth - 1, Math.floor(index / 2) + 1)]);
    await anvil.provider.send('anvil_reorg', [depth, later]);
    forgetNonces(market);
    await expectBooks();
    const hashes = raw.map((transaction) => Transaction.from(transaction).hash);
    const receipts = await Promise.all(hashes.map((hash) => anvil.provider.getTransactionReceipt(String(hash))));
    const { rows } = await withClient(url, (client) =>
      client.query('select distinct transaction, height from chain.movement where transaction = any($1)', [hashes]),
    );
    expect(rows.length).toBeGreaterThan(1);
    for (const { transaction, height } of rows)
      expect(height).toBe(receipts.find((receipt) => receipt?.hash === transaction)?.blockNumber);
    expect(receipts.map((receipt) => receipt?.blockNumber)).not.toEqual(hashes.map((_, index) => from + 1 + index));
  });

  it('between a block’s header and its logs leads to the rows of a fresh index', async () => {
    const before = await head();
    node.fault = ({ method }, real) => (method === 'eth_blockNumber' ? `0x${before.toString(16)}` : real());
    await finishedDeal(market);
    let left = 2;
    node.fault = async ({ method }, real) => {
      if (method === 'eth_getLogs' && left > 0) {
        left -= 1;
        await takeBack(3);
      }
      return real();
    };
    while (left > 0) {
      await anvil.mine();
      await sleep(50);
    }
    await expectBooks();
  });

  it('while their rows are being committed leads to the rows of a fresh index', async () => {
    await withClient(url, async (client) => {
      await client.query('begin');
      await client.query('lock table chain.status in access exclusive mode');
      await finishedDeal(market);
      const waits = `select 1 from pg_stat_activity where application_name = 'moothall-indexer'
        and datname = current_database() and wait_event_type = 'Lock'`;
      while ((await client.query(waits)).rowCount === 0) await sleep(20);
      await takeBack(4);
      await client.query('commit');
    });
    await expectBooks();
  });

  it('of which only one of two nodes has heard leads to the rows of a fresh index', async () => {
    const heard = new Map<string, unknown>();
    node.fault = async ({ method, params }, real) => {
      const answer = await real();
      heard.set(JSON.stringify([method, params]), answer);
      return answer;
    };
    await finishedDeal(market);
    await caughtUp();
    await takeBack(4);
    let asked = 0;
    node.fault = ({ method, params }, real) => {
      asked += 1;
      const old = heard.get(JSON.stringify([method, params]));
      return asked % 2 === 0 && method !== 'eth_blockNumber' && old !== undefined ? old : real();
    };
    for (let block = 0; block < 5; block++) {
      await anvil.mine();
      await sleep(150);
    }
    node.fault = undefined;
    await expectBooks();
  });

  it('of which a node that lags knows nothing is waited for after a start', async () => {
    await caughtUp();
    await indexer.stop();
    // From now on five blocks make one final, so that the index stands on one that the node does not know.
    const lag = (await head()) - 30;
    node.fault = ({ method, params }, real) => {
      if (method === 'eth_blockNumber') return `0x${Math.max(lag, 0).toString(16)}`;
      return method === 'eth_getBlockByNumber' && Number(params[0]) > lag ? null : real();
    };
    await withClient(url, (client) =>
      client.query('update chain.status set finalized_height = height, finalized_hash = hash'),
    );
    await withClient(url, (client) => client.query('truncate chain.hot_block, chain.undo'));
    indexer = start(5);
    expect(await indexer.wrote('waiting until it does')).toContain(`the chain's node is at block ${lag}`);
    node.fault = undefined;
    await finishedDeal(market);
    await expectBooks();
  });

  it('beyond what it calls final ends the indexer with a sentence that names the command', async () => {
    await indexer.stop();
    indexer = start(5);
    await finishedDeal(market);
    await anvil.mine(8);
    await caughtUp();
    const ended = new Promise((resolve) => indexer.process.once('exit', resolve));
    await takeBack(20);
    await anvil.mine(2);
    expect(await indexer.wrote('in the index; rebuild it')).toMatch(
      /block \d+ is 0x[0-9a-f]{64} on the chain and 0x[0-9a-f]{64} in the index; rebuild it with: npm run reindex/,
    );
    expect(await ended).toBe(3);
  });
});
