/**
 * How fast searches are answered: `npx tsx test/bench/search.ts [listings]`. Each combination of filters runs on its own
 * words, kinds and places, with everything the search page asks for. The time is the database's own: what its process
 * spent on a processor, so that a machine that does other work measures the same; where the system does not say that, the
 * statement's, connection included. The table goes to docs/measured.md where the second argument is `write`.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import pg from 'pg';
import { migrate } from '../../indexer/src/migrate.ts';
import { withClient } from '../support/connection.ts';
import { startPostgres } from '../support/postgres-server.ts';
import { fillMarket } from './market/listings.ts';
import { askSearch, TYPING } from './search/asking.ts';
import { QUESTIONS } from './search/questions.ts';
import { clockOf, percentile, timesOf } from './search/timing.ts';

const COUNT = Number(process.argv[2] ?? 200_000);
const ROUNDS = 40;

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
    const line = (name: string, ...measured: number[][]) => {
      const cells = measured.flatMap((times) => [percentile(times, 0.5), percentile(times, 0.95)]);
      lines.push(`| ${name} | ${[...cells.map((ms) => ms.toFixed(1)), '', ''].slice(0, 4).join(' | ')} |`);
      process.stdout.write(`${lines.at(-1)}\n`);
    };
    for (const question of QUESTIONS) {
      const ask = (whole: boolean) => timesOf(clock, ROUNDS, (round) => askSearch(pool, question, round, whole));
      line(question[0], await ask(false), await ask(true));
    }
    for (const [name, ask] of TYPING) line(name, await timesOf(clock, ROUNDS, (round) => ask(pool, round)));
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
