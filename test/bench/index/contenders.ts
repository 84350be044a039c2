import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DeploymentRecord } from '@moothall/contracts/protocol';
import { migrate } from '../../../indexer/src/migrate.ts';
import { inherited } from '../../env.ts';
import { run } from '../../runner/command.ts';
import { writeDeployment } from '../../support/deployment.ts';
import { freePort } from '../../support/free-port.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
export const PEERS = join(ROOT, 'test/bench/peers/index');

/** What an indexer is pointed at. */
export interface Task {
  databaseUrl: string;
  rpcUrl: string;
  deployment: DeploymentRecord;
  /** How often it asks the node for its height. */
  headPollMs: number;
}

/** An indexer, ours or another, that turns the same events into the same rows. */
export interface Contender {
  name: string;
  /** The table of listings; its key is called `id` everywhere. */
  listings: string;
  /** Finds a row once everything that follows from the listings is there too. */
  done?: string;
  start(task: Task): Promise<ChildProcess>;
}

/** Installs the others by their own lockfile where they are missing. */
export async function installPeers(): Promise<void> {
  if (existsSync(join(PEERS, 'node_modules/.package-lock.json'))) return;
  process.stdout.write('installing the others…\n');
  const { code, output } = await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: ROOT,
    directory: 'test/bench/peers/index',
  });
  if (code !== 0) throw new Error(output);
}

/** Its words are kept from the terminal, and shown when it ends by itself. */
function program(args: readonly string[], cwd: string, env: Record<string, string>): ChildProcess {
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...inherited, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const words: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => {
      words.push(String(chunk));
      if (words.length > 50) words.shift();
    });
  child.once('exit', (code) => {
    if (code !== null && code !== 0) process.stderr.write(`${args.join(' ')} ended with ${code}:\n${words.join('')}\n`);
  });
  return child;
}

/** The index of this market: every event of all its contracts, with journal and search. */
export const moothall: Contender = {
  name: 'Moothall',
  listings: 'chain.listing',
  done: 'select from chain.status where not search_later',
  async start({ databaseUrl, rpcUrl, deployment, headPollMs }) {
    await migrate(databaseUrl);
    return program(['--import', 'tsx', join(ROOT, 'indexer/src/pipeline/main.ts')], ROOT, {
      DATABASE_URL: databaseUrl,
      RPC_URL: rpcUrl,
      IPFS_API_URL: 'http://127.0.0.1:9',
      DEPLOYMENT_FILE: writeDeployment(deployment),
      HEAD_POLL_MS: String(headPollMs),
      LOG_LEVEL: 'warn',
    });
  },
};

const ofPeers = ({ rpcUrl, deployment, headPollMs }: Task) => ({
  RPC_URL: rpcUrl,
  LISTINGS: deployment.addresses.listings,
  START_BLOCK: String(deployment.startBlock),
  FINALITY: String(deployment.finalityConfirmations),
  HEAD_POLL_MS: String(headPollMs),
});

/** Subsquid's processor, which ours uses too, with the store that comes with it. */
export const typeormStore: Contender = {
  name: 'typeorm-store 1.5.1',
  listings: 'listing',
  async start(task) {
    const env = { ...ofPeers(task), DB_URL: task.databaseUrl, DB_SSL: 'false' };
    const prepared = await run(process.execPath, ['--import', 'tsx', 'prepare.ts'], {
      cwd: ROOT,
      directory: 'test/bench/peers/index/typeorm-store',
      env,
    });
    if (prepared.code !== 0) throw new Error(prepared.output);
    return program(['--import', 'tsx', 'main.ts'], join(PEERS, 'typeorm-store'), env);
  },
};

export const ponder: Contender = {
  name: 'Ponder 0.16.10',
  listings: 'bench.listing',
  async start(task) {
    const { bin } = JSON.parse(readFileSync(join(PEERS, 'node_modules/ponder/package.json'), 'utf8'));
    const args = [join(PEERS, 'node_modules/ponder', bin.ponder), 'start', '--schema', 'bench'];
    return program([...args, '--port', String(await freePort())], join(PEERS, 'ponder'), {
      ...ofPeers(task),
      DATABASE_URL: task.databaseUrl,
      PONDER_LOG_LEVEL: 'warn',
      PONDER_TELEMETRY_DISABLED: 'true',
    });
  },
};
