import { openOrm } from './orm.ts';

/**
 * Brings the schema `app` up to date; creates it where the role may and it is missing.
 * @param databaseUrl connection of the role that owns `app`
 * @returns names of the migrations that ran now
 */
export async function migrate(databaseUrl: string): Promise<string[]> {
  const orm = await openOrm(databaseUrl);
  try {
    const ran = await orm.migrator.up();
    return ran.map((migration) => migration.name);
  } finally {
    await orm.close();
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
