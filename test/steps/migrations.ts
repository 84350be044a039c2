import { run } from '../runner/command.ts';
import { startPostgres } from '../support/postgres-server.ts';

/**
 * Applies all migrations to an empty throwaway server and compares the result with the entities. A process of its own:
 * the database's package takes over the exit of the process it is loaded into.
 *
 * Each workspace checks its own schema; the api's migrations come after the indexer's, in the same database.
 */
const CHECKS = ['indexer/src/migrations-check.ts', 'api/src/migrations-check.ts'];

const server = await startPostgres();
let failed = false;
try {
  for (const script of CHECKS) {
    const { code, output } = await run('tsx', [script], { cwd: process.cwd(), env: { DATABASE_URL: server.url } });
    if (code === 0) continue;
    failed = true;
    console.error(`${script}\n${output}`);
  }
} finally {
  await server.stop();
}
process.exit(failed ? 1 : 0);
