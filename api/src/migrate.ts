import { migrateBeside } from '@moothall/indexer/entities';
import pg from 'pg';
import { openOrm } from './orm.ts';

/** One copy of the api migrates at a time; the others wait, and find it done. */
const TURN = "select pg_advisory_lock(hashtext('moothall:app:migrations'))";

/**
 * Brings the schema `app` up to date; creates it where the role may and it is missing.
 * @param databaseUrl connection of the role that owns `app`
 * @param to the last migration to run; the newest one where none is named
 * @returns names of the migrations that ran now
 */
export async function migrate(databaseUrl: string, to?: string): Promise<string[]> {
  const turn = new pg.Client({ connectionString: databaseUrl });
  await turn.connect();
  try {
    await turn.query(TURN);
    const orm = await openOrm(databaseUrl);
    try {
      return await migrateBeside(orm, to);
    } finally {
      await orm.close();
    }
  } finally {
    await turn.end();
  }
}

/**
 * SQL that would bring the migrated tables to what the entities say; empty when migrations and entities agree.
 * Compares with the live database, so that hand-written migrations are checked too.
 */
export async function missingMigration(databaseUrl: string): Promise<string> {
  const orm = await openOrm(databaseUrl);
  try {
    return (await orm.schema.getUpdateSchemaSQL({ wrap: false })).trim();
  } finally {
    await orm.close();
  }
}
