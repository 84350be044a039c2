import { readFileSync } from 'node:fs';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Anvil, startAnvil } from '../../../test/support/anvil.ts';
import { busyDay, forgetNonces, openCollection } from '../../../test/support/busy-day.ts';
import { withClient } from '../../../test/support/connection.ts';
import { finishedDeal, list, type Market, openMarket } from '../../../test/support/market.ts';
import { asApi, freshDatabase } from '../../../test/support/postgres.ts';
import { Feed, readBlocks } from '../../test-support/feed.ts';
import { digestOfIndex } from '../digest.ts';
import { CHAIN_ENTITIES } from '../entities.ts';
import { migrate, missingMigration } from '../migrate.ts';
import { type BlockOfLogs, HANDLERS, HandlerFailed, IGNORED } from '../pipeline/dispatch.ts';
import { HeadMismatch } from './database.ts';
import { openTables } from './tables.ts';

/** Whose events the index reads, as their decoders are called. */
const CONTRACTS = [
  'accounts',
  'arbitrators',
  'carriers',
  'certificatecustody',
  'ibeacon',
  'jurors',
  'jury',
  'listings',
  'moderation',
  'orders',
  'reviews',
  'vault',
];

const digest = (url: string) => withClient(url, (client) => digestOfIndex(client));

