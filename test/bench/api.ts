/**
 * How fast the api answers: `npm run bench -- api [seconds] [rounds] [write]`. The feed with sellers, pictures and stars at
 * sixteen connections, ours and others on the same rows, in turns; the medians of the rounds count. With `write` the table
 * and the plot go to docs/performance.md.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { migrate } from '../../indexer/src/migrate.ts';
import { envOf } from '../support/api-env.ts';
import { withClient } from '../support/connection.ts';
import { startPostgres } from '../support/postgres-server.ts';
import { agreedPages } from './api/answers.ts';
import { type Contestant, contestants, installPeers, start } from './api/servers.ts';
import { fillMarket } from './market/listings.ts';
import { addPeople } from './market/people.ts';
import { table, writeSection } from './section.ts';

const LISTINGS = 50_000;
const CONNECTIONS = 16;
/** Pages of the feed that are asked for in turn. */
const PAGES = 25;
const WARM_UP_SECONDS = 3;
const numbers = process.argv
  .slice(2)
  .filter((each) => each !== 'write')
  .map(Number);
const [seconds = 6, rounds = 5] = numbers;
const isWritten = process.argv.includes('write');

interface Measured {
  perSecond: number;
  p50: number;
  p97: number;
  failed: number;
}

/** Asks one server from a process of its own. */
async function load({ name, url }: Contestant, bodies: readonly string[], duration: number): Promise<Measured> {
  const args = [fileURLToPath(new URL('peers/api/load.mjs', import.meta.url)), url, duration, CONNECTIONS].map(String);
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(JSON.stringify(bodies));
  const measured = (await json(child.stdout)) as Measured;
  if (measured.failed > 0) throw new Error(`${name} failed ${measured.failed} requests`);
  return measured;
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** What each of them does, by name: the median of its rounds. */
async function measure(servers: readonly Contestant[]): Promise<Map<string, Measured>> {
  const pages = await agreedPages(servers, PAGES);
  const bodiesOf = ({ name }: Contestant) => pages.get(name) ?? [];
  for (const each of servers) await load(each, bodiesOf(each), WARM_UP_SECONDS);
  const runs = new Map<string, Measured[]>(servers.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const each of servers) runs.get(each.name)?.push(await load(each, bodiesOf(each), seconds));
  }
  const medianOf = (of: readonly Measured[]): Measured => ({
    perSecond: median(of.map(({ perSecond }) => perSecond)),
    p50: median(of.map(({ p50 }) => p50)),
    p97: median(of.map(({ p97 }) => p97)),
    failed: 0,
  });
  return new Map([...runs].map(([name, of]) => [name, medianOf(of)]));
}

/** What issue and reader ask: how many times as fast, and how much later the late answers come. */
const AIMS: Readonly<Record<string, string>> = {
  'Apollo Server + DataLoader': '3',
  'Mercurius with JIT': '1.5',
  'one prepared SQL': '0.7; p97.5 ≤ 2',
};

function report(measured: ReadonlyMap<string, Measured>): string {
  const [ours] = measured.values();
  if (ours === undefined) throw new RangeError('nothing was measured');
  const rows = [...measured].map(([name, { perSecond, p50, p97 }]) => [
    name,
    Math.round(perSecond).toLocaleString('en'),
    p50.toFixed(1),
    p97.toFixed(1),
    (ours.perSecond / perSecond).toFixed(2),
    (ours.p97 / p97).toFixed(2),
    AIMS[name] ?? '',
  ]);
  return [
    `${LISTINGS.toLocaleString('en')} listings, ${CONNECTIONS} connections, the first ${PAGES} pages in turn, ${rounds} rounds of ${seconds} s each.`,
    table(['', 'answers/s', 'p50, ms', 'p97.5, ms', 'ours is … times as fast', 'its p97.5 is … times', 'aim'], rows),
  ].join('\n\n');
}

await installPeers();
const folder = await mkdtemp(join(tmpdir(), 'moothall-bench-'));
const server = await startPostgres();
const started: Contestant[] = [];
try {
  await migrate(server.url);
  await withClient(server.url, async (client) => {
    await client.query('create schema app authorization moothall_api');
    await fillMarket(client, LISTINGS);
    await addPeople(client);
  });
  const deployment = join(folder, 'deployment.json');
  await writeFile(deployment, JSON.stringify(envOf(server.url).deployment));
  for (const each of contestants(server.url, deployment)) started.push(await start(each));
  const measured = await measure(started);
  const text = report(measured);
  process.stdout.write(`${text}\n`);
  const bars = [...measured].map(([label, { perSecond }], index) => ({ label, value: perSecond, ours: index === 0 }));
  const chart = { title: 'A feed of twenty, answers a second', unit: '/s', groups: [{ bars }] };
  if (isWritten) await writeSection('api', text, { '': chart });
} finally {
  for (const each of started) await each.stop();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
