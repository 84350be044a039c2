import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSession } from '../../api/src/session/sessions.ts';
import { buildWeb } from '../../local/build.ts';
import { deep, loadMinutes } from '../env.ts';
import { type Child, startProgram } from '../support/api-process.ts';
import { digestOf, mistakesInBooks } from '../support/books.ts';
import { crowd, KINDS, type Place, type Visitor } from '../support/crowd.ts';
import { writeDeployment } from '../support/deployment.ts';
import { freePort } from '../support/free-port.ts';
import { startIndexer } from '../support/indexer.ts';
import { startIpfs } from '../support/ipfs.ts';
import { quarter, watch } from '../support/memory.ts';
import { freshDatabase } from '../support/postgres.ts';
import { trade } from '../support/trader.ts';
import { growth, level } from '../support/trend.ts';
import { openWholeMarket, SESSION_SECRET, type WholeMarket } from '../support/whole-market.ts';

const PEOPLE = 8;
const LOAD_MS = loadMinutes * 60_000;
/** What a process may grow by while it is warm, of what it holds: within seconds V8 is still taking what it needs. */
const GROWTH = deep ? 0.1 : 1;
/** Files and connections that may come and go; one that is kept for each act would be hundreds within half a minute. */
const FILES = deep ? 10 : 50;

let whole: WholeMarket;
let ipfs: Awaited<ReturnType<typeof startIpfs>>;
let web: Child;
let place: Place;
let visitors: Visitor[];
let metrics: { indexer: number; web: number };
let picture: { cid: string; width: number; height: number };

const metricsOf = (port: number) => `http://127.0.0.1:${port}/metrics`;

async function visitorsOf(database: string): Promise<Visitor[]> {
  const pool = new pg.Pool({ connectionString: database, max: 1 });
  const accounts = Array.from({ length: PEOPLE }, (_, index) => `0x${(index + 1).toString(16).padStart(40, '0')}`);
  const sessions = await Promise.all(
    accounts.map((account) => startSession({ env: { SESSION_SECRET }, pool }, account)),
  );
  await pool.end();
  return sessions.map(({ token }) => ({ headers: { cookie: `moothall_session=${token}` } }));
}

async function upload(address: string, { headers }: Visitor): Promise<typeof picture> {
  const photo = await sharp({ create: { width: 1200, height: 900, channels: 3, background: '#b06f3c' } })
    .png()
    .toBuffer();
  const body = new FormData();
  body.append('picture', new Blob([new Uint8Array(photo)], { type: 'image/png' }), 'desk.png');
  const answer = await fetch(`${address}/upload`, { method: 'POST', body, headers });
  if (answer.status !== 201) throw new Error(await answer.text());
  return (await answer.json()) as typeof picture;
}

beforeAll(async () => {
  await buildWeb(join(tmpdir(), 'moothall-build.log'));
  ipfs = await startIpfs();
  const [port, mediaPort] = [await freePort(), await freePort()];
  metrics = { indexer: await freePort(), web: await freePort() };
  const [pages, media] = [`http://127.0.0.1:${port}`, `http://127.0.0.1:${mediaPort}`];
  whole = await openWholeMarket({
    ipfs: ipfs.url,
    api: { WEB_ORIGIN: pages, MEDIA_ORIGIN: media, REQUESTS_PER_MINUTE: '1000000' },
    indexer: { METRICS_PORT: String(metrics.indexer) },
  });
  web = startProgram('web/server.ts', {
    ...{ WEB_PORT: String(port), MEDIA_PORT: String(mediaPort), METRICS_PORT: String(metrics.web) },
    ...{ WEB_ORIGIN: pages, MEDIA_ORIGIN: media, API_URL: whole.url, RPC_URL: whole.chain.url },
    ...{ IPFS_GATEWAY_URL: ipfs.url, DEPLOYMENT_FILE: writeDeployment(whole.market.deployment) },
  });
  await web.ready();
  visitors = await visitorsOf(whole.apiDatabase);
  picture = await upload(pages, visitors[0] as Visitor);
  const { address: seller } = whole.market.seller;
  place = { web: pages, picture: `${media}/ipfs/${picture.cid}?w=640`, listings: [], seller };
}, 600_000);
afterAll(async () => {
  web?.process.kill('SIGTERM');
  await web?.ended;
  await whole?.stop();
  await ipfs?.stop();
});

