/**
 * Whether it stays fast as it grows: `npm run bench -- scale [sizes] [write]`, sizes with commas between. The same market
 * with ten times as many listings each time, and what the first page, the search page and a listing's page ask; times of the
 * database's process. With `write` the table and the plot go to docs/performance.md.
 */
import pg from 'pg';
import { migrate } from '../../indexer/src/migrate.ts';
import { withClient } from '../support/connection.ts';
import { startPostgres } from '../support/postgres-server.ts';
import { growMarket } from './market/copies.ts';
import { askListing, askSearch } from './search/asking.ts';
import { QUESTIONS } from './search/questions.ts';
import { clockOf, percentile, timesOf } from './search/timing.ts';
import { table, writeSection } from './section.ts';

const [named] = process.argv.slice(2).filter((each) => each !== 'write');
const SIZES = (named ?? '10000,100000,1000000').split(',').map(Number);
const isWritten = process.argv.includes('write');
const ROUNDS = 24;
/** How much slower ten times as many may be, at p95. */
const AIM = 1.5;

type Ask = (round: number) => Promise<unknown>;

/** What is asked, by name, of a market as it is now. */
async function pagesOf(pool: pg.Pool): Promise<Record<string, readonly Ask[]>> {
  const { rows } = await pool.query<{ id: string }>(`select id from chain.listing order by id limit 100`);
  const [feed] = QUESTIONS;
  if (feed === undefined) throw new RangeError('the bench asks nothing');
  return {
    'feed, first page': [(round) => askSearch(pool, feed, round, false)],
    'search, first page': QUESTIONS.map(
      (question): Ask =>
        (round) =>
          askSearch(pool, question, round, false),
    ),
    'search with total, facets and map': QUESTIONS.map(
      (question): Ask =>
        (round) =>
          askSearch(pool, question, round, true),
    ),
    'listing, with what is similar': [(round) => askListing(pool, rows[round % rows.length]?.id ?? '')],
  };
}

/** Milliseconds at p95 of each kind of page; of many questions all rounds count alike. */
async function measure(url: string): Promise<Map<string, number>> {
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  pool.on('error', () => undefined);
  try {
    await pool.query('set jit = off');
    const clock = await clockOf(pool);
    const found = new Map<string, number>();
    for (const [name, asks] of Object.entries(await pagesOf(pool))) {
      const times: number[] = [];
      for (const ask of asks) times.push(...(await timesOf(clock, ROUNDS, ask)));
      found.set(name, percentile(times, 0.95));
    }
    return found;
  } finally {
    await pool.end();
  }
}

const inWords = (size: number) => size.toLocaleString('en');

function report(measured: ReadonlyMap<number, ReadonlyMap<string, number>>): string {
  const sizes = [...measured.keys()];
  const names = [...(measured.values().next().value?.keys() ?? [])];
  const rows = names.map((name) => {
    const times = sizes.map((size) => measured.get(size)?.get(name) ?? Number.NaN);
    const [last = Number.NaN, before = Number.NaN] = times.toReversed();
    return [name, ...times.map((ms) => ms.toFixed(1)), (last / before).toFixed(2), String(AIM)];
  });
  const [last = 0, before = 0] = sizes.toReversed();
  const head = ['p95, milliseconds', ...sizes.map(inWords), `${inWords(last)} : ${inWords(before)}`, 'aim, at most'];
  return `${ROUNDS} rounds of each question, times of the database's process.\n\n${table(head, rows)}`;
}

const server = await startPostgres();
try {
  await migrate(server.url);
  const measured = new Map<number, Map<string, number>>();
  for (const size of SIZES) {
    const begun = performance.now();
    await withClient(server.url, (client) => growMarket(client, size));
    process.stdout.write(`${inWords(size)} listings after ${((performance.now() - begun) / 1000).toFixed(0)} s\n`);
    measured.set(size, await measure(server.url));
    for (const [name, ms] of measured.get(size) ?? []) process.stdout.write(`  ${name.padEnd(36)} ${ms.toFixed(1)}\n`);
  }
  const text = report(measured);
  process.stdout.write(`${text}\n`);
  const groups = [...(measured.get(SIZES[0] ?? 0)?.keys() ?? [])].map((name) => ({
    name,
    bars: SIZES.map((size) => ({ label: inWords(size), value: measured.get(size)?.get(name) ?? 0, ours: true })),
  }));
  if (isWritten) await writeSection('scale', text, { '': { title: 'p95 as the market grows', unit: 'ms', groups } });
} finally {
  await server.stop();
}
