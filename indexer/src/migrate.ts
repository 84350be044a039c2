import { migrateBeside } from './give-way.ts';
import { openOrm } from './orm.ts';

/** The role the api connects as; it reads the indexer's schemas and writes neither. */
const READER = 'moothall_api';

/** Run at every start, because the role may have been made after the tables. */
const GRANTS = `
  do $$ begin
    if exists (select from pg_roles where rolname = '${READER}') then
      grant usage on schema chain, content to ${READER};
      grant select on all tables in schema chain, content to ${READER};
      alter default privileges in schema chain, content grant select on tables to ${READER};
    end if;
  end $$`;

/**
 * Brings the schemas `chain` and `content` up to date and lets the api's role read them.
 * @returns names of the migrations that ran now
 */
export async function migrate(databaseUrl: string): Promise<string[]> {
  const orm = await openOrm(databaseUrl);
  try {
    const ran = await migrateBeside(orm);
    await orm.em.getConnection().execute(GRANTS);
    return ran;
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
