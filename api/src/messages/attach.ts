import type { PoolClient } from 'pg';
import { Refusal } from '../schema/refusal.ts';

/**
 * Lets a message take its sender's encrypted pictures along: from now on both sides may read them.
 * @throws Refusal ATTACHMENT_UNKNOWN for one that is not the sender's, was sent before, or waited too long
 */
export async function attach(
  client: PoolClient,
  sender: string,
  message: string,
  files: readonly string[],
): Promise<void> {
  if (files.length === 0) return;
  const { rows } = await client.query<{ id: string }>(
    `update app.sealed_file set message = $2 where id = any($1::text[]) and owner = $3 and message is null returning id`,
    [files, message, sender],
  );
  const taken = new Set(rows.map(({ id }) => id));
  const missing = files.find((file) => !taken.has(file));
  if (missing !== undefined) throw new Refusal('ATTACHMENT_UNKNOWN', { attachment: missing.slice(0, 80) });
}
