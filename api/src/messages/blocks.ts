import type { Pool } from 'pg';
import { Refusal } from '../schema/refusal.ts';
import { aloneFor, inTransaction } from '../write/transaction.ts';
import { BLOCKS_MAX } from './limits.ts';

/**
 * From now on `blocked` cannot write to `blocker`; what was written stays.
 * @returns false where that was so already
 * @throws Refusal BLOCK_ONESELF, BLOCKS_TOO_MANY
 */
export async function block(pool: Pool, blocker: string, blocked: string): Promise<boolean> {
  if (blocker === blocked) throw new Refusal('BLOCK_ONESELF');
  return inTransaction(pool, async (client) => {
    await aloneFor(client, blocker);
    const { rows } = await client.query<{ count: number }>(
      'select count(*)::int as count from app.account_block where blocker = $1',
      [blocker],
    );
    if ((rows[0]?.count ?? 0) >= BLOCKS_MAX) throw new Refusal('BLOCKS_TOO_MANY', { max: BLOCKS_MAX });
    const { rowCount } = await client.query(
      'insert into app.account_block (blocker, blocked, at) values ($1, $2, now()) on conflict do nothing',
      [blocker, blocked],
    );
    return rowCount === 1;
  });
}

/** Takes messages from somebody again. @returns false where nobody was blocked */
export async function unblock(pool: Pool, blocker: string, blocked: string): Promise<boolean> {
  const { rowCount } = await pool.query('delete from app.account_block where blocker = $1 and blocked = $2', [
    blocker,
    blocked,
  ]);
  return rowCount === 1;
}
