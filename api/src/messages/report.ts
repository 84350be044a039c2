import { createHash, randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { globalId, keyOf } from '../schema/global-id.ts';
import { Refusal } from '../schema/refusal.ts';
import { checkPace } from '../write/pace.ts';
import { plainText } from '../write/plain-text.ts';
import { aloneFor, inTransaction } from '../write/transaction.ts';
import type { DisclosedMessageInput, MessagesReportInput } from './inputs.ts';
import { DISCLOSED_MAX, ENVELOPE_MAX_BYTES, REPORT_WORDS_MAX, REPORTS_A_DAY } from './limits.ts';

const REPORTS = { table: 'app.message_report', account: 'reporter', at: '"at"' };

/** @throws Refusal TOO_MANY_VALUES, BAD_ID */
function readDisclosed(disclosed: readonly DisclosedMessageInput[]): Map<string, Buffer> {
  const count = disclosed.length;
  if (count > DISCLOSED_MAX) throw new Refusal('TOO_MANY_VALUES', { argument: 'disclosed', count, max: DISCLOSED_MAX });
  return new Map(disclosed.map(({ message, plaintext }) => [keyOf('Message', message), Buffer.from(plaintext)]));
}

const commitmentTo = (words: Buffer) => `0x${createHash('sha256').update(words).digest('hex')}`;

/**
 * Keeps what one side tells the operator about the other. Disclosed words count only where their digest is the one the
 * message was sent under: nobody can put words into somebody's mouth.
 * @returns the report's id
 * @throws Refusal NOT_FOUND for a conversation that is not the reporter's; DISCLOSURE_MISMATCH
 */
export async function report(pool: Pool, reporter: string, input: MessagesReportInput): Promise<string> {
  const conversation = keyOf('Conversation', input.conversation);
  const words = plainText(input.words, REPORT_WORDS_MAX);
  const disclosed = readDisclosed(input.disclosed);
  return inTransaction(pool, async (client) => {
    await aloneFor(client, reporter);
    const sides = await client.query<{ accused: string }>(
      `select case when buyer = $2 then seller else buyer end as accused
       from app.conversation where id = $1 and $2 in (buyer, seller)`,
      [conversation, reporter],
    );
    const accused = sides.rows[0]?.accused;
    if (accused === undefined) throw new Refusal('NOT_FOUND');
    await checkPace(client, REPORTS, reporter, REPORTS_A_DAY, 'REPORTS_TOO_MANY');
    const known = await client.query<{ id: string; commitment: string }>(
      'select id, commitment from app.message where conversation = $1 and id = any($2::text[])',
      [conversation, [...disclosed.keys()]],
    );
    const commitments = new Map(known.rows.map((row) => [row.id, row.commitment]));
    for (const [message, plaintext] of disclosed) {
      const honest = plaintext.length <= ENVELOPE_MAX_BYTES && commitments.get(message) === commitmentTo(plaintext);
      if (!honest) throw new Refusal('DISCLOSURE_MISMATCH', { message: globalId('Message', message) });
    }
    const id = randomUUID();
    await client.query(
      `insert into app.message_report (id, conversation, reporter, accused, reason, words, at)
       values ($1, $2, $3, $4, $5, $6, now())`,
      [id, conversation, reporter, accused, input.reason, words],
    );
    await client.query(
      `insert into app.message_disclosure (report, message, plaintext)
       select $1, message, plaintext from unnest($2::text[], $3::bytea[]) as disclosed(message, plaintext)`,
      [id, [...disclosed.keys()], [...disclosed.values()]],
    );
    return id;
  });
}