describe('how growth is measured', () => {
  const hour = Array.from({ length: 3600 }, (_, second) => second);
  /** Fills up within a minute, is collected, and fills up again. */
  const sawtooth = (second: number) => 200 + (second % 60);

  it('finds none where memory fills up and is collected, nor in a peak, nor in what is taken to get warm', () => {
    expect(Math.abs(growth(hour.map(sawtooth)))).toBeLessThan(2);
    expect(growth(hour.map((second) => (second > 3000 && second < 3200 ? 900 : 200)))).toBe(0);
    expect(growth(hour.map((second) => (second < 600 ? second / 3 : 200)))).toBe(0);
  });

  it('finds what is kept a little at a time beneath all that', () => {
    expect(growth(hour.map((second) => sawtooth(second) + second / 60))).toBeGreaterThan(25);
  });
});

describe('a market that everybody uses at once', { timeout: LOAD_MS * 1.5 + 600_000 }, () => {
  it(`answers for ${loadMinutes} minutes and keeps no more memory and connections than it needs, and its books agree`, async () => {
    const { market, chain, indexer, api, url, database } = whole;
    const { pipeline } = JSON.parse(await indexer.wrote('pipeline started'));
    const processes = {
      api: { pid: Number(api.process.pid), metrics: `${url}/metrics` },
      web: { pid: Number(web.process.pid), metrics: metricsOf(metrics.web) },
      indexer: { pid: Number(indexer.process.pid), metrics: metricsOf(metrics.indexer) },
      pipeline: { pid: Number(pipeline) },
    };
    let over = false;
    const isOver = () => over;
    /** People hear of a listing from the index. */
    const listed = async (listing: string) => {
      await indexer.reached(await chain.provider.getBlockNumber());
      place.listings.push(listing);
    };
    const traded = trade(market, ipfs.url, picture, listed, isOver);
    while (place.listings.length === 0) await Promise.race([sleep(20), traded]);
    const used = crowd(place, visitors, isOver);
    const watched = watch(processes, isOver);
    await Promise.race([sleep(LOAD_MS), traded, watched]).finally(() => {
      over = true;
    });
    // Who listens still waits for a block, which nobody who trades makes any more.
    let gone = false;
    const all = Promise.all([used, watched, traded]).finally(() => {
      gone = true;
    });
    for (; !gone; await sleep(200)) await chain.mine();
    const [{ counts, wrong }, seen] = await all;

    const table = Object.entries(seen).map(([name, { resident, heap, files }]) => {
      const quarters = ([0, 1, 2, 3] as const).map((which) => quarter(resident, which));
      const grown = [resident, heap, files].map((series) => Math.round(growth(series)));
      return {
        name,
        MiB: quarters.join(' '),
        heap: Math.round(level(heap)),
        files: level(files),
        grown: grown.join(' '),
      };
    });
    console.table(table);
    console.log(JSON.stringify({ minutes: loadMinutes, deals: place.listings.length, ...counts }));

    expect(wrong).toEqual([]);
    for (const kind of KINDS) expect(counts[kind], kind).toBeGreaterThan(0);
    for (const [name, { resident, heap, files }] of Object.entries(seen)) {
      expect(growth(resident), `${name} in memory`).toBeLessThan(level(resident) * GROWTH);
      expect(growth(heap), `${name}, objects`).toBeLessThanOrEqual(level(heap) * GROWTH);
      expect(growth(files), `${name}, files and connections`).toBeLessThan(FILES);
    }

    await indexer.reached(await chain.provider.getBlockNumber());
    const fresh = await freshDatabase();
    const reindex = startIndexer({
      ...{ program: 'reindex.ts', databaseUrl: fresh, rpcUrl: chain.url, deployment: market.deployment },
    });
    expect(await once(reindex.process, 'exit')).toEqual([0, null]);
    expect(await digestOf(database)).toEqual(await digestOf(fresh));
    expect(await mistakesInBooks(database, chain, market)).toEqual([]);
  });
});
