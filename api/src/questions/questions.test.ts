import { getAddress } from 'ethers';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { liveOf, openApi, type TestApi } from '../../../test/support/api.ts';
import { type Chat, openChat, type Person } from '../../../test/support/chat.ts';
import { openForBusiness } from '../../../test/support/rows.ts';
import { QUESTION_MAX, WAITING_MAX } from './limits.ts';

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
  await openForBusiness(api);
});
afterAll(() => api.stop());

const FIELDS = 'id text askedAt answer answeredAt asker { address } listing { listingId }';
const act = (mutation: string, input: Record<string, unknown>, as?: Person) =>
  api.ask(mutation, { input }, as?.headers);
const ask = (chat: Chat, text = '바퀴는 몇 인치예요?', as: Person | undefined = chat.buyer) =>
  act(
    `mutation ($input: QuestionAskInput!) { questionAsk(input: $input) { ${FIELDS} } }`,
    { listing: chat.listing, text },
    as,
  );
const answer = (question: string, as?: Person, text = '20인치예요.') =>
  act(
    `mutation ($input: QuestionAnswerInput!) { questionAnswer(input: $input) { ${FIELDS} } }`,
    { question, text },
    as,
  );
const remove = (question: string, as?: Person) =>
  act('mutation ($input: QuestionRemoveInput!) { questionRemove(input: $input) }', { question }, as);
const asked = async (chat: Chat, text?: string) => (await ask(chat, text)).data.questionAsk.id as string;
const code = ({ errors }: Awaited<ReturnType<TestApi['ask']>>) => errors?.[0]?.extensions;
const LIST = `query ($l: Bytes32!, $first: Int!, $after: String) { listing(listingId: $l) {
  questions(first: $first, after: $after) { totalCount edges { node { ${FIELDS} } } pageInfo { hasNextPage endCursor } } } }`;
const list = async (chat: Chat, first = 20, after?: string) =>
  (await api.ask(LIST, { l: chat.listing, first, after })).data.listing.questions;

describe('a question on a listing', () => {
  it('is read by everybody, with the answer once there is one', async () => {
    const chat = await openChat(api);
    const { data } = await ask(chat, '  바퀴는\r\n몇 인치예요? ');
    expect(data.questionAsk).toEqual({
      id: expect.any(String),
      text: '바퀴는\n몇 인치예요?',
      askedAt: expect.stringMatching(/^\d{4}-/),
      answer: null,
      answeredAt: null,
      asker: { address: getAddress(chat.buyer.address) },
      listing: { listingId: chat.listing },
    });
    const answered = await answer(data.questionAsk.id, chat.seller);
    expect(answered.data.questionAnswer).toMatchObject({ answer: '20인치예요.', answeredAt: expect.any(String) });
    expect((await list(chat)).edges).toEqual([{ node: answered.data.questionAnswer }]);
    const node = await api.ask('query ($id: ID!) { node(id: $id) { ... on Question { text } } }', {
      id: data.questionAsk.id,
    });
    expect(node.data.node).toEqual({ text: '바퀴는\n몇 인치예요?' });
  });

  it('is answered by the seller only, and once', async () => {
    const chat = await openChat(api);
    const id = await asked(chat);
    for (const person of [chat.buyer, chat.stranger]) {
      expect(code(await answer(id, person))).toEqual({ code: 'QUESTION_NOT_YOURS', params: {} });
    }
    const both = await Promise.all([answer(id, chat.seller), answer(id, chat.seller)]);
    expect(both.map((one) => code(one)?.code).sort()).toEqual(['QUESTION_ANSWERED', undefined]);
  });

  it.each(['buyer', 'seller'] as const)('is removed by its %s, before or after the answer', async (who) => {
    const chat = await openChat(api);
    const [open, answered] = [await asked(chat), await asked(chat)];
    await answer(answered, chat.seller);
    for (const id of [open, answered]) {
      expect(code(await remove(id, chat.stranger))).toEqual({ code: 'QUESTION_NOT_YOURS', params: {} });
      expect((await remove(id, chat[who])).data).toEqual({ questionRemove: true });
      expect(code(await remove(id, chat[who]))).toEqual({ code: 'NOT_FOUND', params: {} });
      expect(code(await answer(id, chat.seller))).toEqual({ code: 'NOT_FOUND', params: {} });
    }
    expect(await list(chat)).toMatchObject({ totalCount: 0, edges: [] });
    const { rows } = await api.owner.query('select text, answer from app.question where listing = $1', [chat.listing]);
    expect(rows).toEqual([
      { text: '', answer: null },
      { text: '', answer: null },
    ]);
  });

  it('needs a session for everything but reading', async () => {
    const chat = await openChat(api);
    const id = await asked(chat);
    const required = { code: 'SESSION_REQUIRED', params: {} };
    const input = { listing: chat.listing, text: 'How old?' };
    expect(
      code(await act('mutation ($input: QuestionAskInput!) { questionAsk(input: $input) { id } }', input)),
    ).toEqual(required);
    expect(code(await answer(id))).toEqual(required);
    expect(code(await remove(id))).toEqual(required);
  });

  it('is not for the seller, nor on what is closed or not there', async () => {
    const chat = await openChat(api);
    expect(code(await ask(chat, 'Really?', chat.seller))).toEqual({ code: 'QUESTION_TO_ONESELF', params: {} });
    await api.owner.query(`update chain.listing set state = 'closed' where id = $1`, [chat.listing]);
    expect(code(await ask(chat))).toEqual({ code: 'LISTING_CLOSED', params: {} });
    const listing = `0x${'dd'.repeat(32)}`;
    expect(code(await ask({ ...chat, listing }))).toEqual({ code: 'LISTING_UNKNOWN', params: { listing } });
  });
});

