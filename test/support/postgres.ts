import { inject } from 'vitest';
import { withClient } from './connection.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** URL of the server's maintenance database, superuser. */
    postgres: string;
  }
}

let databases = 0;

/** A new empty database in the server that the whole test run shares; returns its URL. */
export async function freshDatabase(): Promise<string> {
  const server = inject('postgres');
  databases += 1;
  const name = `test_${process.pid}_${Date.now().toString(36)}_${databases}`;
  await withClient(server, (client) => client.query(`create database ${name}`));
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

/** The same database as the role the api uses. */
export function asApi(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  url.username = 'moothall_api';
  url.password = 'moothall_api';
  return url.href;
}
