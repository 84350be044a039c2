/**
 * How fast the index is built and how soon a block is visible: `npx tsx test/bench/indexer.ts [events]`. Needs nothing
 * running: chain and database are its own.
 */
import { performance } from 'node:perf_hooks';
import { listingId } from '@moothall/contracts/protocol/deals';
import pg from 'pg';
import { migrate } from '../../indexer/src/migrate.ts';
import { Feed, readBlocks } from '../../indexer/test-support/feed.ts';
import { type Anvil, startAnvil } from '../support/anvil.ts';
import { withClient } from '../support/connection.ts';
import { type IndexerOptions, startIndexer } from '../support/indexer.ts';
import { type Market, openMarket, termsOf } from '../support/market.ts';
import { startPostgres } from '../support/postgres-server.ts';

const EVENTS = Number(process.argv[2] ?? 20_000);
const PER_BLOCK = 100;
const SAMPLES = 200;

/** A new listing's id, and the call that makes it. The chain's node signs, so that signing takes no part in the figures. */
function newListing({ seller, listings, deployment }: Market) {
  const terms = termsOf(seller);
  const data = listings(seller).interface.encodeFunctionData('list', [terms, 3]);
  const call = { from: seller.address, to: deployment.addresses.listings, data, gas: '0x30d40' };
  return { id: listingId(terms), call };
}

/** Mines blocks full of new listings, one event each. */
async function fill({ provider }: Anvil, market: Market): Promise<void> {
  await provider.send('evm_setAutomine', [false]);
  for (let sent = 0; sent < EVENTS; sent += PER_BLOCK) {
    const calls = Array.from({ length: PER_BLOCK }, () => newListing(market).call);
    await Promise.all(calls.map((call) => provider.send('eth_sendTransaction', [call])));
    await provider.send('evm_mine', []);
  }
  await provider.send('evm_setAutomine', [true]);
}

const rate = (count: number, ms: number) => `${Math.round((count / ms) * 1000).toLocaleString('en')} events/s`;
const percentile = (sorted: number[], share: number) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN;

const server = await startPostgres();
const anvil = await startAnvil({ args: ['--gas-limit', '100000000'] });
let databases = 0;
const database = async () => {
  databases += 1;
  const name = `bench_${databases}`;
  await withClient(server.url, (client) => client.query(`create database ${name}`));
  return server.url.replace(/\/postgres$/, `/${name}`);
};
try {
  const market = await openMarket(anvil);
  await fill(anvil, market);
  const head = await anvil.provider.getBlockNumber();
  const { deployment } = market;
  const blocks = await readBlocks(anvil.provider, deployment, deployment.startBlock, head);
  const events = blocks.reduce((sum, { logs }) => sum + logs.length, 0);
  process.stdout.write(`${events} events in ${blocks.length} blocks\n`);

  const storeUrl = await database();
  await migrate(storeUrl);
  const feed = await Feed.open(storeUrl, deployment);
  const storeStart = performance.now();
  await feed.final(blocks, 50);
  process.stdout.write(`handlers and store             ${rate(events, performance.now() - storeStart)}\n`);
  await feed.database.close();

  const options: IndexerOptions = { databaseUrl: await database(), rpcUrl: anvil.url, deployment };
  const rebuild = startIndexer({ ...options, program: 'reindex.ts' });
  await rebuild.wrote('processing blocks from');
  const rebuildStart = performance.now();
  await rebuild.wrote('"digest"');
  process.stdout.write(`whole index from the chain     ${rate(events, performance.now() - rebuildStart)}\n`);

  const env = { HEAD_POLL_MS: '' };
  const indexer = startIndexer({ ...options, env });
  await indexer.wrote('"msg":"ready"');
  process.stdout.write(`sent to visible rows           ${await latency(anvil, market, options.databaseUrl)}\n`);
  await indexer.stop();
} finally {
  await anvil.stop();
  await server.stop();
}

/** Time from sending a transaction, which is mined at once, to the notification that its rows are committed. */
async function latency({ provider }: Anvil, market: Market, url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('listen moothall');
  const heard = new Map<string, number>();
  client.on('notification', ({ payload }) => {
    const { kind, id } = JSON.parse(payload ?? '{}');
    if (kind === 'listing') heard.set(id, performance.now());
  });
  const samples: number[] = [];
  for (let i = 0; i < SAMPLES; i++) {
    const { id, call } = newListing(market);
    const sent = performance.now();
    await provider.send('eth_sendTransaction', [call]);
    while (!heard.has(id)) await new Promise((resolve) => setTimeout(resolve, 1));
    samples.push((heard.get(id) ?? Number.NaN) - sent);
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 150));
  }
  await client.end();
  samples.sort((a, b) => a - b);
  return `p50 ${percentile(samples, 0.5).toFixed(0)} ms, p95 ${percentile(samples, 0.95).toFixed(0)} ms (${SAMPLES} listings)`;
}
