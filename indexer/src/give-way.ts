import { setTimeout as sleep } from 'node:timers/promises';
import type { MikroORM } from '@mikro-orm/postgresql';

/**
 * How connections that migrate are opened. They wait for a lock no longer than half of the second after which Postgres
 * looks for a deadlock and ends one of those in it: whoever migrates gives up before a reader has to, and nobody queues
 * behind a lock that is waited for.
 */
export const GIVING_WAY = { options: '-c lock_timeout=500' };
const PAUSE_MS = 200;
/** What Postgres says when a lock was not to be had in time. Source: PostgreSQL manual, appendix A */
const LOCK_NOT_AVAILABLE = '55P03';

const refusedLock = (error: unknown): boolean =>
  error instanceof Error && ((error as { code?: string }).code === LOCK_NOT_AVAILABLE || refusedLock(error.cause));

/**
 * Runs migrations beside programs that go on reading and writing, each in a transaction of its own: where one of these
 * holds what is needed, the migration is taken back and tried again, so that they never wait longer than half a second.
 * @param orm opened with `GIVING_WAY`
 * @param to the last migration to run; the newest one where none is named
 * @returns names of the migrations that ran now
 */
export async function migrateBeside(orm: MikroORM, to?: string): Promise<string[]> {
  const pending = (await orm.migrator.getPending()).map(({ name }) => name);
  const wanted = to === undefined ? pending : pending.slice(0, pending.indexOf(to) + 1);
  for (const name of wanted) await insist(() => orm.migrator.up({ to: name }));
  return wanted;
}

async function insist(migrate: () => Promise<unknown>): Promise<void> {
  for (;;) {
    try {
      await migrate();
      return;
    } catch (error) {
      if (!refusedLock(error)) throw error;
      await sleep(PAUSE_MS);
    }
  }
}
