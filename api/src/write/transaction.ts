import type { Pool, PoolClient } from 'pg';

/** Does everything or nothing. */
export async function inTransaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch((failed: Error) => {
      broken = failed;
    });
    throw error;
  } finally {
    // A connection that could not even roll back is not lent out again.
    client.release(broken);
  }
}

/**
 * Waits until nothing else is done in this name (an account, or whatever else is counted), until the transaction ends:
 * what is counted afterwards stays true, whichever process of the api counts.
 */
export async function aloneFor(client: PoolClient, name: string): Promise<void> {
  await client.query(`select pg_advisory_xact_lock(hashtextextended('moothall ' || $1, 0))`, [name]);
}
