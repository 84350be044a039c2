import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newestBlock } from '../../local/chain/rpc.ts';
import { familyOf } from '../../local/start/memory.ts';
import { inherited } from '../env.ts';
import { isAlive } from '../support/alive.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const data = mkdtempSync(join(tmpdir(), 'moothall-start-'));
// As a project folder usually is: root's database runs as another user, who has to get in.
chmodSync(data, 0o755);
const PORTS = ['WEB_PORT', 'MEDIA_PORT', 'API_PORT', 'RPC_PORT', 'POSTGRES_PORT', 'IPFS_PORT'];

interface Where {
  web: string;
  api: string;
  rpc: string;
}

function spawnStart(): ChildProcess & { lines: string[] } {
  const env = {
    ...inherited,
    ...Object.fromEntries(PORTS.map((name) => [name, '0'])),
    MOOTHALL_DATA: data,
    MOOTHALL_TOWN: 'small',
  };
  const child = spawn(process.execPath, [join(root, 'bootstrap.mjs'), 'start'], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) createInterface(stream).on('line', (line) => lines.push(line));
  return Object.assign(child, { lines });
}

async function untilOpen(child: ReturnType<typeof spawnStart>): Promise<Where> {
  while (!child.lines.some((line) => line.startsWith('Moothall is open'))) {
    if (child.exitCode !== null) throw new Error(`the market did not open:\n${child.lines.join('\n')}`);
    await sleep(100);
  }
  return JSON.parse(readFileSync(join(data, 'running.json'), 'utf8')) as Where;
}

async function allGone(pids: Iterable<number>): Promise<number[]> {
  for (let tries = 0; tries < 150; tries++) {
    const left = [...pids].filter(isAlive);
    if (left.length === 0) return [];
    await sleep(100);
  }
  return [...pids].filter(isAlive);
}

let market: ReturnType<typeof spawnStart>;
let where: Where;
beforeAll(async () => {
  market = spawnStart();
  where = await untilOpen(market);
});
afterAll(async () => {
  if (market.exitCode === null && market.signalCode === null) {
    market.kill('SIGTERM');
    await once(market, 'exit');
  }
  rmSync(data, { recursive: true });
});

const listings = async (): Promise<number> => {
  const query = '{ listings(first: 50) { edges { node { id } } } }';
  const response = await fetch(`${where.web}/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data: answer } = (await response.json()) as { data: { listings: { edges: unknown[] } } };
  return answer.listings.edges.length;
};

describe('npm start', () => {
  it('opens a town whose goods and pages can be reached at one address', async () => {
    expect((await fetch(`${where.web}/ko`)).status).toBe(200);
    expect(await listings()).toBeGreaterThan(15);
  });

  it('refuses a second market in the same folder, and says where the first one is', async () => {
    const second = spawnStart();
    const [code] = await once(second, 'exit');
    expect(code).toBe(1);
    expect(second.lines.join('\n')).toContain(`already running from ${data}`);
    expect((await fetch(`${where.api}/health/live`)).status).toBe(200);
  });

  it('leaves nothing running when it is killed, and opens again where it was', async () => {
    const before = await newestBlock(where.rpc);
    const family = await familyOf(market.pid ?? 0);
    const { pid } = JSON.parse(readFileSync(join(data, 'running.json'), 'utf8')) as { pid: number };
    process.kill(pid, 'SIGKILL');
    expect(await allGone(family)).toEqual([]);

    market = spawnStart();
    where = await untilOpen(market);
    expect((await newestBlock(where.rpc)).number).toBeGreaterThanOrEqual(before.number);
    expect(await listings()).toBeGreaterThan(15);
  });

  it('closes everything in order when it is told to', async () => {
    const family = await familyOf(market.pid ?? 0);
    market.kill('SIGINT');
    expect(await once(market, 'exit')).toEqual([0, null]);
    expect(await allGone(family)).toEqual([]);
    expect(existsSync(join(data, 'running.json'))).toBe(false);
  });
});