describe('questions', () => {
  it('come newest first, page by page, each once', async () => {
    const chat = await openChat(api);
    const ids: string[] = [];
    for (let i = 0; i < 5; i++) ids.unshift(await asked(chat, `Question ${i}`));
    const found: string[] = [];
    for (let after: string | undefined, more = true; more; ) {
      const { edges, pageInfo, totalCount } = await list(chat, 2, after);
      expect(totalCount).toBe(5);
      found.push(...edges.map(({ node }: { node: { id: string } }) => node.id));
      ({ hasNextPage: more, endCursor: after } = pageInfo);
    }
    expect(found).toEqual(ids);
  });

  it('are at most 20 a day from one account; removing them does not help', async () => {
    const chat = await openChat(api);
    for (let i = 0; i < 20; i++) await remove(await asked(chat), chat.buyer);
    expect(code(await ask(chat))).toMatchObject({ code: 'QUESTIONS_TOO_MANY', params: { max: 20 } });
    await api.owner.query(`update app.question set asked_at = now() - interval '25 hours' where asker = $1`, [
      chat.buyer.address,
    ]);
    await remove(await asked(chat), chat.buyer);
    const { rowCount } = await api.owner.query('select from app.question where asker = $1', [chat.buyer.address]);
    expect(rowCount).toBe(1);
  });

  it('wait for an answer on one listing up to a number, also when many ask at once', async () => {
    const chat = await openChat(api);
    await api.owner.query(
      `insert into app.question select gen_random_uuid()::text, $1, 'somebody', 'How old?', now() from generate_series(1, $2::int)`,
      [chat.listing, WAITING_MAX - 1],
    );
    const both = await Promise.all([ask(chat), ask(chat, 'How old?', chat.stranger)]);
    expect(both.map(code).filter((refusal) => refusal !== undefined)).toEqual([
      { code: 'QUESTIONS_WAITING', params: { max: WAITING_MAX } },
    ]);
  });

  it('are heard of by open pages: asked, answered, removed', async () => {
    const chat = await openChat(api);
    const elsewhere = await openChat(api);
    const client = createClient({ ...liveOf(api), retryAttempts: 0 });
    const events = client.iterate<{ questionChanged: unknown }>({
      query: 'subscription ($l: Bytes32!) { questionChanged(listing: $l) { questionId question { answer } } }',
      variables: { l: chat.listing },
    });
    const first = events.next();
    await new Promise((resolve) => setTimeout(resolve, 250));
    await asked(elsewhere);
    const id = await asked(chat);
    expect((await first).value?.data).toEqual({ questionChanged: { questionId: id, question: { answer: null } } });
    await answer(id, chat.seller);
    expect((await events.next()).value?.data).toMatchObject({
      questionChanged: { question: { answer: '20인치예요.' } },
    });
    await remove(id, chat.seller);
    expect((await events.next()).value?.data).toEqual({ questionChanged: { questionId: id, question: null } });
    await client.dispose();
  });
});

