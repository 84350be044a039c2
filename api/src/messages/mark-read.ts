import type { Pool } from 'pg';
import { Refusal } from '../schema/refusal.ts';

/** @throws Refusal NOT_FOUND for a conversation that is not the reader's */
export async function markRead(pool: Pool, reader: string, conversation: string): Promise<void> {
  const { rowCount } = await pool.query(
    `update app.conversation set
       buyer_unread = case when buyer = $2 then 0 else buyer_unread end,
       seller_unread = case when seller = $2 then 0 else seller_unread end
     where id = $1 and $2 in (buyer, seller)`,
    [conversation, reader],
  );
  if (rowCount !== 1) throw new Refusal('NOT_FOUND');
}
