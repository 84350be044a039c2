import { type Chain, startChain, useChain } from '../chain.ts';
import { inherited, type StartEnv } from '../env.ts';
import { type Database, startPostgres, usePostgres } from '../postgres.ts';
import type { Ports } from '../process/ports.ts';
import { runToEnd } from '../process/run.ts';
import { talkTown } from '../town/talk.ts';
import type { Board } from './board.ts';
import type { DataFolder } from './data.ts';
import { launchService } from './services.ts';

export interface Setting {
  env: StartEnv;
  data: DataFolder;
  ports: Ports;
  board: Board;
}

/** A part that runs, wherever it does. */
export interface Part {
  ended: Promise<string>;
  stop(): Promise<void>;
}

export interface Ipfs extends Part {
  apiUrl: string;
  gatewayUrl: string;
}

/** The chain; a town that was not played to its end is begun anew. */
export async function openChain({ env, data, ports }: Setting): Promise<Chain> {
  if (env.RPC_URL) return useChain(env.RPC_URL);
  const folder = data.file('chain');
  const port = await ports.take(env.RPC_PORT);
  return startChain({ folder, port, logFile: data.log('chain'), fresh: !data.isPlayed });
}

export async function openDatabase({ env, data, ports, board }: Setting): Promise<Database> {
  const { database: secrets } = await data.secrets();
  if (env.DATABASE_URL) return usePostgres(env.DATABASE_URL, secrets);
  return startPostgres({
    folder: data.file('postgres'),
    port: await ports.take(env.POSTGRES_PORT),
    fresh: !data.isPlayed && !env.RPC_URL,
    logFile: data.log('postgres'),
    secrets,
    note: (text) => board.note('database', text),
  });
}

export async function openIpfs({ env, data, ports }: Setting): Promise<Ipfs> {
  if (env.IPFS_API_URL) {
    const { promise: ended } = Promise.withResolvers<string>();
    const gatewayUrl = env.IPFS_GATEWAY_URL ?? env.IPFS_API_URL;
    return { apiUrl: env.IPFS_API_URL, gatewayUrl, ended, stop: async () => {} };
  }
  const port = await ports.take(env.IPFS_PORT);
  const url = `http://127.0.0.1:${port}`;
  const node = await launchService({
    part: 'ipfs',
    script: 'local/ipfs/main.ts',
    env: { IPFS_FOLDER: data.file('ipfs'), IPFS_PORT: String(port) },
    logFile: data.log('ipfs'),
  });
  return { apiUrl: url, gatewayUrl: env.IPFS_GATEWAY_URL ?? url, ended: node.ended, stop: node.stop };
}

/** Path of the deployment record; founds and plays the town where this chain has none. */
export async function openTown(setting: Setting, chain: Chain, ipfs: Ipfs): Promise<string> {
  const { env, data, board } = setting;
  if (env.RPC_URL) {
    const file = env.DEPLOYMENT_FILE ?? data.file('deployment.json');
    const { chainId, name } = await data.deployment(file).catch((cause: unknown) => {
      throw new Error(`no deployment record at ${file}: run "npm run deploy" and set DEPLOYMENT_FILE`, { cause });
    });
    if (chainId !== chain.chainId)
      throw new Error(`"${name}" is on chain ${chainId}, ${chain.url} is ${chain.chainId}`);
    return file;
  }
  if (!data.isPlayed) {
    await runToEnd({
      part: 'town',
      command: process.execPath,
      args: ['--import', 'tsx', 'local/town/main.ts'],
      env: {
        ...inherited(),
        RPC_URL: chain.url,
        IPFS_API_URL: ipfs.apiUrl,
        TOWN_FILE: data.townFile,
        TOWN_SIZE: env.MOOTHALL_TOWN,
      },
      logFile: data.log('town'),
      onLine: (text) => board.note('town', text),
    });
  }
  await chain.keepTime((error) => board.note('chain', error instanceof Error ? error.message : String(error)));
  return data.setDeployment((await data.town()).deployment);
}

/** Has the town follow, keep, ask and write through the api, once. */
export async function letTownTalk(
  { data }: Setting,
  { url: databaseUrl }: Database,
  { api, origin }: { api: string; origin: string },
): Promise<void> {
  if (data.isTalked) return;
  await talkTown({ town: await data.town(), api, origin, databaseUrl });
  await data.setTalked();
}
