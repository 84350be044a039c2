/**
 * How long the whole market takes to open and what it needs: `npx tsx test/bench/start.ts`. Starts it twice in a folder
 * of its own, as a person would: on a machine that has never seen it (packages installed, pages built), and again.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { memoryOfFamily } from '../../local/start/memory.ts';
import { inherited } from '../env.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** After this many seconds something is wrong. */
const LIMIT_S = 300;
/** Parts have settled this long after the last one is ready. */
const SETTLE_MS = 3000;
const PORTS = ['WEB_PORT', 'MEDIA_PORT', 'API_PORT', 'RPC_PORT', 'POSTGRES_PORT', 'IPFS_PORT'];

interface Opened {
  seconds: number;
  memory: Map<string, number>;
}

async function open(folder: string): Promise<Opened> {
  const begun = performance.now();
  const ports = Object.fromEntries(PORTS.map((name) => [name, '0']));
  const child = spawn(process.execPath, [join(root, 'bootstrap.mjs'), 'start'], {
    env: { ...inherited, ...ports, MOOTHALL_DATA: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const timer = setTimeout(() => child.kill('SIGTERM'), LIMIT_S * 1000);
  try {
    for await (const line of createInterface(child.stdout)) {
      process.stdout.write(`    ${line}\n`);
      if (!line.startsWith('Moothall is open')) continue;
      const seconds = (performance.now() - begun) / 1000;
      await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
      return { seconds, memory: await memoryOfFamily(child.pid) };
    }
    throw new Error('the market ended before it was open');
  } finally {
    clearTimeout(timer);
    child.kill('SIGTERM');
    child.stdout.resume();
    await ended;
  }
}

const folder = mkdtempSync(join(tmpdir(), 'moothall-bench-'));
// As a project folder usually is: root's database runs as another user, who has to get in.
chmodSync(folder, 0o755);
try {
  const first = await open(folder);
  const second = await open(folder);
  const total = (memory: Map<string, number>) => [...memory.values()].reduce((sum, mib) => sum + mib, 0);
  process.stdout.write(`\nfirst start, with the town   ${first.seconds.toFixed(1)} s\n`);
  process.stdout.write(`second start                 ${second.seconds.toFixed(1)} s\n`);
  process.stdout.write(`memory of all processes      ${total(second.memory).toFixed(0)} MiB\n`);
  for (const [name, mib] of [...second.memory].sort((a, b) => b[1] - a[1])) {
    process.stdout.write(`  ${name.padEnd(40)} ${mib.toFixed(0).padStart(5)} MiB\n`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
