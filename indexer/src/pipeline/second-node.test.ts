import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Anvil, startAnvil } from '../../../test/support/anvil.ts';
import { digestOf, digestOfChain, mistakesInBooks } from '../../../test/support/books.ts';
import { forgetNonces } from '../../../test/support/busy-day.ts';
import { withClient } from '../../../test/support/connection.ts';
import { type Fault, type FaultyNode, fail, startFaultyNode } from '../../../test/support/faulty-node.ts';
import { type RunningIndexer, startIndexer } from '../../../test/support/indexer.ts';
import { finishedDeal, type Market, openMarket } from '../../../test/support/market.ts';
import { freshDatabase } from '../../../test/support/postgres.ts';

const OTHER = `0x${'0d'.repeat(32)}`;

/** Changes what a node says of blocks above a height. */
const above =
  (height: number, say: (block: object | null) => unknown): Fault =>
  async ({ method, params }, real) => {
    const answer = (await real()) as object | null;
    return method === 'eth_getBlockByNumber' && Number(params[0]) > height ? say(answer) : answer;
  };

describe('an indexer that asks a second node', { timeout: 300_000 }, () => {
  let anvil: Anvil;
  let market: Market;
  let second: FaultyNode;
  let url: string;
  let indexer: RunningIndexer;

  const head = () => anvil.provider.getBlockNumber();
  const height = async (): Promise<number> =>
    withClient(url, async (client) => (await client.query('select height from chain.status')).rows[0].height);
  /** Something happens on the chain; the rows stay where they are until what is wrong is over. */
  const expectWaiting = async (fault: Fault, sentence: string) => {
    const before = await head();
    await indexer.reached(before);
    second.fault = fault;
    await finishedDeal(market);
    await indexer.wrote(sentence);
    expect(await height()).toBe(before);
  };
  const expectBooks = async () => {
    second.fault = undefined;
    await anvil.mine();
    await indexer.reached(await head());
    expect(await digestOf(url)).toEqual(await digestOfChain(anvil, market.deployment));
    expect(await mistakesInBooks(url, anvil, market)).toEqual([]);
  };

  beforeAll(async () => {
    anvil = await startAnvil();
    market = await openMarket(anvil);
    second = await startFaultyNode(anvil.url);
    url = await freshDatabase();
    const env = { RPC_CHECK_URL: second.url };
    indexer = startIndexer({ databaseUrl: url, rpcUrl: anvil.url, deployment: market.deployment, env });
    await indexer.wrote('"msg":"ready"');
  }, 300_000);
  afterAll(async () => {
    await indexer.stop();
    await second.stop();
    await anvil.stop();
  });

  it('which knows another block writes nothing, says so, and goes on once they agree', async () => {
    const disagree = above(await head(), (block) => ({ ...block, hash: OTHER }));
    await expectWaiting(disagree, `the two nodes disagree about block`);
    expect(await indexer.wrote(OTHER)).toContain('waiting until they agree');
    await expectBooks();
  });

  it('which does not know a block yet waits for it', async () => {
    await expectWaiting(
      above(await head(), () => null),
      'the second node does not know block',
    );
    await expectBooks();
  });

  it('which does not answer waits until it does', async () => {
    await expectWaiting(
      () => fail({ status: 500 }),
      'the second node does not answer (eth_getBlockByNumber: HTTP 500)',
    );
    await expectBooks();
  });

  it('reads anew what its own node took back while the two disagreed', async () => {
    const from = await head();
    await expectWaiting(
      above(from, (block) => ({ ...block, hash: OTHER })),
      `the two nodes disagree about block ${from + 1}`.slice(0, -String(from + 1).length),
    );
    await anvil.reorg((await head()) - from);
    forgetNonces(market);
    await indexer.wrote('reading it anew');
    await sleep(100);
    await finishedDeal(market);
    await expectBooks();
  });
});
