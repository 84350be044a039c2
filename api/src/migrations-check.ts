import { readEnv } from './env.ts';
import { migrate, missingMigration } from './migrate.ts';

/** Ends with exit code 1, and the SQL that is missing, when the entities ask for something no migration makes. */
const { DATABASE_URL } = readEnv();
await migrate(DATABASE_URL);
const missing = await missingMigration(DATABASE_URL);
if (missing !== '') {
  console.error(`Entities and migrations differ. A migration is missing:\n${missing}`);
  process.exitCode = 1;
}
