/**
 * How long the town takes to play, and where the time goes: `npm run bench -- town [small]`. On a chain and an IPFS node of
 * its own, in a folder that is gone afterwards.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChain } from '../../local/chain.ts';
import { Ports } from '../../local/process/ports.ts';
import { launchService } from '../../local/start/services.ts';
import { foundTown } from '../../local/town/contracts.ts';
import { playTown } from '../../local/town/play.ts';
import { TOWN_SIZES } from '../../local/town/sizes.ts';

const size = TOWN_SIZES.find((name) => name === process.argv[2]);
const folder = mkdtempSync(join(tmpdir(), 'moothall-town-'));
const ports = new Ports();
const port = await ports.take(0);
const ipfsApiUrl = `http://127.0.0.1:${port}`;
const [chain, ipfs] = await Promise.all([
  startChain({ folder: join(folder, 'chain'), port: await ports.take(0), logFile: join(folder, 'chain.log') }),
  launchService({
    part: 'ipfs',
    script: 'local/ipfs/main.ts',
    env: { IPFS_FOLDER: join(folder, 'ipfs'), IPFS_PORT: String(port) },
    logFile: join(folder, 'ipfs.log'),
  }),
]);
const begun = performance.now();
const tell = (text: string) =>
  process.stdout.write(`${((performance.now() - begun) / 1000).toFixed(1).padStart(6)} s  ${text}\n`);
const deployment = await foundTown(chain.url);
tell('founded');
await playTown({ rpcUrl: chain.url, deployment, ipfsApiUrl, ...(size && { size }), onProgress: tell });
tell('played');
const { user, system } = process.cpuUsage();
tell(`own cpu ${((user + system) / 1e6).toFixed(1)} s`);
await Promise.all([chain.stop(), ipfs.stop()]);
rmSync(folder, { recursive: true });
