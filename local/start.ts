/**
 * The whole market on this machine: `npm start`. Parts come up in the order in which they need each other, one line
 * each; Ctrl-C ends them in the opposite order.
 *
 * --dev      builds pages as they are asked for
 * --reindex  reads the whole chain anew into the database, prints the index's digest and closes
 * --memory   tells what all of it takes
 */
import { SettingsError } from '@moothall/contracts/protocol/settings';
import { buildWeb, makeQueryTypes } from './build.ts';
import { inherited, startEnv } from './env.ts';
import { onStop } from './process/child.ts';
import { LaunchError } from './process/launch.ts';
import { Ports } from './process/ports.ts';
import { runToEnd } from './process/run.ts';
import { Board } from './start/board.ts';
import { AlreadyRunning, DataFolder, TownOutdated } from './start/data.ts';
import { Market } from './start/market.ts';
import { tellMemory } from './start/memory.ts';
import { letTownTalk, openChain, openDatabase, openIpfs, openTown, type Setting } from './start/parts.ts';
import { townKey } from './town/contracts.ts';

const asked = (flag: string) => process.argv.includes(flag);
const board = new Board();
const market = new Market(board);

/** The pages, ready to be served: built, or, while developing, only their queries' types. */
function pages(log: string): Promise<unknown> {
  if (asked('--dev'))
    return board.part(
      'pages',
      () => makeQueryTypes(log),
      () => 'types of the queries are made',
    );
  const building = () => board.note('pages', 'building; once per change, up to a minute');
  return board.part(
    'pages',
    () => buildWeb(log, building),
    (built) => (built ? 'built' : 'built already'),
  );
}

async function open(): Promise<void> {
  const env = startEnv();
  const data = await DataFolder.claim(env.MOOTHALL_DATA);
  market.data = data;
  await data.untilFreed();
  board.say(`Opening the market in ${data.path}`);
  const setting: Setting = { env, data, ports: new Ports(), board };

  const webPort = await setting.ports.take(env.WEB_PORT);
  const mediaPort = await setting.ports.take(env.MEDIA_PORT);
  const apiPort = await setting.ports.take(env.API_PORT);
  const web = `http://localhost:${webPort}`;
  const media = `http://localhost:${mediaPort}`;
  const api = `http://127.0.0.1:${apiPort}`;

  const built = asked('--reindex') ? Promise.resolve() : pages(data.log('build'));
  // Whoever waits for the pages hears of a failure; until then it must not count as unheard.
  built.catch(() => undefined);

  const [chain, database, ipfs] = await Promise.all([
    board
      .part(
        'chain',
        () => openChain(setting),
        ({ url }) => url,
      )
      .then((part) => market.keep('chain', part)),
    board
      .part(
        'database',
        () => openDatabase(setting),
        ({ url }) => new URL(url).host,
      )
      .then((part) => market.keep('postgres', part)),
    board
      .part(
        'ipfs',
        () => openIpfs(setting),
        ({ apiUrl }) => apiUrl,
      )
      .then((part) => market.keep('ipfs', part)),
  ]);
  const deployment = await board.part('town', () => openTown(setting, chain, ipfs));
  const common = { RPC_URL: chain.url, IPFS_API_URL: ipfs.apiUrl, DEPLOYMENT_FILE: deployment };
  const origins = { WEB_ORIGIN: web, MEDIA_ORIGIN: media };

  // Asking often suits a chain on the same machine: a subscription to new blocks says nothing of the newest one that is
  // there already, so that the indexer would wait for the next heartbeat.
  const forIndexer = { ...common, DATABASE_URL: database.url, HEAD_POLL_MS: '100' };
  if (asked('--reindex')) {
    const args = ['--import', 'tsx', 'indexer/src/reindex.ts'];
    const environment = { ...inherited(), ...forIndexer };
    const logFile = data.log('reindex');
    let digest = '';
    const onLine = (line: string) => {
      digest = line;
    };
    const rebuild = () =>
      runToEnd({ part: 'reindex', command: process.execPath, args, env: environment, logFile, onLine });
    await board.part('reindex', rebuild, () => digest);
    await market.stop();
    process.exit(0);
  }
  await board.part('indexer', () => market.serve('indexer', 'indexer/src/main.ts', forIndexer, data));

  const { session, ballots } = await data.secrets();
  const forApi = {
    ...common,
    ...origins,
    DATABASE_URL: database.apiUrl,
    API_PORT: `${apiPort}`,
    SESSION_SECRET: session,
    BALLOT_KEY: ballots,
  };
  await board.part(
    'api',
    () => market.serve('api', 'api/src/main.ts', forApi, data),
    () => `${api}/graphql`,
  );

  // Whoever runs the town names the seeds of its juries; elsewhere a keeper is started with its own key.
  if (!env.RPC_URL) {
    const forKeeper = {
      ...common,
      DATABASE_URL: database.apiUrl,
      KEEPER_KEY: townKey(0).privateKey,
      BALLOT_KEY: ballots,
    };
    await board.part('keeper', () => market.serve('keeper', 'api/src/keeper/main.ts', forKeeper, data));
  }

  if (!env.RPC_URL) {
    // A market without its gossip is a market all the same; what was not said is said at the next start.
    await board
      .part('talk', () => letTownTalk(setting, database, { api, origin: web }))
      .catch((error: unknown) => board.note('talk', `not all of it was said: ${String(error)}`));
  }
  await built;
  const forWeb: Record<string, string> = {
    ...common,
    ...origins,
    NODE_ENV: asked('--dev') ? 'development' : 'production',
    WEB_PORT: `${webPort}`,
    MEDIA_PORT: `${mediaPort}`,
    API_URL: api,
    IPFS_GATEWAY_URL: ipfs.gatewayUrl,
  };
  // Keys for every visitor exist only on the chain that we started ourselves.
  if (!env.RPC_URL) forWeb.DEV_PEOPLE_FILE = await data.setPeople(media);
  await board.part(
    'web',
    () => market.serve('web', 'web/server.ts', forWeb, data),
    () => web,
  );

  await data.setRunning({ pid: process.pid, web, media, api, rpc: chain.url, ipfs: ipfs.apiUrl });
  board.say(`\nMoothall is open after ${board.seconds.toFixed(1)} s: ${web}\nCtrl-C closes it.`);
  if (asked('--memory')) await tellMemory(board);
}

onStop(() => market.stop());
try {
  await open();
} catch (error) {
  const expected = [SettingsError, LaunchError, AlreadyRunning, TownOutdated].some((kind) => error instanceof kind);
  const text = error instanceof Error ? (expected ? error.message : (error.stack ?? error.message)) : String(error);
  await market.giveUp(text);
}
