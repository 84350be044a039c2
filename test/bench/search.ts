/**
 * How fast searches are answered: `npx tsx test/bench/search.ts [listings]`. Each combination of filters runs on its own
 * words, kinds and places, with everything the search page asks for. The time is the database's own: what its process
 * spent on a processor, so that a machine that does other work measures the same; where the system does not say that, the
 * statement's, connection included. The table goes to docs/measured.md where the second argument is `write`.
 */
import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import pg from 'pg';
import type { FacetName } from '../../api/src/listings/facets.ts';
import { searchList } from '../../api/src/listings/loaders.ts';
import { Cursors } from '../../api/src/read/cursor.ts';
import { Database } from '../../api/src/read/database.ts';
import { readPages } from '../../api/src/read/page.ts';
import { migrate } from '../../indexer/src/migrate.ts';
import { withClient } from '../support/connection.ts';
import { startPostgres } from '../support/postgres-server.ts';
import { fillMarket } from './market/listings.ts';
import { edges, FACETS, QUESTIONS, type Question, tree } from './search/questions.ts';

const COUNT = Number(process.argv[2] ?? 200_000);
const ROUNDS = 40;

const cursors = new Cursors('bench');
const percentile = (times: number[], share: number) =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? Number.NaN;

/** Milliseconds that the process of a connection has spent on a processor, or else the time of day. */
async function clockOf(pool: pg.Pool): Promise<() => number> {
  const { rows } = await pool.query<{ pid: number }>('select pg_backend_pid() as pid');
  const file = `/proc/${rows[0]?.pid}/schedstat`;
  const spent = () => Number(readFileSync(file, 'utf8').split(' ')[0]) / 1e6;
  try {
    return Number.isFinite(spent()) ? spent : () => performance.now();
  } catch {
    return () => performance.now();
  }
}

/** Milliseconds of each round of a question. */
async function measure(
  pool: pg.Pool,
  clock: () => number,
  [, sort, filter]: Question,
  whole: boolean,
): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS + 6; round++) {
    const facets: readonly FacetName[] = whole ? FACETS : [];
    const list = searchList(filter(round), sort, { viewer: null, region: null }, facets);
    const selection = new Map([['edges', [edges]]]);
    if (whole) for (const name of ['totalCount', 'facets']) selection.set(name, [tree(name, '')]);
    const begun = clock();
    await readPages(new Database(pool), cursors, list, [''], { first: 20 }, selection);
    times.push(clock() - begun);
  }
  return times.slice(6);
}

const server = await startPostgres();
try {
  await migrate(server.url);
  const begun = performance.now();
  await withClient(server.url, (client) => fillMarket(client, COUNT));
  process.stdout.write(
    `${COUNT.toLocaleString('en')} listings in ${((performance.now() - begun) / 1000).toFixed(0)} s\n`,
  );
  const pool = new pg.Pool({ connectionString: server.url, max: 1 });
  pool.on('error', () => undefined);
  const lines: string[] = [];
  try {
    await pool.query('set jit = off');
    const clock = await clockOf(pool);
    for (const question of QUESTIONS) {
      const page = await measure(pool, clock, question, false);
      const whole = await measure(pool, clock, question, true);
      const cells = [page, whole].flatMap((times) =>
        [percentile(times, 0.5), percentile(times, 0.95)].map((ms) => ms.toFixed(1)),
      );
      lines.push(`| ${question[0]} | ${cells.join(' | ')} |`);
      process.stdout.write(`${lines.at(-1)}\n`);
    }
  } finally {
    await pool.end();
  }
  if (process.argv[3] === 'write') await write(lines);
} finally {
  await server.stop();
}

/** Puts the table where docs/measured.md holds it. */
async function write(lines: string[]): Promise<void> {
  const [from, to] = ['<!-- search -->', '<!-- /search -->'];
  const text = await readFile('docs/measured.md', 'utf8');
  const head = '| | first page, p50 | p95 | with total, facets and map, p50 | p95 |\n|---|---:|---:|---:|---:|';
  const table = `${COUNT.toLocaleString('en')} listings, ${ROUNDS} rounds each on ${cpus().length} cores, milliseconds of the database's process:\n\n${head}\n${lines.join('\n')}`;
  const [before, rest = ''] = text.split(from);
  await writeFile('docs/measured.md', `${before}${from}\n\n${table}\n\n${to}${rest.split(to)[1]}`);
}
