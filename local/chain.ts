import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { clock, NodeRefused, rpc } from './chain/rpc.ts';
import { ChainTime } from './chain/time.ts';
import { inherited } from './env.ts';
import { launch } from './process/launch.ts';
import { endLeftover } from './process/leftovers.ts';

/** The town's story begins this long before the first start. */
export const TOWN_AGE_S = 60 * 24 * 3600;
/** State is written to disk this often; a chain that is killed loses at most as much. */
const SAVE_EVERY_S = 1;
const READY_MS = 20_000;

/** The public phrase of every development chain: worthless by design, never for real money. */
export const TEST_PHRASE = 'test test test test test test test test test test test junk';
/** Keys derived from the phrase that hold the chain's own coin from the beginning. */
export const FUNDED = 48;

export interface ChainOptions {
  /** Folder of the chain's state. */
  folder: string;
  port: number;
  logFile: string;
  /** Begin a new chain, whatever is there. */
  fresh?: boolean;
}

export interface Chain {
  url: string;
  chainId: number;
  /** No state was found: the chain begins now, `TOWN_AGE_S` in the past. */
  fresh: boolean;
  /** Brings the clock to the present (or to where somebody had moved it) and keeps it going. */
  keepTime(onFault: (error: unknown) => void): Promise<void>;
  ended: Promise<string>;
  stop(): Promise<void>;
}

/** Path of anvil's program. Ending its npm wrapper would leave it running, so it is started by path. */
function anvil(): string {
  const name = '@foundry-rs/anvil-linux-amd64';
  try {
    return join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), 'bin', 'anvil');
  } catch (cause) {
    throw new Error(`no chain comes along for this platform (${name}): set RPC_URL`, { cause });
  }
}

/** Starts the development chain with its state on disk, after ending one that a killed start left. */
export async function startChain({ folder, port, logFile, fresh: anew }: ChainOptions): Promise<Chain> {
  const stateFile = join(folder, 'state.json');
  const pidFile = join(folder, 'pid');
  if (existsSync(pidFile)) await endLeftover(Number(await readFile(pidFile, 'utf8')), 'anvil', stateFile);
  if (anew) await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const fresh = !existsSync(stateFile);
  const args = ['--host', '127.0.0.1', '--port', String(port), '--mnemonic', TEST_PHRASE, '--accounts', String(FUNDED)];
  args.push('--state', stateFile, '--state-interval', String(SAVE_EVERY_S));
  if (fresh) args.push('--timestamp', String(clock() - TOWN_AGE_S));
  const server = await launch({
    part: 'chain',
    command: anvil(),
    args,
    env: inherited(),
    logFile,
    isReady: (line) => (line.includes('Listening on') ? {} : undefined),
    readyWithinMs: READY_MS,
    guarded: true,
    chatty: true,
  });
  await writeFile(pidFile, String(server.pid));
  const url = `http://127.0.0.1:${port}`;
  const time = new ChainTime(url, join(folder, 'offset'));
  return {
    url,
    chainId: await chainIdOf(url),
    fresh,
    async keepTime(onFault) {
      await time.apply();
      time.keep(onFault);
    },
    ended: server.ended,
    async stop() {
      await time.stop();
      await server.stop();
    },
  };
}

/** Uses a chain of one's own, whose clock is not ours to keep. */
export async function useChain(url: string): Promise<Chain> {
  const chainId = await chainIdOf(url);
  const { promise: ended } = Promise.withResolvers<string>();
  return { url, chainId, fresh: false, keepTime: async () => {}, ended, stop: async () => {} };
}

async function chainIdOf(url: string): Promise<number> {
  try {
    return Number(await rpc<string>(url, 'eth_chainId'));
  } catch (cause) {
    if (cause instanceof NodeRefused) throw cause;
    throw new Error(`no chain answers at ${url}`, { cause });
  }
}
