import { randomUUID } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { CHANNEL, type QuestionNews } from '../changes/changes.ts';
import { keyOf } from '../schema/global-id.ts';
import { Refusal } from '../schema/refusal.ts';
import { checkPace } from '../write/pace.ts';
import { someText } from '../write/plain-text.ts';
import { aloneFor, inTransaction } from '../write/transaction.ts';
import type { QuestionAnswerInput, QuestionAskInput } from './inputs.ts';
import { QUESTION_MAX, QUESTIONS_A_DAY, WAITING_MAX } from './limits.ts';

const QUESTIONS = { table: 'app.question', account: 'asker', at: 'asked_at' };

const tell = (client: PoolClient, news: Omit<QuestionNews, 'kind'>) =>
  client.query('select pg_notify($1, $2)', [CHANNEL, JSON.stringify({ kind: 'question', ...news })]);

/** @throws Refusal LISTING_UNKNOWN, LISTING_CLOSED, QUESTION_TO_ONESELF, BLOCKED, QUESTIONS_WAITING */
async function checkListing(client: PoolClient, asker: string, listing: string): Promise<string> {
  // Locked, so that no two askers fill the last place.
  await aloneFor(client, `questions on ${listing}`);
  const { rows } = await client.query<{ seller: string; state: string; refused: boolean; waiting: number }>(
    `select seller, state,
       exists (select from app.account_block where blocker = seller and blocked = $2) as refused,
       (select count(*)::int from app.question
         where listing = $1 and answer is null and removed_at is null) as waiting
     from chain.listing where id = $1`,
    [listing, asker],
  );
  const [found] = rows;
  if (found === undefined) throw new Refusal('LISTING_UNKNOWN', { listing });
  if (found.state === 'closed') throw new Refusal('LISTING_CLOSED');
  if (found.seller === asker) throw new Refusal('QUESTION_TO_ONESELF');
  if (found.refused) throw new Refusal('BLOCKED');
  if (found.waiting >= WAITING_MAX) throw new Refusal('QUESTIONS_WAITING', { max: WAITING_MAX });
  return found.seller;
}

/** @returns the question's key */
export async function ask(pool: Pool, asker: string, input: QuestionAskInput): Promise<string> {
  const text = someText(input.text, QUESTION_MAX);
  const { listing } = input;
  return inTransaction(pool, async (client) => {
    await aloneFor(client, asker);
    await checkPace(client, QUESTIONS, asker, QUESTIONS_A_DAY, 'QUESTIONS_TOO_MANY');
    const seller = await checkListing(client, asker, listing);
    const id = randomUUID();
    await client.query(
      'insert into app.question (id, listing, asker, text, asked_at) values ($1, $2, $3, $4, clock_timestamp())',
      [id, listing, asker, text],
    );
    await tell(client, { id, listing, asker, seller });
    return id;
  });
}

interface Standing {
  listing: string;
  asker: string;
  seller: string;
  answered: boolean;
}

/** Locks a question that is there. @throws Refusal NOT_FOUND */
async function standingOf(client: PoolClient, id: string): Promise<Standing> {
  const { rows } = await client.query<Standing>(
    `select question.listing, question.asker, listing.seller, question.answer is not null as answered
     from app.question question join chain.listing listing on listing.id = question.listing
     where question.id = $1 and question.removed_at is null for update of question`,
    [id],
  );
  const [standing] = rows;
  if (standing === undefined) throw new Refusal('NOT_FOUND');
  return standing;
}

/** @throws Refusal QUESTION_NOT_YOURS for all but the seller, QUESTION_ANSWERED */
export async function answer(pool: Pool, seller: string, input: QuestionAnswerInput): Promise<string> {
  const id = keyOf('Question', input.question);
  const text = someText(input.text, QUESTION_MAX);
  return inTransaction(pool, async (client) => {
    const { answered, ...standing } = await standingOf(client, id);
    if (standing.seller !== seller) throw new Refusal('QUESTION_NOT_YOURS');
    if (answered) throw new Refusal('QUESTION_ANSWERED');
    await client.query('update app.question set answer = $2, answered_at = clock_timestamp() where id = $1', [
      id,
      text,
    ]);
    await tell(client, { id, ...standing });
    return id;
  });
}

/**
 * Takes a question and its answer away: the words are gone at once, the row a day later, when it no longer counts.
 * @throws Refusal QUESTION_NOT_YOURS for all but its asker and the seller
 */
export async function remove(pool: Pool, remover: string, question: string): Promise<void> {
  const id = keyOf('Question', question);
  await inTransaction(pool, async (client) => {
    const { answered: _, ...standing } = await standingOf(client, id);
    if (remover !== standing.asker && remover !== standing.seller) throw new Refusal('QUESTION_NOT_YOURS');
    await client.query(`update app.question set text = '', answer = null, removed_at = now() where id = $1`, [id]);
    await client.query('delete from app.question where asker = $1 and asked_at < $2 and removed_at is not null', [
      standing.asker,
      new Date(Date.now() - QUESTIONS_A_DAY.seconds * 1000),
    ]);
    await tell(client, { id, ...standing });
  });
}
