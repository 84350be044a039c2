import { createHash } from 'node:crypto';
import pg from 'pg';

/** Gives values their places in one statement: `${values.bind(7, 'int')}` is `$1::int`. */
export class Values {
  readonly list: unknown[] = [];
  private aliases = 0;
  bind(value: unknown, type: string): string {
    this.list.push(value);
    return `$${this.list.length}::${type}`;
  }
  /** A table alias nobody else in this statement has. */
  alias(): string {
    this.aliases += 1;
    return `t${this.aliases}`;
  }
}

/**
 * Keys as rows of (key, place), in their order. One alone stands by itself: the server would take an array for many, make
 * a dearer plan for any array than for this one, and so plan anew each time.
 */
export function keyRows(values: Values, keys: readonly string[]): string {
  const [only] = keys;
  if (only !== undefined && keys.length === 1) return `(values (${values.bind(only, 'text')}, 1::bigint))`;
  return `unnest(${values.bind(keys, 'text[]')}) with ordinality`;
}

/** How many texts one connection keeps prepared; beyond that a text is sent without a name. */
const PREPARED = 500;

/**
 * How the server plans a prepared statement: once for all values, or as it thinks best, which is anew for each where a
 * plan for any values looks dearer. Planning a page takes longer than reading it.
 */
export type Planning = 'once' | 'auto';
const MODES: Record<Planning, string> = { once: 'force_generic_plan', auto: 'auto' };

/**
 * The database as resolvers see it: prepared statements, each counted. One per request, over the process's pool.
 * Texts come from selection sets, so that equal queries share one name and the server's plan for it.
 */
export class Database {
  /** Statements of this request so far: tests hold each operation to its number. */
  statements = 0;
  private static readonly names = new Map<string, string>();
  /** How connections plan now, where it is not as they began. */
  private static readonly plannings = new WeakMap<pg.PoolClient, Planning>();
  constructor(private readonly pool: pg.Pool) {}

  /** @param planning 'once' where every value of the statement is best answered by the same plan */
  async rows<Row extends pg.QueryResultRow>(
    text: string,
    values: Values = new Values(),
    planning: Planning = 'auto',
  ): Promise<Row[]> {
    this.statements += 1;
    const name = Database.nameOf(text);
    const client = await this.pool.connect();
    try {
      await Database.planAs(client, planning);
      const { rows } = await client.query<Row>({ text, values: values.list, ...(name && { name }) });
      client.release();
      return rows;
    } catch (error) {
      // As the pool itself does: a connection on which something failed is not used again.
      client.release(true);
      throw error;
    }
  }

  private static async planAs(client: pg.PoolClient, planning: Planning): Promise<void> {
    if ((Database.plannings.get(client) ?? 'auto') === planning) return;
    await client.query(`set plan_cache_mode = ${MODES[planning]}`);
    Database.plannings.set(client, planning);
  }

  private static nameOf(text: string): string | undefined {
    const known = Database.names.get(text);
    if (known !== undefined) return known;
    if (Database.names.size >= PREPARED) return undefined;
    const name = createHash('sha256').update(text).digest('base64url').slice(0, 32);
    Database.names.set(text, name);
    return name;
  }
}

/** Longest a statement may take, milliseconds. */
const STATEMENT_TIMEOUT = 10_000;

/** How a pool may differ from that of the api. */
export interface PoolOptions {
  max?: number;
  /** Longest wait for a connection, and for an answer of a server that fell silent; for ever where it is not told. */
  patienceMs?: number;
}

/** A pool whose idle connections may break without ending the process: the next query opens another one. */
export function openPool(
  url: string,
  onError: (error: Error) => void,
  { max = 10, patienceMs }: PoolOptions = {},
): pg.Pool {
  const patience = patienceMs === undefined ? {} : { connectionTimeoutMillis: patienceMs, query_timeout: patienceMs };
  const pool = new pg.Pool({ connectionString: url, max, statement_timeout: STATEMENT_TIMEOUT, ...patience });
  pool.on('error', onError);
  return pool;
}
