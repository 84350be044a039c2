import pg from 'pg';

/** Passwords of the database's roles; generated once per data folder. */
export interface DatabaseSecrets {
  /** The server's own administrator. */
  root: string;
  /** Owner of everything that follows from the chain. */
  owner: string;
  /** The api: reads the chain's rows, writes its own schema only. */
  api: string;
}

export const DATABASE = 'moothall';
export const OWNER = 'moothall';
export const API = 'moothall_api';

/** Search in Korean needs trigrams of Korean; with a plain C locale there are none, and nothing is ever found. */
export class TrigramsMissing extends Error {
  override name = 'TrigramsMissing';
  constructor(readonly locale: string) {
    super(
      `this database makes no trigrams of Korean text (LC_CTYPE is ${locale}): use one with C.UTF-8 or ko_KR.UTF-8`,
    );
  }
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function ensureRole(client: pg.Client, name: string, password: string): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [name]);
  const verb = rowCount ? 'alter' : 'create';
  await client.query(`${verb} role ${client.escapeIdentifier(name)} login password ${client.escapeLiteral(password)}`);
}

/** Creates the owner and the database where they do not exist. `url` is the server administrator's. */
export async function prepareServer(url: string, secrets: DatabaseSecrets): Promise<void> {
  await withClient(url, async (client) => {
    await ensureRole(client, OWNER, secrets.owner);
    await client.query(`alter role ${OWNER} createrole`);
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
    if (!rowCount) await client.query(`create database ${DATABASE} owner ${OWNER}`);
  });
}

/**
 * Creates the api's role and schema and checks that Korean can be searched. `url` is the owner's; on a server of one's
 * own the owner needs the right to create roles, or the role and its schema "app" have to exist.
 * @throws TrigramsMissing
 */
export async function prepareDatabase(url: string, apiPassword: string): Promise<void> {
  await withClient(url, async (client) => {
    await client.query('create extension if not exists pg_trgm');
    const { rows } = await client.query<{ found: number; locale: string }>(
      `select cardinality(show_trgm('서울')) as found,
              (select datctype from pg_database where datname = current_database()) as locale`,
    );
    if (!rows[0]?.found) throw new TrigramsMissing(rows[0]?.locale ?? 'unknown');
    await ensureRole(client, API, apiPassword);
    await client.query(`grant ${API} to current_user`);
    await client.query(`create schema if not exists app authorization ${API}`);
  });
}

/** The same database seen by another role. */
export function urlFor(url: string, role: string, password: string): string {
  const changed = new URL(url);
  changed.username = role;
  changed.password = encodeURIComponent(password);
  return changed.href;
}
