/** The IPFS node as a process: `tsx local/ipfs/main.ts` with IPFS_FOLDER and IPFS_PORT. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { ipfsEnv } from '../env.ts';
import { onStop, ready } from '../process/child.ts';
import { openNode } from './node.ts';
import { createIpfsServer } from './server.ts';

const { IPFS_FOLDER, IPFS_PORT } = ipfsEnv();
const node = await openNode(IPFS_FOLDER);
const server = createIpfsServer(node).listen(IPFS_PORT, '127.0.0.1');
await once(server, 'listening');
onStop(async () => {
  server.close();
  server.closeAllConnections();
  await node.stop();
});
ready({ port: (server.address() as AddressInfo).port });
