import { randomUUID } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { CHANNEL } from '../changes/changes.ts';
import { Refusal } from '../schema/refusal.ts';
import { checkPace } from '../write/pace.ts';
import { aloneFor, inTransaction } from '../write/transaction.ts';
import { attach } from './attach.ts';
import { conversationId } from './conversation-id.ts';
import { readClientId, readEnvelope } from './envelope.ts';
import type { MessageSendInput } from './inputs.ts';
import { ATTACHMENTS_MAX, CONVERSATIONS_A_DAY, MESSAGES_A_DAY, MESSAGES_A_MINUTE, UNANSWERED_MAX } from './limits.ts';

/** One conversation seen from the one who writes. */
interface Place {
  id: string;
  listing: string;
  buyer: string;
  seller: string;
  sender: string;
  other: string;
}

interface Standing {
  senderHasKey: boolean;
  otherHasKey: boolean;
  refused: boolean;
  refusing: boolean;
  /** Null before the first message. */
  sent: number | null;
  answers: number | null;
  buyerCame: boolean;
}

/** @throws Refusal LISTING_UNKNOWN, CONVERSATION_NOT_YOURS */
async function placeOf(client: PoolClient, sender: string, { listing, buyer }: MessageSendInput): Promise<Place> {
  const { rows } = await client.query<{ seller: string }>('select seller from chain.listing where id = $1', [listing]);
  const seller = rows[0]?.seller;
  if (seller === undefined) throw new Refusal('LISTING_UNKNOWN', { listing });
  // Of a conversation between two others nothing is said, not even whether there is one.
  if (buyer === seller || (sender !== buyer && sender !== seller)) throw new Refusal('CONVERSATION_NOT_YOURS');
  const other = sender === seller ? buyer : seller;
  return { id: conversationId(listing, buyer), listing, buyer, seller, sender, other };
}

/** The message that was sent under this name before. @throws Refusal CLIENT_ID_USED when it was another one */
async function sentBefore(client: PoolClient, { id, sender }: Place, input: MessageSendInput): Promise<string | null> {
  const { rows } = await client.query<{ id: string; conversation: string; commitment: string }>(
    'select id, conversation, commitment from app.message where sender = $1 and client_id = $2',
    [sender, input.clientId],
  );
  const [before] = rows;
  if (before === undefined) return null;
  if (before.conversation !== id || before.commitment !== input.commitment) throw new Refusal('CLIENT_ID_USED');
  return before.id;
}

/** @throws Refusal for whoever must not write here, or not now */
async function checkStanding(client: PoolClient, place: Place): Promise<void> {
  const { id, sender, other, listing, buyer, seller } = place;
  const { rows } = await client.query<Standing>(
    `select
       exists (select from chain.account where address = $2 and encryption_key is not null) as "senderHasKey",
       exists (select from chain.account where address = $3 and encryption_key is not null) as "otherHasKey",
       exists (select from app.account_block where blocker = $3 and blocked = $2) as refused,
       exists (select from app.account_block where blocker = $2 and blocked = $3) as refusing,
       case when $2 = buyer then buyer_messages else seller_messages end as sent,
       case when $2 = buyer then seller_messages else buyer_messages end as answers,
       exists (select from chain.orders where listing = $4 and buyer = $5)
         or exists (select from app.question where listing = $4 and asker = $5) as "buyerCame"
     from (select) nothing left join app.conversation on id = $1`,
    [id, sender, other, listing, buyer],
  );
  const [standing] = rows;
  if (standing === undefined) throw new RangeError('one row was asked for');
  if (standing.refused) throw new Refusal('BLOCKED');
  if (standing.refusing) throw new Refusal('BLOCKING');
  if (!standing.senderHasKey) throw new Refusal('ENCRYPTION_KEY_MISSING', { address: sender });
  if (!standing.otherHasKey) throw new Refusal('ENCRYPTION_KEY_MISSING', { address: other });
  await checkPace(client, MESSAGES, sender, MESSAGES_A_MINUTE, 'MESSAGES_TOO_FAST');
  await checkPace(client, MESSAGES, sender, MESSAGES_A_DAY, 'MESSAGES_TOO_MANY');
  if (standing.sent === null) {
    // Sellers answer; strangers they may write to are those who bought or asked.
    if (sender === seller && !standing.buyerCame) throw new Refusal('BUYER_WRITES_FIRST');
    await checkPace(client, CONVERSATIONS, sender, CONVERSATIONS_A_DAY, 'CONVERSATIONS_TOO_MANY');
  } else if (standing.answers === 0 && standing.sent >= UNANSWERED_MAX) {
    throw new Refusal('ANSWER_AWAITED', { max: UNANSWERED_MAX });
  }
}

