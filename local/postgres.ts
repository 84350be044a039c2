import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { inherited } from './env.ts';
import { choosePlace, type Place } from './postgres/place.ts';
import {
  API,
  DATABASE,
  type DatabaseSecrets,
  OWNER,
  prepareDatabase,
  prepareServer,
  urlFor,
} from './postgres/roles.ts';
import { LaunchError, type Launched, launch } from './process/launch.ts';
import { endLeftover } from './process/leftovers.ts';

const run = promisify(execFile);

const READY = 'database system is ready to accept connections';
const READY_MS = 30_000;
/** Backends of a killed server hold its shared memory for a moment: the start is tried again. */
const TRIES = 8;
const PAUSE_MS = 400;

/**
 * `synchronous_commit=off` may lose the last moments in a power cut but corrupts nothing, and all that matters is on the
 * chain. No Unix socket: its folder would have to be writable by the server's user.
 */
const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'synchronous_commit=off',
  'shared_buffers=64MB',
  'max_connections=80',
  'jit=off',
  'timezone=UTC',
];

export interface PostgresOptions {
  /** Folder for the database's files; see `choosePlace` for when another one is taken. */
  folder: string;
  port: number;
  /** Begin with an empty database: what is there belongs to a chain that is gone. */
  fresh?: boolean;
  logFile: string;
  secrets: DatabaseSecrets;
  /** Told in a sentence what a person should know. */
  note?(text: string): void;
}

export interface Database {
  /** The owner's URL, for the indexer. */
  url: string;
  /** The api's URL: reads all, writes its own schema. */
  apiUrl: string;
  ended: Promise<string>;
  stop(): Promise<void>;
}

/** Starts the database server that came with npm, clears what a killed start left, and creates roles and schemas. */
export async function startPostgres(options: PostgresOptions): Promise<Database> {
  const place = await choosePlace(options.folder);
  if (place.note) options.note?.(place.note);
  const data = join(place.folder, 'data');
  await clearLeftover(data);
  if (options.fresh) await rm(data, { recursive: true, force: true });
  if (!existsSync(data)) await initialise(place, data, options.secrets.root);
  const server = await launchServer(place, data, options);
  const url = (user: string, password: string, database: string) =>
    urlFor(`postgres://127.0.0.1:${options.port}/${database}`, user, password);
  try {
    await prepareServer(url('postgres', options.secrets.root, 'postgres'), options.secrets);
    const owner = url(OWNER, options.secrets.owner, DATABASE);
    await prepareDatabase(owner, options.secrets.api);
    const { ended, stop } = server;
    return { url: owner, apiUrl: url(API, options.secrets.api, DATABASE), ended, stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** Uses a server of one's own: `url` names its database and the owner in it. */
export async function usePostgres(url: string, secrets: DatabaseSecrets): Promise<Database> {
  await prepareDatabase(url, secrets.api);
  const { promise: ended } = Promise.withResolvers<string>();
  return { url, apiUrl: urlFor(url, API, secrets.api), ended, stop: async () => {} };
}

/** After a kill -9 the server may live on without us: it is ended in order, so that ours starts on the port we name. */
async function clearLeftover(data: string): Promise<void> {
  const pidFile = join(data, 'postmaster.pid');
  if (!existsSync(pidFile)) return;
  const pid = Number((await readFile(pidFile, 'utf8')).split('\n', 1)[0]);
  if (pid > 0) await endLeftover(pid, 'postgres', data, 'SIGINT');
}

/** Makes a new database cluster; one whose making was interrupted never takes the final name. */
async function initialise(place: Place, data: string, password: string): Promise<void> {
  const unfinished = `${data}.unfinished`;
  const passwordFile = join(place.folder, 'password');
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true, mode: 0o700 });
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (place.owner) {
    for (const path of [unfinished, passwordFile]) await chown(path, place.owner.uid, place.owner.gid);
  }
  const flags = ['--encoding=UTF8', '--locale=C.UTF-8', '--auth=scram-sha-256', '--username=postgres', '--no-sync'];
  try {
    await run(join(place.native, 'bin', 'initdb'), [`--pgdata=${unfinished}`, `--pwfile=${passwordFile}`, ...flags], {
      cwd: place.folder,
      env: { ...inherited(), LC_ALL: 'C.UTF-8' },
      ...place.owner,
    });
  } finally {
    await rm(passwordFile, { force: true });
  }
  await rename(unfinished, data);
}

async function launchServer(place: Place, data: string, options: PostgresOptions): Promise<Launched> {
  const settings = SETTINGS.flatMap((setting) => ['-c', setting]);
  for (let attempt = 1; ; attempt++) {
    try {
      return await launch({
        part: 'database',
        command: join(place.native, 'bin', 'postgres'),
        args: ['-D', data, '-p', String(options.port), ...settings],
        env: { ...inherited(), LC_MESSAGES: 'C' },
        logFile: options.logFile,
        isReady: (line) => (line.includes(READY) ? {} : undefined),
        readyWithinMs: READY_MS,
        signal: 'SIGINT',
        guarded: true,
        owner: place.owner,
      });
    } catch (error) {
      const stillHeld = error instanceof LaunchError && error.lines.some((line) => /still in use|lock file/.test(line));
      if (!stillHeld || attempt === TRIES) throw error;
      await sleep(PAUSE_MS);
    }
  }
}
