import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChild } from './child.ts';

const MAIN = join(import.meta.dirname, '../../local/ipfs/main.ts');

/** The market's own IPFS node in a process and folder of its own: RPC below /api/v0/ and gateway below /ipfs/. */
export async function startIpfs(): Promise<{ url: string; stop(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'moothall-ipfs-'));
  const env = { IPFS_FOLDER: folder, IPFS_PORT: '0', MOOTHALL_CHILD: '1' };
  const node = await startChild(process.execPath, ['--import', 'tsx', MAIN], env, (line) => line.includes('"ready"'));
  const { port } = JSON.parse(node.line) as { port: number };
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      await node.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
