import { run } from '../runner/command.ts';
import { startPostgres } from '../support/postgres-server.ts';

/** Each checks its own schema; the api's migrations come after the indexer's, in the same database. */
const CHECKS = ['indexer/src/migrations-check.ts', 'api/src/migrations-check.ts'];

/** Applies all migrations to a throwaway server and compares the result with the entities. */
export async function migrationComplaints(root: string): Promise<string[]> {
  const server = await startPostgres();
  try {
    const complaints: string[] = [];
    for (const script of CHECKS) {
      const { code, output } = await run('tsx', [script], { cwd: root, env: { DATABASE_URL: server.url } });
      if (code !== 0) complaints.push(`${script}\n${output}`);
    }
    return complaints;
  } finally {
    await server.stop();
  }
}
