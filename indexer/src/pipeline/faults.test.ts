import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Anvil, startAnvil } from '../../../test/support/anvil.ts';
import { digestOf, digestOfChain, mistakesInBooks } from '../../../test/support/books.ts';
import { busyDay, openCollection } from '../../../test/support/busy-day.ts';
import { type Fault, type FaultyNode, fail, startFaultyNode } from '../../../test/support/faulty-node.ts';
import { type RunningIndexer, startIndexer } from '../../../test/support/indexer.ts';
import { finishedDeal, type Market, openMarket } from '../../../test/support/market.ts';
import { freshDatabase } from '../../../test/support/postgres.ts';

interface Log {
  blockHash: string;
  logIndex: string;
}
type Change = (answer: Log[]) => unknown;

interface Spell {
  fault: Fault;
  /** Whether it is over. */
  done(): boolean;
}

/** How often a node goes wrong in the same way before it is right again. */
const TIMES = 3;

/** Goes wrong the first times that `method` is asked for. */
function first(method: string, wrong: (real: () => Promise<unknown>) => unknown, times = TIMES): Spell {
  let left = times;
  return {
    fault: (call, real) => {
      if (call.method !== method || left === 0) return real();
      left -= 1;
      return wrong(real);
    },
    done: () => left === 0,
  };
}

/** Changes the first answers that hold logs. */
function logs(change: Change): Spell {
  let left = TIMES;
  return {
    fault: async (call, real) => {
      const answer = await real();
      if (call.method !== 'eth_getLogs' || left === 0 || (answer as Log[]).length < 2) return answer;
      left -= 1;
      return change(answer as Log[]);
    },
    done: () => left === 0,
  };
}

const FAULTS: [name: string, open: () => Spell][] = [
  ['never answers', () => first('eth_getLogs', () => fail('silence'))],
  ['ends with an error of its own', () => first('eth_getLogs', () => fail({ status: 500 }), 1)],
  ['answers something that is no JSON', () => first('eth_getLogs', () => fail({ status: 200, body: '<html>' }), 1)],
  ['refuses with an error', () => first('eth_getLogs', () => fail({ error: 'internal error' }), 1)],
  ['is asked too often', () => first('eth_getLogs', () => fail({ status: 429 }))],
  ['is asked too often, and says so in an answer', () => first('eth_getLogs', () => fail({ error: 'rate limit' }))],
  ['does not know a block that it announced', () => first('eth_getBlockByNumber', () => null)],
  [
    'goes back in height',
    () => first('eth_blockNumber', async (real) => `0x${(Number(await real()) - 7).toString(16)}`),
  ],
  ['knows of no logs', () => logs(() => [])],
  ['leaves out the last log', () => logs((all) => all.slice(0, -1))],
  ['leaves out the first log', () => logs((all) => all.slice(1))],
  ['leaves out a log in the middle', () => logs((all) => all.toSpliced(1, 1))],
  ['tells every log twice', () => logs((all) => all.flatMap((log) => [log, log]))],
  ['tells the logs in another order', () => logs((all) => all.toReversed())],
  [
    'tells logs of a block that is none',
    () => logs((all) => all.map((log) => ({ ...log, blockHash: `0x${'ee'.repeat(32)}` }))),
  ],
];

describe('an indexer whose node', { timeout: 300_000 }, () => {
  let anvil: Anvil;
  let market: Market;
  let node: FaultyNode;
  let url: string;
  let indexer: RunningIndexer;

  const expectBooks = async () => {
    await anvil.mine();
    await indexer.reached(await anvil.provider.getBlockNumber());
    expect(await digestOf(url)).toEqual(await digestOfChain(anvil, market.deployment));
    expect(await mistakesInBooks(url, anvil, market)).toEqual([]);
  };

  beforeAll(async () => {
    anvil = await startAnvil();
    market = await openMarket(anvil);
    await openCollection(anvil);
    await busyDay(market);
    node = await startFaultyNode(anvil.url);
    url = await freshDatabase();
    indexer = startIndexer({
      databaseUrl: url,
      rpcUrl: node.url,
      deployment: market.deployment,
      env: { RPC_TIMEOUT_MS: '300' },
    });
    await indexer.wrote('"msg":"ready"');
  }, 300_000);
  afterAll(async () => {
    await indexer.stop();
    await node.stop();
    await anvil.stop();
  });

  it.each(FAULTS)('%s ends with the rows of a fresh index', async (_, open) => {
    const { fault, done } = open();
    node.fault = fault;
    // A spell may need several answers with logs in them, and whoever is quick reads all of a deal in one.
    do {
      await finishedDeal(market);
      await anvil.mine();
      await sleep(100);
    } while (!done());
    await expectBooks();
  });
});
