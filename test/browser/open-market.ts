import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { inherited } from '../env.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const PORTS = ['WEB_PORT', 'MEDIA_PORT', 'API_PORT', 'RPC_PORT', 'POSTGRES_PORT', 'IPFS_PORT'];

export interface Person {
  name: { ko: string; en: string };
  address: string;
  privateKey: string;
}

export interface OpenMarket {
  web: string;
  /** The chain's node, for wallets that bring their own. */
  rpc: string;
  /** The contract that draws juries and counts their votes. */
  jury: string;
  people: readonly Person[];
}

/** Opens a market of its own, on free ports and in a folder that is gone afterwards. */
export async function open(): Promise<{ market: OpenMarket; close: () => Promise<void> }> {
  const data = mkdtempSync(join(tmpdir(), 'moothall-browser-'));
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
  const said: string[] = [];
  await new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      createInterface(stream).on('line', (line) => {
        said.push(line);
        if (line.startsWith('Moothall is open')) resolve();
      });
    }
    child.once('exit', () => reject(new Error(`the market did not open:\n${said.join('\n')}`)));
  });
  const read = <T>(file: string) => JSON.parse(readFileSync(join(data, file), 'utf8')) as T;
  const { web, rpc } = read<{ web: string; rpc: string }>('running.json');
  const { addresses } = read<{ addresses: { jury: string } }>('deployment.json');
  const close = async () => {
    child.kill('SIGTERM');
    if (child.exitCode === null) await once(child, 'exit');
    rmSync(data, { recursive: true });
  };
  return { market: { web, rpc, jury: addresses.jury, people: read<Person[]>('people.json') }, close };
}
