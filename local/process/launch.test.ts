import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { inherited } from '../env.ts';
import { type LaunchOptions, launch, readyLine } from './launch.ts';
import { endLeftover } from './leftovers.ts';
import { Ports } from './ports.ts';

const folder = mkdtempSync(join(tmpdir(), 'moothall-launch-'));
afterAll(() => rm(folder, { recursive: true }));

const script = (source: string, more: Partial<LaunchOptions> = {}): LaunchOptions => ({
  part: 'part',
  command: process.execPath,
  args: ['-e', source],
  env: inherited(),
  logFile: join(folder, 'part.log'),
  isReady: readyLine,
  readyWithinMs: 5000,
  ...more,
});
const SAY_READY = `console.log(JSON.stringify({ msg: 'ready', port: 7 }));`;
const isGone = async (pid: number) => {
  for (let tries = 0; tries < 100; tries++) {
    try {
      process.kill(pid, 0);
    } catch {
      return true;
    }
    await sleep(50);
  }
  return false;
};

describe('a launched program', () => {
  it('tells its details when it is ready and ends when asked', async () => {
    const part = await launch(script(`${SAY_READY} setInterval(() => {}, 1000)`));
    expect(part.details).toMatchObject({ port: 7 });
    await part.stop();
    expect(await part.ended).toBe('was ended by SIGTERM');
  });

  it('that ends early is reported with its last words', async () => {
    const start = launch(script(`console.error('no such table'); process.exit(3)`));
    await expect(start).rejects.toThrow(/ended with code 3 before it was ready\nno such table/);
  });

  it('that is never ready is ended', async () => {
    await expect(launch(script('setInterval(() => {}, 1000)', { readyWithinMs: 300 }))).rejects.toThrow('after 0.3 s');
  });

  it('that does not watch its stdin ends, too, when its parent is killed', async () => {
    const source = `import { launch } from ${JSON.stringify(new URL('./launch.ts', import.meta.url).pathname)};
      const part = await launch({ part: 'sleep', command: '/bin/sh', args: ['-c', 'echo up; exec sleep 60'],
        env: process.env, logFile: ${JSON.stringify(join(folder, 'sleep.log'))}, readyWithinMs: 5000, guarded: true,
        isReady: (line) => (line === 'up' ? {} : undefined) });
      console.log(part.pid); setInterval(() => {}, 1000);`;
    const parent = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', source], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = (await once(createInterface(parent.stdout), 'line')) as [string];
    parent.kill('SIGKILL');
    expect(await isGone(Number(line))).toBe(true);
  });
});

describe('a leftover', () => {
  it('is ended only when its command line says that it is ours', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)', 'our-own-path'], { stdio: 'ignore' });
    await once(child, 'spawn');
    await sleep(100);
    const pid = child.pid ?? 0;
    expect(await endLeftover(pid, 'node', 'another-path')).toBe(false);
    expect(await endLeftover(pid, 'node', 'our-own-path')).toBe(true);
    expect(await isGone(pid)).toBe(true);
  });
});

describe('a port', () => {
  it('is the wished one, or the next one that nobody has', async () => {
    const ports = new Ports();
    const wished = await new Ports().take(27_000);
    const server = createServer().listen(wished, '127.0.0.1');
    await once(server, 'listening');
    const first = await ports.take(wished);
    expect(first).toBeGreaterThan(wished);
    expect(await ports.take(wished)).toBeGreaterThan(first);
    server.close();
  });
});
