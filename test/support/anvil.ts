import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { JsonRpcProvider } from 'ethers';

export interface AnvilOptions {
  /** Time of the first block in seconds; the machine's clock when not named. */
  timestamp?: number;
  /** Further arguments, for example `--no-mining`. */
  args?: readonly string[];
}

/** A real chain of one's own in memory, which mines a block for every transaction. */
export interface Anvil {
  url: string;
  provider: JsonRpcProvider;
  /** Mines empty blocks. */
  mine(blocks?: number): Promise<void>;
  /** Replaces the last `depth` blocks by as many empty ones. */
  reorg(depth: number): Promise<void>;
  stop(): Promise<void>;
}

const require = createRequire(import.meta.url);
const PROGRAM = join(dirname(require.resolve('@foundry-rs/anvil-linux-amd64/package.json')), 'bin/anvil');
const START_MS = 20_000;
/** Nothing is remembered, gathered or waited for: the chain is on this machine. */
const PROMPT = { cacheTimeout: -1, batchStallTime: 0, pollingInterval: 10 };

export async function startAnvil(options: AnvilOptions = {}): Promise<Anvil> {
  const args = ['--port', '0', '--chain-id', '31337', '--accounts', '20', '--code-size-limit', '60000'];
  if (options.timestamp !== undefined) args.push('--timestamp', String(options.timestamp));
  const child = spawn(PROGRAM, [...args, ...(options.args ?? [])], { stdio: ['ignore', 'pipe', 'inherit'] });
  const kill = () => void child.kill('SIGKILL');
  process.once('exit', kill);
  const address = await listening(child.stdout);
  const provider = new JsonRpcProvider(`http://${address}`, undefined, PROMPT);
  return {
    url: `http://${address}`,
    provider,
    async mine(blocks = 1) {
      await provider.send('anvil_mine', [`0x${blocks.toString(16)}`]);
    },
    async reorg(depth) {
      await provider.send('anvil_reorg', [depth, []]);
    },
    async stop() {
      provider.destroy();
      process.removeListener('exit', kill);
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await gone;
    },
  };
}

/** Waits for anvil to say where it listens; its later output is thrown away. */
function listening(output: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve, reject) => {
    const lines: string[] = [];
    const timer = setTimeout(() => reject(new Error(`anvil is not up after ${START_MS} ms`)), START_MS);
    createInterface({ input: output })
      .on('line', (line) => {
        const address = /Listening on (\S+)/.exec(line)?.[1];
        if (address === undefined) return void lines.push(line);
        clearTimeout(timer);
        resolve(address);
      })
      .once('close', () => reject(new Error(`anvil ended:\n${lines.slice(-20).join('\n')}`)));
  });
}
