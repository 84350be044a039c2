import { chmodSync, existsSync, mkdtempSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, expect, it } from 'vitest';
import { choosePlace } from './postgres/place.ts';
import { startPostgres } from './postgres.ts';
import { Ports } from './process/ports.ts';

const folder = mkdtempSync(join(tmpdir(), 'moothall-postgres-'));
chmodSync(folder, 0o755);
afterAll(() => rm(folder, { recursive: true }));

const secrets = { root: 'root secret', owner: 'owner secret', api: 'api secret' };
const logFile = join(folder, 'postgres.log');
const start = async () =>
  startPostgres({ folder: join(folder, 'db'), port: await new Ports().take(25_432), logFile, secrets });

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

const postmaster = async () =>
  Number((await readFile(join(folder, 'db', 'data', 'postmaster.pid'), 'utf8')).split('\n')[0]);

it('a new database finds Korean, and the api’s role owns its own schema only', async () => {
  const database = await start();
  try {
    expect(await query(database.url, `select show_trgm('서울') <> '{}' as found`)).toEqual([{ found: true }]);
    await query(database.apiUrl, 'create table app.draft (id int)');
    await expect(query(database.apiUrl, 'create schema other')).rejects.toThrow('permission denied');
    await query(database.url, 'create schema chain; create table chain.kept as select 1 as id');
  } finally {
    await database.stop();
  }
}, 60_000);

it('a server that outlived its parent gives way to the next start, and nothing is lost', async () => {
  const first = await start();
  const left = await postmaster();
  const second = await start();
  try {
    expect(await first.ended).toMatch(/code 0|SIGINT/);
    expect(await postmaster()).not.toBe(left);
    expect(await query(second.url, 'select id from chain.kept')).toEqual([{ id: 1 }]);
  } finally {
    await second.stop();
  }
}, 60_000);

it('after kill -9 of the server itself the next start recovers', async () => {
  const first = await start();
  await query(first.url, 'set synchronous_commit = on; insert into chain.kept values (2)');
  process.kill(await postmaster(), 'SIGKILL');
  await first.ended;
  const second = await start();
  try {
    expect(await query(second.url, 'select id from chain.kept order by id')).toEqual([{ id: 1 }, { id: 2 }]);
  } finally {
    await second.stop();
  }
}, 60_000);

it('a database kept elsewhere goes when its data folder is gone', async () => {
  const shut = mkdtempSync(join(tmpdir(), 'moothall-shut-'));
  const first = await choosePlace(join(shut, 'postgres'));
  await rm(shut, { recursive: true });
  const other = mkdtempSync(join(tmpdir(), 'moothall-shut-'));
  const second = await choosePlace(join(other, 'postgres'));
  expect(existsSync(first.folder)).toBe(false);
  expect(existsSync(second.folder)).toBe(true);
  for (const path of [second.folder, other]) await rm(path, { recursive: true, force: true });
});
