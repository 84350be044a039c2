import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { DeploymentRecord } from '@moothall/contracts/protocol';
import { inherited } from '../env.ts';
import { withClient } from './connection.ts';
import { writeDeployment } from './deployment.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PATIENCE_MS = 120_000;

export interface IndexerOptions {
  databaseUrl: string;
  rpcUrl: string;
  deployment: DeploymentRecord;
  /** A Kubo-compatible RPC; without one every document stays unavailable. */
  ipfsUrl?: string;
  /** Program below indexer/src; the whole indexer when not named. */
  program?: 'main.ts' | 'reindex.ts';
  env?: Record<string, string>;
}

/** An indexer as a process of its own, as operators run it. */
export interface RunningIndexer {
  process: ChildProcess;
  /** Lines it wrote so far. */
  lines: readonly string[];
  /** Waits until `times` of its lines contain `text`; resolves with the first. */
  wrote(text: string, times?: number): Promise<string>;
  /** Waits until the rows are at `height` or higher. */
  reached(height: number): Promise<void>;
  /** Ends it in order; resolves with its exit code. */
  stop(): Promise<number | null>;
}

async function until(what: () => string, holds: () => Promise<boolean> | boolean): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`waited ${PATIENCE_MS} ms for ${what()}`);
    await sleep(20);
  }
}

export function startIndexer(options: IndexerOptions): RunningIndexer {
  const program = join(ROOT, 'indexer/src', options.program ?? 'main.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', program], {
    cwd: ROOT,
    stdio: ['pipe', 'pipe', 'pipe'],
    env: {
      ...inherited,
      MOOTHALL_CHILD: '1',
      DATABASE_URL: options.databaseUrl,
      RPC_URL: options.rpcUrl,
      IPFS_API_URL: options.ipfsUrl ?? 'http://127.0.0.1:9',
      DEPLOYMENT_FILE: writeDeployment(options.deployment),
      HEAD_POLL_MS: '25',
      LOG_LEVEL: 'info',
      ...options.env,
    },
  });
  const lines: string[] = [];
  const collect = (chunk: Buffer) =>
    lines.push(
      ...chunk
        .toString()
        .split('\n')
        .filter((line) => line !== ''),
    );
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const tail = () => lines.slice(-15).join('\n');
  return {
    process: child,
    lines,
    async wrote(text, times = 1) {
      const found = () => lines.filter((line) => line.includes(text));
      await until(
        () => `${times} × "${text}" in:\n${tail()}`,
        () => found().length >= times,
      );
      return found()[0] ?? '';
    },
    async reached(height) {
      const heightOf = (url: string) =>
        withClient(url, async (client) => {
          const { rows } = await client.query(`select to_regclass('chain.status') is not null as exists`);
          if (!rows[0].exists) return -1;
          return (await client.query('select height from chain.status')).rows[0]?.height ?? -1;
        });
      await until(
        () => `block ${height}:\n${tail()}`,
        async () => (await heightOf(options.databaseUrl)) >= height,
      );
    },
    async stop() {
      child.kill('SIGTERM');
      return ended;
    },
  };
}