const MESSAGES = { table: 'app.message', account: 'sender', at: 'sent_at' };
const CONVERSATIONS = { table: 'app.conversation', account: 'started_by', at: 'started_at' };

/** Counts the message in its conversation, which begins here if it has to, and keeps it. */
async function keep(client: PoolClient, place: Place, input: MessageSendInput, sealed: [Buffer, Buffer]) {
  const id = randomUUID();
  const byBuyer = place.sender === place.buyer ? 1 : 0;
  const { rows } = await client.query<{ sent_at: Date }>(
    `with place as (
       insert into app.conversation as c (id, listing, buyer, seller, started_by, started_at, last_at,
         buyer_messages, seller_messages, buyer_unread, seller_unread)
       values ($1, $2, $3, $4, $5, clock_timestamp(), clock_timestamp(), $6::int, 1 - $6::int, 1 - $6::int, $6::int)
       on conflict (id) do update set
         last_at = greatest(clock_timestamp(), c.last_at + interval '1 millisecond'),
         buyer_messages = c.buyer_messages + excluded.buyer_messages,
         seller_messages = c.seller_messages + excluded.seller_messages,
         buyer_unread = c.buyer_unread + excluded.buyer_unread,
         seller_unread = c.seller_unread + excluded.seller_unread
       returning last_at
     )
     insert into app.message (id, conversation, sender, sent_at, commitment, sealed_for_other, sealed_for_self, client_id)
     select $7, $1, $5, last_at, $8, $9, $10, $11 from place returning sent_at`,
    [
      ...[place.id, place.listing, place.buyer, place.seller, place.sender, byBuyer],
      ...[id, input.commitment, ...sealed, input.clientId],
    ],
  );
  return { id, at: rows[0]?.sent_at.toISOString() };
}

/**
 * Keeps a message and tells both sides' open pages, or finds the one that was kept under the same name.
 * @returns the message's key
 * @throws Refusal
 */
export async function send(pool: Pool, sender: string, input: MessageSendInput): Promise<string> {
  readClientId(input.clientId);
  const sealed: [Buffer, Buffer] = [
    readEnvelope('sealedForOther', input.sealedForOther),
    readEnvelope('sealedForSelf', input.sealedForSelf),
  ];
  const files = [...new Set(input.attachments ?? [])];
  if (files.length > ATTACHMENTS_MAX) {
    throw new Refusal('TOO_MANY_VALUES', { argument: 'attachments', count: files.length, max: ATTACHMENTS_MAX });
  }
  return inTransaction(pool, async (client) => {
    await aloneFor(client, sender);
    const place = await placeOf(client, sender, input);
    const before = await sentBefore(client, place, input);
    if (before !== null) return before;
    await checkStanding(client, place);
    const { id, at } = await keep(client, place, input, sealed);
    await attach(client, sender, id, files);
    const news = { kind: 'message', id, at, sides: [place.buyer, place.seller] };
    await client.query('select pg_notify($1, $2)', [CHANNEL, JSON.stringify(news)]);
    return id;
  });
}
