import type { TestProject } from 'vitest/node';
import { startPostgres } from './postgres-server.ts';

/** One Postgres for the whole run; each test file makes its own database in it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres();
  project.provide('postgres', server.url);
  return () => server.stop();
}
