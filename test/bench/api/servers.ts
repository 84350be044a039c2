import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { inherited } from '../../env.ts';
import { run } from '../../runner/command.ts';
import { freePort } from '../../support/free-port.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const PEERS = fileURLToPath(new URL('../peers/api/', import.meta.url));

/** One that answers the question, in a process of its own. */
export interface Contestant {
  name: string;
  /** The document that it is asked, with `$after`. */
  query: string;
  url: string;
  stop(): Promise<void>;
}

/** Installs the peers by their lockfile where they are missing. */
export async function installPeers(): Promise<void> {
  if (existsSync(`${PEERS}node_modules/autocannon`)) return;
  const { code, output } = await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: PEERS });
  if (code !== 0) throw new Error(`the peers could not be installed:\n${output}`);
}

const SELLER = 'address name finishedDeals rating { count average }';
const PAGE = 'pageInfo { hasNextPage endCursor }';
const CARD = `listingId title price cell areaName stock listedAt token { symbol decimals } seller { ${SELLER} }`;
const PICTURES = 'pictures { url width height alt thumbhash }';
const QUERY = `query Feed($after: String) { listings(first: 20, after: $after) { edges { node { ${CARD} ${PICTURES} } } ${PAGE} } }`;

/** The same question in the words of the schema that PostGraphile makes of the views. */
const POSTGRAPHILE = `query Feed($after: Cursor) {
  listings: allListings(first: 20, after: $after, orderBy: [LISTED_AT_DESC, LISTING_ID_DESC]) {
    edges { node {
      listingId title price cell areaName stock listedAt token: tokenByToken { symbol decimals }
      seller: accountBySeller { address name finishedDeals rating: ratingByAccount { count average } } pictures
    } } ${PAGE}
  }
}`;

/** How a server is started, and what it is asked. */
export interface Start {
  name: string;
  query: string;
  path: string;
  args(port: number): readonly string[];
  env(port: number): Record<string, string>;
}

/** Starts a server and waits until it answers. */
export async function start({ name, query, path, args, env }: Start): Promise<Contestant> {
  const port = await freePort();
  const child = spawn(process.execPath, args(port), {
    cwd: ROOT,
    env: { ...inherited, NODE_ENV: 'production', GRAPHILE_ENV: 'production', ...env(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(child, 'exit');
  const url = `http://localhost:${port}${path}`;
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  for (let tries = 0; tries < 300; tries++) {
    if (child.exitCode !== null) throw new Error(`${name} ended with ${child.exitCode}`);
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: {} }),
    }).catch(() => undefined);
    if (answer?.ok) return { name, query, url, stop };
    await sleep(200);
  }
  await stop();
  throw new Error(`${name} does not answer`);
}

/** Ours, as operators run it, and those it is held against. */
export function contestants(database: string, deploymentFile: string): Start[] {
  const media = 'http://media.localhost:3001';
  const peer = (name: string, file: string, query = QUERY, path = '/graphql'): Start => ({
    ...{ name, query, path },
    args: (port) => [`${PEERS}${file}.mjs`, JSON.stringify({ port, database, media })],
    env: () => ({}),
  });
  return [
    {
      name: 'Moothall',
      query: QUERY,
      path: '/graphql',
      args: () => ['--import', 'tsx', 'api/src/main.ts'],
      env: (port) => ({
        API_PORT: String(port),
        DATABASE_URL: database,
        MEDIA_ORIGIN: media,
        RPC_URL: 'http://127.0.0.1:9',
        IPFS_API_URL: 'http://127.0.0.1:9',
        DEPLOYMENT_FILE: deploymentFile,
        WEB_ORIGIN: 'http://localhost:3000',
        SESSION_SECRET: 'a secret of measurements, 32 letters',
        REQUESTS_PER_MINUTE: '100000000',
      }),
    },
    peer('Apollo Server + DataLoader', 'apollo', QUERY, '/'),
    peer('Mercurius with JIT', 'mercurius'),
    peer('PostGraphile', 'postgraphile', POSTGRAPHILE),
    peer('one prepared SQL', 'sql'),
  ];
}
