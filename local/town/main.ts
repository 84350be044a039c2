/**
 * Founds a town on an empty chain and plays it: `tsx local/town/main.ts` with RPC_URL, IPFS_API_URL, TOWN_FILE and
 * TOWN_SIZE. Tells on stdout how far it is. The file appears when all is done: where the contracts are, and the people with their keys.
 */
import { rename, writeFile } from 'node:fs/promises';
import { townEnv } from '../env.ts';
import { faceOf } from './accounts/join.ts';
import { foundTown, townKey } from './contracts.ts';
import { playTown } from './play.ts';
import type { PlayedTown } from './played.ts';
import { TOWNS } from './towns.ts';

const { RPC_URL: rpcUrl, IPFS_API_URL: ipfsApiUrl, TOWN_FILE, TOWN_SIZE: size } = townEnv();

const deployment = await foundTown(rpcUrl);
const listings = await playTown({
  rpcUrl,
  deployment,
  ipfsApiUrl,
  size,
  onProgress: (text) => process.stdout.write(`${text}\n`),
});

const people = await Promise.all(
  TOWNS[size].people.map(async (person, index) => {
    const { address, privateKey } = townKey(index + 1);
    const face = await faceOf(person);
    return { name: person.name, address, privateKey, picture: face.ref.cid };
  }),
);
const played: PlayedTown = { deployment, size, listings, people };
await writeFile(`${TOWN_FILE}.new`, `${JSON.stringify(played, null, 2)}\n`);
await rename(`${TOWN_FILE}.new`, TOWN_FILE);
