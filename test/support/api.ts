import type { EntityManager } from '@mikro-orm/postgresql';
import pg from 'pg';
import { pino } from 'pino';
import WebSocket from 'ws';
import type { Env } from '../../api/src/env.ts';
import { type RunningApi, startApi } from '../../api/src/server/start.ts';
import { migrate } from '../../indexer/src/migrate.ts';
import { openOrm } from '../../indexer/src/orm.ts';
import { envOf } from './api-env.ts';
import { withClient } from './connection.ts';
import { asApi, freshDatabase } from './postgres.ts';

export { ORIGIN } from './api-env.ts';

export interface Mistake {
  message: string;
  path?: (string | number)[];
  extensions: { code: string; params: Record<string, string | number> };
}
export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: answers have the shape of whatever a test asked
  data?: any;
  errors?: Mistake[];
}

/** An api on a database of its own, which tests fill with rows as the indexer would. */
export interface TestApi extends RunningApi {
  url: string;
  /** The database as its owner, for rows and notifications. */
  owner: pg.Pool;
  /** Writes rows through the indexer's entities. */
  write(work: (rows: EntityManager) => Promise<void>): Promise<void>;
  ask(query: string, variables?: Record<string, unknown>, headers?: Record<string, string>): Promise<Answer>;
  /** The codes of what is wrong with a question, with their params. */
  mistakes(
    query: string,
    variables?: Record<string, unknown>,
    headers?: Record<string, string>,
  ): Promise<Mistake['extensions'][]>;
  /** SQL statements that one question takes. */
  statements(query: string, variables?: Record<string, unknown>, headers?: Record<string, string>): Promise<number>;
}

/** A database as the api finds it in production: the indexer's tables, and the schema `app` of its own. */
export async function apiDatabase(): Promise<{ owner: string; api: string }> {
  const owner = await freshDatabase();
  await migrate(owner);
  await withClient(owner, (client) => client.query('create schema app authorization moothall_api'));
  return { owner, api: asApi(owner) };
}

/** Opens an api on a fresh database, or on one that is there. */
export async function openApi(
  changed: Partial<Env> = {},
  given?: Awaited<ReturnType<typeof apiDatabase>>,
): Promise<TestApi> {
  const databases = given ?? (await apiDatabase());
  const orm = await openOrm(databases.owner);
  const owner = new pg.Pool({ connectionString: databases.owner, max: 2 });
  const running = await startApi(envOf(databases.api, changed), pino({ level: changed.LOG_LEVEL ?? 'silent' }));
  const url = `http://127.0.0.1:${running.port}`;

  const ask: TestApi['ask'] = async (query, variables = {}, headers = {}) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer;
  };
  const counted = async () => {
    const { values } = await running.services.metrics.statements.get();
    return values[0]?.value ?? 0;
  };
  return {
    ...running,
    url,
    owner,
    ask,
    async write(work) {
      const rows = orm.em.fork();
      await work(rows);
      await rows.flush();
    },
    async mistakes(query, variables, headers) {
      const { errors = [] } = await ask(query, variables, headers);
      return errors.map((error) => error.extensions);
    },
    async statements(query, variables, headers) {
      const before = await counted();
      const { errors } = await ask(query, variables, headers);
      if (errors) throw new Error(`the question failed: ${JSON.stringify(errors)}`);
      return (await counted()) - before;
    },
    async stop() {
      await running.stop();
      await owner.end();
      await orm.close();
    },
  };
}

/** The WebSocket address of an api, and the class that opens it from Node. */
export const liveOf = (api: TestApi) => ({ url: `${api.url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket });
