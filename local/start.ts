/**
 * The whole market on this machine: `npm start`. Parts come up in the order in which they need each other, one line
 * each; Ctrl-C ends them in the opposite order. `--dev` builds pages as they are asked for, `--memory` tells what all
 * of it takes.
 */
import { existsSync } from 'node:fs';
import { buildWeb, runWebScript } from './build.ts';
import { EnvError, startEnv } from './env.ts';
import { onStop } from './process/child.ts';
import { LaunchError } from './process/launch.ts';
import { Ports } from './process/ports.ts';
import { Board } from './start/board.ts';
import { AlreadyRunning, DataFolder } from './start/data.ts';
import { memoryOfFamily } from './start/memory.ts';
import { openChain, openDatabase, openIpfs, openTown, type Part, type Setting } from './start/parts.ts';
import { developmentPeople } from './start/people.ts';
import { Service, type ServiceOptions } from './start/services.ts';

const developing = process.argv.includes('--dev');
const board = new Board();
/** What runs, in the order in which it came up. */
const running: Part[] = [];
let data: DataFolder | undefined;
let stopping = false;

/** Ends everything, the youngest first: the pages before what they ask, the chain last. */
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  board.say('Closing …');
  for (const part of running.reverse()) await part.stop();
  await data?.release();
}

async function giveUp(reason: string): Promise<never> {
  process.stderr.write(`\n${reason}\n`);
  await stop();
  process.exit(1);
}

/** Remembers a part for the end, and gives up when it ends before us. */
function keep<T extends Part>(name: string, part: T): T {
  running.push(part);
  void part.ended.then((how) => {
    if (!stopping) void giveUp(`The ${name} ${how}. See ${data?.log(name) ?? 'its log'}.`);
  });
  return part;
}

async function service(options: ServiceOptions): Promise<void> {
  const one = new Service(options, (text) => board.note(options.part, text));
  await one.start();
  keep(options.part, { ended: one.lost, stop: () => one.stop() });
}

async function open(): Promise<void> {
  const env = startEnv();
  data = await DataFolder.claim(env.MOOTHALL_DATA);
  const onFault = (part: string, error: unknown) =>
    board.note(part, error instanceof Error ? error.message : String(error));
  const setting: Setting = { env, data, ports: new Ports(), board, onFault };
  const folder = data;
  board.say(`Opening the market in ${folder.path}`);

  const webPort = await setting.ports.take(env.WEB_PORT);
  const mediaPort = await setting.ports.take(env.MEDIA_PORT);
  const apiPort = await setting.ports.take(env.API_PORT);
  const [web, media, api] = [webPort, mediaPort, apiPort].map((port) => `http://localhost:${port}`) as [
    string,
    string,
    string,
  ];

  const pages = developing
    ? board.part(
        'pages',
        () => runWebScript('codegen', folder.log('build')),
        () => 'types of the queries are made',
      )
    : board.part(
        'pages',
        () => buildWeb(folder.log('build'), () => board.note('pages', 'building; once per change, up to a minute')),
        (built) => (built ? 'built' : 'built already'),
      );
  // Whoever waits for the pages hears of it; until then a failure must not count as unheard.
  pages.catch(() => undefined);

  const [chain, database, ipfs] = await Promise.all([
    board
      .part(
        'chain',
        () => openChain(setting),
        ({ url }) => url,
      )
      .then((part) => keep('chain', part)),
    board
      .part(
        'database',
        () => openDatabase(setting),
        ({ url }) => new URL(url).host,
      )
      .then((part) => keep('postgres', part)),
    board
      .part(
        'ipfs',
        () => openIpfs(setting),
        ({ apiUrl }) => apiUrl,
      )
      .then((part) => keep('ipfs', part)),
  ]);
  const deployment = await board.part('town', () => openTown(setting, chain, ipfs));
  const people = folder.file('people.json');
  if (!env.RPC_URL) await folder.setPeople(await developmentPeople(media));

  const common = { RPC_URL: chain.url, IPFS_API_URL: ipfs.apiUrl, DEPLOYMENT_FILE: deployment };
  const origins = { WEB_ORIGIN: web, MEDIA_ORIGIN: media };
  const indexer = { ...common, DATABASE_URL: database.url };
  await board.part('indexer', () =>
    service({ part: 'indexer', script: 'indexer/src/main.ts', env: indexer, logFile: folder.log('indexer') }),
  );
  const { session } = await folder.secrets();
  const apiEnv = {
    ...common,
    ...origins,
    DATABASE_URL: database.apiUrl,
    API_PORT: String(apiPort),
    SESSION_SECRET: session,
  };
  await board.part(
    'api',
    () => service({ part: 'api', script: 'api/src/main.ts', env: apiEnv, logFile: folder.log('api') }),
    () => `${api}/graphql`,
  );
  await pages;
  const webEnv = {
    ...common,
    ...origins,
    NODE_ENV: developing ? 'development' : 'production',
    WEB_PORT: String(webPort),
    MEDIA_PORT: String(mediaPort),
    API_URL: `http://127.0.0.1:${apiPort}`,
    IPFS_GATEWAY_URL: ipfs.gatewayUrl,
    ...(existsSync(people) && !env.RPC_URL && { DEV_PEOPLE_FILE: people }),
  };
  await board.part(
    'web',
    () => service({ part: 'web', script: 'web/server.ts', env: webEnv, logFile: folder.log('web') }),
    () => web,
  );
  await folder.setRunning({ pid: process.pid, web, media, api, rpc: chain.url, ipfs: ipfs.apiUrl });
  board.say(`\nMoothall is open after ${board.seconds.toFixed(1)} s: ${web}\nCtrl-C closes it.`);
  if (process.argv.includes('--memory')) await tellMemory();
}

async function tellMemory(): Promise<void> {
  const memory = await memoryOfFamily();
  for (const [name, mib] of [...memory].sort((a, b) => b[1] - a[1]))
    board.note('memory', `${mib.toFixed(0)} MiB ${name}`);
  const total = [...memory.values()].reduce((sum, mib) => sum + mib, 0);
  board.note('memory', `${total.toFixed(0)} MiB in all`);
}

onStop(stop);
try {
  await open();
} catch (error) {
  const expected = error instanceof EnvError || error instanceof LaunchError || error instanceof AlreadyRunning;
  const text = expected ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error);
  if (!stopping) await giveUp(text);
}