describe('the index database', () => {
  let anvil: Anvil;
  let market: Market;
  let base: BlockOfLogs[];
  let branchA: BlockOfLogs[];
  let branchB: BlockOfLogs[];

  const read = (from: number, to: number) => readBlocks(anvil.provider, market.deployment, from, to);
  const fresh = async () => {
    const url = await freshDatabase();
    await migrate(url);
    return { url, feed: await Feed.open(url, market.deployment) };
  };
  const freshDigest = async (blocks: BlockOfLogs[], size?: number) => {
    const { url, feed } = await fresh();
    await feed.final(blocks, size);
    await feed.database.close();
    return digest(url);
  };
  const header = (blocks: BlockOfLogs[]) => {
    const last = blocks.at(-1);
    if (last === undefined) throw new RangeError('no blocks');
    return last.header;
  };

  beforeAll(async () => {
    anvil = await startAnvil();
    market = await openMarket(anvil);
    await openCollection(anvil);
    await finishedDeal(market);
    const fork = await anvil.provider.getBlockNumber();
    base = await read(market.deployment.startBlock, fork);
    const snapshot = await anvil.provider.send('evm_snapshot', []);
    await busyDay(market);
    branchA = await read(fork + 1, await anvil.provider.getBlockNumber());
    await anvil.provider.send('evm_revert', [snapshot]);
    forgetNonces(market);
    for (let i = 0; i < 4; i++) await list(market);
    await finishedDeal(market);
    await anvil.mine(2);
    branchB = await read(fork + 1, fork + 10);
  });
  afterAll(() => anvil.stop());

  it('ends with the same rows whatever the size of the batches', async () => {
    const all = [...base, ...branchB];
    const whole = await freshDigest(all);
    for (const size of [1, 2, 7]) expect(await freshDigest(all, size)).toEqual(whole);
    expect(Object.keys(whole.tables)).toHaveLength(CHAIN_ENTITIES.length);
  });

  it('a busy day changes every table, so that taking it back is tried on each', async () => {
    const [before, after] = [await freshDigest(base), await freshDigest([...base, ...branchA])];
    const unchanged = Object.keys(before.tables).filter((name) => before.tables[name] === after.tables[name]);
    expect(unchanged).toEqual(['token']);
  });

  it('digests differ as soon as one row does', async () => {
    const [a, b] = [await freshDigest([...base, ...branchA]), await freshDigest([...base, ...branchB])];
    expect(a.digest).not.toBe(b.digest);
    expect(a.tables.token).toBe(b.tables.token);
    expect(a.tables.listing).not.toBe(b.tables.listing);
  });

  it.each([
    {
      name: 'one block',
      depth: () => 1,
      replacement: () => [{ header: { ...header(branchA), hash: `0x${'e'.repeat(64)}` }, logs: [] }],
    },
    { name: 'a whole day', depth: () => branchA.length, replacement: () => branchB },
  ])('takes $name back and ends with the rows of a fresh index', async ({ depth, replacement }) => {
    const { url, feed } = await fresh();
    await feed.final(base);
    let below = header(base);
    for (const block of branchA) {
      await feed.hot(below, [block], header(base));
      below = block.header;
    }
    const kept = [...base, ...branchA.slice(0, branchA.length - depth())];
    await feed.hot(header(kept), replacement(), header(base));
    expect(await digest(url)).toEqual(await freshDigest([...kept, ...replacement()]));
    await feed.database.close();
  });

  it('forgets the journal of blocks that became final, and only of those', async () => {
    const { url, feed } = await fresh();
    await feed.final(base);
    await feed.hot(header(base), branchB, header(base));
    const final = branchB[4]?.header ?? header(branchB);
    await feed.hot(header(branchB), [], final);
    const { rows } = await withClient(url, (client) =>
      client.query('select min(height) as undo, (select min(height) from chain.hot_block) as hot from chain.undo'),
    );
    expect(rows[0].undo).toBeGreaterThan(final.height);
    expect(rows[0].hot).toBe(final.height + 1);
    const state = await feed.database.state();
    expect([state.height, state.top.map(({ height }) => height)]).toEqual([
      final.height,
      branchB.slice(5).map((block) => block.header.height),
    ]);
    await feed.database.close();
  });

  it('journals nothing for blocks that are final already', async () => {
    const { url, feed } = await fresh();
    await feed.final(base);
    await feed.hot(header(base), branchB, header(branchB));
    const { rows } = await withClient(url, (client) => client.query('select count(*)::int as count from chain.undo'));
    expect(rows[0].count).toBe(0);
    await feed.database.close();
  });

  it('refuses a batch that does not continue where it ended', async () => {
    const { feed } = await fresh();
    await feed.final(base);
    const wrong = { height: header(base).height, hash: `0x${'f'.repeat(64)}` };
    await expect(feed.hot(wrong, branchB, header(base))).rejects.toThrow(HeadMismatch);
    await expect(feed.hot(header(base), branchB.slice(1), header(base))).rejects.toThrow(HeadMismatch);
    await feed.database.close();
  });

  it('leaves nothing of a batch that failed, and names the block, transaction and log', async () => {
    const { url, feed } = await fresh();
    await feed.final(base);
    const before = await digest(url);
    const withoutListing = branchB.slice(4).map((block) => ({ ...block, logs: block.logs }));
    const moved = withoutListing.map((block, i) => ({
      ...block,
      header: { ...block.header, height: header(base).height + 1 + i },
      logs: block.logs.filter(
        ({ topics }) => topics[0] !== HANDLERS.find(({ signature }) => signature.startsWith('Listed('))?.topic,
      ),
    }));
    const failure = await feed.hot(header(base), moved, header(base)).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(HandlerFailed);
    expect(String(failure)).toMatch(
      /StockMoved\(.*\) in block \d+, transaction 0x[0-9a-f]{64}, log \d+: listing has no row 0x/,
    );
    expect(await digest(url)).toEqual(before);
    await feed.database.close();
  });

  it('tells listeners of every order and listing that changed, and of the block, when it commits', async () => {
    const { url, feed } = await fresh();
    const heard: { kind: string; id?: string; height?: number }[] = [];
    const client = new pg.Client({ connectionString: asApi(url) });
    await client.connect();
    client.on('notification', ({ payload }) => heard.push(JSON.parse(payload ?? '')));
    await client.query('listen moothall');
    await feed.final(base);
    await client.query('select 1');
    const { rows } = await client.query('select id from chain.orders');
    expect(heard.filter(({ kind }) => kind === 'order').map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
    expect(heard.filter(({ kind }) => kind === 'listing')).toHaveLength(1);
    expect(heard.at(-1)).toEqual({ kind: 'block', height: header(base).height });
    await client.end();
    await feed.database.close();
  });

  it('lets the role of the api read every table and write none', async () => {
    const { url, feed } = await fresh();
    await feed.final(base);
    await withClient(asApi(url), async (client) => {
      const tables = await openTables(url);
      for (const entity of CHAIN_ENTITIES)
        await client.query(`select * from chain."${tables.of(entity).name}" limit 1`);
      await client.query('select * from content.document limit 1');
      for (const sql of ['delete from chain.orders', 'update content.document set title = null', 'drop schema chain']) {
        await expect(client.query(sql)).rejects.toThrow(/permission denied|must be owner/);
      }
    });
    await feed.database.close();
  });

  it('journals every table that handlers write', async () => {
    const { url, feed } = await fresh();
    await feed.database.close();
    const { rows } = await withClient(url, (client) =>
      client.query(`select tgrelid::regclass::text as name from pg_trigger where tgname = 'remember' order by name`),
    );
    const tables = await openTables(url);
    const written = CHAIN_ENTITIES.map((entity) => `chain.${tables.of(entity).name}`);
    expect(rows.map(({ name }) => name)).toEqual(written.sort());
  });

  it('has a migration for everything the entities say', async () => {
    const url = await freshDatabase();
    await migrate(url);
    expect(await missingMigration(url)).toBe('');
    expect(await migrate(url)).toEqual([]);
    await withClient(url, (client) => client.query('alter table chain.orders drop column deadline'));
    expect(await missingMigration(url)).toContain('"deadline"');
  });

  it('handles every event of the contracts, or says why not', () => {
    const handled = new Set(HANDLERS.map(({ signature }) => signature));
    for (const contract of CONTRACTS) {
      const source = readFileSync(new URL(`../abi/generated/${contract}.ts`, import.meta.url), 'utf8');
      const signatures = [...source.matchAll(/event\("0x[0-9a-f]{64}", "([^"]+)"/g)].map((match) => String(match[1]));
      expect(signatures.length).toBeGreaterThan(0);
      expect(signatures.filter((signature) => !handled.has(signature) && !(signature in IGNORED))).toEqual([]);
    }
  });
});
