import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { checkPace } from '../write/pace.ts';
import { aloneFor, inTransaction } from '../write/transaction.ts';
import { SEALED_FILES_A_DAY, UNSENT_SECONDS } from './limits.ts';

const FILES = { table: 'app.sealed_file', account: 'owner', at: '"at"' };

/**
 * Keeps an encrypted picture until a message takes it along. Those of the same account that none took in time are
 * forgotten on the way.
 * @returns its id
 * @throws Refusal SEALED_FILES_TOO_MANY
 */
export async function keepSealed(pool: Pool, owner: string, content: Buffer): Promise<string> {
  return inTransaction(pool, async (client) => {
    await aloneFor(client, owner);
    await checkPace(client, FILES, owner, SEALED_FILES_A_DAY, 'SEALED_FILES_TOO_MANY');
    await client.query(
      `delete from app.sealed_file where owner = $1 and message is null
       and at < clock_timestamp() - make_interval(secs => $2)`,
      [owner, UNSENT_SECONDS],
    );
    const id = randomUUID();
    await client.query('insert into app.sealed_file (id, owner, at, content) values ($1, $2, clock_timestamp(), $3)', [
      id,
      owner,
      content,
    ]);
    return id;
  });
}

/** An encrypted picture, for its owner and for the two sides of the conversation it was sent in; null for others. */
export async function readSealed(pool: Pool, reader: string, id: string): Promise<Buffer | null> {
  const { rows } = await pool.query<{ content: Buffer }>(
    `select file.content from app.sealed_file file
     left join app.message message on message.id = file.message
     left join app.conversation place on place.id = message.conversation
     where file.id = $1 and (file.owner = $2 or $2 in (place.buyer, place.seller))`,
    [id, reader],
  );
  return rows[0]?.content ?? null;
}
