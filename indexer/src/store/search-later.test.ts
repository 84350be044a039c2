import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Anvil, startAnvil } from '../../../test/support/anvil.ts';
import { withClient } from '../../../test/support/connection.ts';
import { finishedDeal, list, type Market, openMarket } from '../../../test/support/market.ts';
import { freshDatabase } from '../../../test/support/postgres.ts';
import { Feed, readBlocks } from '../../test-support/feed.ts';
import { migrate } from '../migrate.ts';
import type { BlockOfLogs } from '../pipeline/dispatch.ts';

/** Everything a search reads, and by which indexes. */
const searched = (url: string) =>
  withClient(url, async (client) => {
    const ask = async (sql: string) => (await client.query(sql)).rows;
    return {
      listings: await ask('select * from content.listing_search order by listing'),
      open: await ask('select category, sum(n) as n from content.listing_tally group by category'),
      cells: await ask('select cell, sum(n) as n from content.cell_tally group by cell'),
      indexes: await ask(`select indexdef from pg_indexes where tablename = 'listing_search' order by indexname`),
    };
  });

describe('what is searched', { timeout: 120_000 }, () => {
  let anvil: Anvil;
  let market: Market;
  let blocks: BlockOfLogs[];

  beforeAll(async () => {
    anvil = await startAnvil();
    market = await openMarket(anvil);
    for (let i = 0; i < 3; i++) await list(market);
    await finishedDeal(market);
    const head = await anvil.provider.getBlockNumber();
    blocks = await readBlocks(anvil.provider, market.deployment, market.deployment.startBlock, head);
  });
  afterAll(() => anvil.stop());

  const open = async () => {
    const url = await freshDatabase();
    await migrate(url);
    return { url, feed: await Feed.open(url, market.deployment) };
  };

  it('is the same whether it follows each block or is made when the chain has been read', async () => {
    const always = await open();
    await always.feed.final(blocks, 5);
    await always.feed.database.close();
    const later = await open();
    await later.feed.database.deferSearch();
    await later.feed.final(blocks, 5);
    expect((await searched(later.url)).listings).toEqual([]);
    await later.feed.database.fillSearch();
    await later.feed.database.close();
    expect(await searched(later.url)).toEqual(await searched(always.url));
    expect((await searched(later.url)).listings).toHaveLength(4);
  });

  it('is made by the indexer that comes next where one ended before the chain was read', async () => {
    const { url, feed } = await open();
    await feed.database.deferSearch();
    await feed.final(blocks.slice(0, -1));
    await feed.database.close();
    const next = await Feed.open(url, market.deployment);
    await next.database.deferSearch();
    await next.final(blocks.slice(-1));
    await next.database.fillSearch();
    expect((await searched(url)).listings).toHaveLength(4);
    await next.database.close();
  });

  it('follows each block from then on, also after a start', async () => {
    const { url, feed } = await open();
    await feed.final(blocks.slice(0, -1));
    await feed.database.deferSearch();
    await feed.final(blocks.slice(-1));
    await feed.database.close();
    expect((await searched(url)).listings).toHaveLength(4);
  });
});
