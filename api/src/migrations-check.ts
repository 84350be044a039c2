import { readDatabaseUrl } from './env.ts';
import { migrate, missingMigration } from './migrate.ts';

/** Ends with exit code 1, and the SQL that is missing, when the entities ask for something no migration makes. */
const url = readDatabaseUrl();
await migrate(url);
const missing = await missingMigration(url);
if (missing !== '') {
  console.error(`Entities and migrations differ. A migration is missing:\n${missing}`);
  process.exitCode = 1;
}
