/**
 * How soon a block can be seen: `npm run bench -- head [samples] [write]`. From the block that the chain's node has to the
 * last of its listings: ours over GraphQL, the other's as a row. Once with a single event a block, once with 500.
 */
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { startApi } from '../../api/src/server/start.ts';
import { migrate } from '../../indexer/src/migrate.ts';
import { envOf } from '../support/api-env.ts';
import { withClient } from '../support/connection.ts';
import { startPostgres } from '../support/postgres-server.ts';
import { startBenchChain } from './index/chain.ts';
import { type Contender, installPeers, moothall, typeormStore } from './index/contenders.ts';
import { shown } from './plot.ts';
import { table, writeSection } from './section.ts';

const SAMPLES = Number(process.argv.slice(2).find((argument) => /^\d+$/.test(argument)) ?? 100);
const HEAD_POLL_MS = 100;
/** Between two blocks: at random, so that nobody's rhythm fits. */
const PAUSE_MS = 300;
const MODES = { idle: 1, busy: 500 } as const;
type Mode = keyof typeof MODES;

/** Whether a listing can be seen. */
type Look = (id: string) => Promise<boolean>;

await installPeers();
const server = await startPostgres();
const chain = await startBenchChain();
const { deployment } = chain.market;

async function database(name: string): Promise<string> {
  await withClient(server.url, (client) => client.query(`create database ${name}`));
  return server.url.replace(/\/postgres$/, `/${name}`);
}

/** Milliseconds from each block to the sight of its last listing. */
async function measure(events: number, look: Look): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < SAMPLES; i++) {
    const { last, at } = await chain.block(events);
    while (!(await look(last))) await sleep(1);
    times.push(performance.now() - at);
    await sleep(Math.random() * PAUSE_MS);
  }
  return times.sort((a, b) => a - b);
}

/** All modes for one indexer, which alone runs meanwhile. */
async function run(contender: Contender, url: string, look: Look): Promise<Record<Mode, number[]>> {
  const child = await contender.start({
    databaseUrl: url,
    rpcUrl: chain.anvil.url,
    deployment,
    headPollMs: HEAD_POLL_MS,
  });
  const { last } = await chain.block(1);
  while (!(await look(last))) await sleep(100);
  const times = { idle: await measure(MODES.idle, look), busy: await measure(MODES.busy, look) };
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  await exit;
  return times;
}

async function ours(): Promise<Record<Mode, number[]>> {
  const url = await database('ours');
  await migrate(url);
  await withClient(url, (client) => client.query('create schema app authorization moothall_api'));
  const api = await startApi(envOf(url, { deployment, RPC_URL: chain.anvil.url }), pino({ level: 'silent' }));
  const query = 'query ($id: Bytes32!) { listing(listingId: $id) { id } }';
  try {
    return await run(moothall, url, async (id) => {
      const response = await fetch(`http://127.0.0.1:${api.port}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables: { id } }),
      });
      const { data } = (await response.json()) as { data?: { listing: object | null } };
      return data?.listing != null;
    });
  } finally {
    await api.stop();
  }
}

async function theirs(): Promise<Record<Mode, number[]>> {
  const url = await database('theirs');
  return withClient(url, (client) =>
    run(typeormStore, url, (id) =>
      client.query(`select 1 from ${typeormStore.listings} where id = $1`, [id]).then(
        ({ rowCount }) => rowCount === 1,
        () => false,
      ),
    ),
  );
}

const percentile = (sorted: readonly number[], share: number) =>
  sorted[Math.floor(sorted.length * share)] ?? Number.NaN;

try {
  const results = { Moothall: await ours(), [typeormStore.name]: await theirs() };
  const rows = (Object.keys(MODES) as Mode[]).flatMap((mode) => {
    const p95 = (name: string) => percentile(results[name as keyof typeof results]?.[mode] ?? [], 0.95);
    return Object.entries(results).map(([name, times]) => [
      `${mode}, ${MODES[mode]} event${MODES[mode] > 1 ? 's' : ''} a block: ${name}`,
      shown(percentile(times[mode], 0.5)),
      shown(p95(name)),
      name === 'Moothall' ? '' : shown(p95('Moothall') / p95(name)),
    ]);
  });
  const text = table(['milliseconds', 'p50', 'p95', 'our p95 as a share'], rows);
  process.stdout.write(`${text}\n`);
  if (process.argv.includes('write')) {
    const groups = (Object.keys(MODES) as Mode[]).map((mode) => ({
      name: `${MODES[mode]} event${MODES[mode] > 1 ? 's' : ''} a block, p95`,
      bars: Object.entries(results).map(([label, times]) => ({
        label,
        value: percentile(times[mode], 0.95),
        ours: label === 'Moothall',
      })),
    }));
    const intro = `${SAMPLES} blocks of each kind, at random moments.`;
    const title = 'From a block to the sight of its last listing';
    await writeSection('head', `${intro}\n\n${text}`, { '': { title, unit: 'ms', groups } });
  }
} finally {
  await chain.stop();
  await server.stop();
}
process.exit(0);