describe('nonsense', () => {
  const made = (text: string) => Buffer.from(text).toString('base64url');

  // nonsense: Mutation.questionAsk.input, QuestionAskInput.listing, QuestionAskInput.text, QuestionAnswerInput.text
  it('as words is refused: none, too many, hidden or turned around', async () => {
    const chat = await openChat(api);
    const id = await asked(chat);
    const wrong: [text: string, refusal: object][] = [
      [' \n\t ', { code: 'TEXT_EMPTY', params: {} }],
      [
        '가'.repeat(QUESTION_MAX + 1),
        { code: 'TEXT_TOO_LONG', params: { length: QUESTION_MAX + 1, max: QUESTION_MAX } },
      ],
      ['a\u0000b', { code: 'TEXT_HIDDEN_CHARACTERS', params: {} }],
      ['pay \u202eereh', { code: 'TEXT_HIDDEN_CHARACTERS', params: {} }],
      ['in\u200bvisible', { code: 'TEXT_HIDDEN_CHARACTERS', params: {} }],
    ];
    for (const [text, refusal] of wrong) {
      expect(code(await ask(chat, text))).toEqual(refusal);
      expect(code(await answer(id, chat.seller, text))).toEqual(refusal);
    }
    expect(code(await ask({ ...chat, listing: 'bike' }))).toEqual({ code: 'BAD_BYTES32', params: { value: 'bike' } });
    expect((await ask(chat, '😀'.repeat(QUESTION_MAX))).errors).toBeUndefined();
  });

  // nonsense: Mutation.questionAnswer.input, Mutation.questionRemove.input, QuestionAnswerInput.question, QuestionRemoveInput.question
  it('instead of a question is refused', async () => {
    const chat = await openChat(api);
    for (const id of ['', 'x', made('Question'), made(`Listing:${chat.listing}`), made("Question:1' or true")]) {
      const bad = { code: 'BAD_ID', params: { id } };
      expect(code(await answer(id, chat.seller))).toEqual(bad);
      expect(code(await remove(id, chat.seller))).toEqual(bad);
    }
    expect(code(await remove(made('Question:none'), chat.seller))).toEqual({ code: 'NOT_FOUND', params: {} });
  });

  // nonsense: Listing.questions.first, Listing.questions.after
  it('about a page of questions is refused', async () => {
    const chat = await openChat(api);
    expect(await api.mistakes(LIST, { l: chat.listing, first: 101 })).toEqual([
      { code: 'FIRST_OUT_OF_BOUNDS', params: { first: 101, min: 1, max: 100 } },
    ]);
    expect(await api.mistakes(LIST, { l: chat.listing, first: 1, after: 'next' })).toEqual([
      { code: 'BAD_CURSOR', params: { after: 'next' } },
    ]);
  });

  // nonsense: Subscription.questionChanged.listing
  it('instead of a listing cannot be followed', async () => {
    const client = createClient({ ...liveOf(api), retryAttempts: 0 });
    const events = client.iterate({ query: 'subscription { questionChanged(listing: "bike") { questionId } }' });
    await expect(events.next()).rejects.toMatchObject([
      { extensions: { code: 'BAD_BYTES32', params: { value: 'bike' } } },
    ]);
    await client.dispose();
  });
});
