import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApi, type TestApi } from '../../../test/support/api.ts';
import { type Chat, openChat, type Person, say, words } from '../../../test/support/chat.ts';
import { openForBusiness } from '../../../test/support/rows.ts';
import { DISCLOSED_MAX, REPORT_WORDS_MAX } from './limits.ts';

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
  await openForBusiness(api);
});
afterAll(() => api.stop());

const REPORT = 'mutation ($input: MessagesReportInput!) { messagesReport(input: $input) { report } }';
const threat = words('돈을 먼저 보내지 않으면 찾아갈 거예요.');

/** A buyer wrote something, and the seller may report it. */
async function written(): Promise<
  Chat & { conversation: string; message: string; file(input?: object, as?: Person): ReturnType<TestApi['ask']> }
> {
  const chat = await openChat(api);
  const { data } = await say(api, chat.buyer, chat, { commitment: threat.commitment });
  const { id: message, conversation } = data.messageSend.message;
  const honest = { conversation: conversation.id, reason: 'ABUSE', words: 'He threatens me.' };
  const disclosed = [{ message, plaintext: threat.plaintext }];
  return {
    ...chat,
    conversation: conversation.id,
    message,
    file: (input = {}, as = chat.seller) => api.ask(REPORT, { input: { ...honest, disclosed, ...input } }, as.headers),
  };
}
const kept = async (report: string) => {
  const reports = await api.owner.query('select * from app.message_report where id = $1', [report]);
  const disclosed = await api.owner.query(
    `select convert_from(disclosure.plaintext, 'UTF8') as said, message.sender
     from app.message_disclosure disclosure join app.message message on message.id = disclosure.message
     where disclosure.report = $1`,
    [report],
  );
  return { report: reports.rows[0], disclosed: disclosed.rows };
};
const code = (answer: Awaited<ReturnType<TestApi['ask']>>) => answer.errors?.[0]?.extensions;

describe('a report', () => {
  it('tells the operator who, whom, why, and the words that were really sent', async () => {
    const chat = await written();
    const { data } = await chat.file();
    expect(await kept(data.messagesReport.report)).toMatchObject({
      report: {
        reporter: chat.seller.address,
        accused: chat.buyer.address,
        reason: 'abuse',
        words: 'He threatens me.',
      },
      disclosed: [{ said: threat.plaintext, sender: chat.buyer.address }],
    });
  });

  it('may disclose one’s own messages, and none', async () => {
    const chat = await written();
    expect(code(await chat.file({}, chat.buyer))).toBeUndefined();
    const { data } = await chat.file({ disclosed: [], words: '' });
    expect((await kept(data.messagesReport.report)).disclosed).toEqual([]);
  });

  it('with words that were not sent, or were sent elsewhere, is not made at all', async () => {
    const [chat, elsewhere] = [await written(), await written()];
    const mismatch = (message: string) => ({ code: 'DISCLOSURE_MISMATCH', params: { message } });
    const invented = [
      { message: chat.message, plaintext: threat.plaintext },
      { message: elsewhere.message, plaintext: threat.plaintext },
    ];
    expect(code(await chat.file({ disclosed: invented }))).toEqual(mismatch(elsewhere.message));
    const changed = [{ message: chat.message, plaintext: `${threat.plaintext} ` }];
    expect(code(await chat.file({ disclosed: changed }))).toEqual(mismatch(chat.message));
    const { rowCount } = await api.owner.query('select from app.message_report where reporter = $1', [
      chat.seller.address,
    ]);
    expect(rowCount).toBe(0);
  });

  it('can hold words with bytes that texts of the database cannot', async () => {
    const chat = await openChat(api);
    const plaintext = 'nothing\u0000 here';
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(plaintext));
    const commitment = `0x${Buffer.from(digest).toString('hex')}`;
    const { data } = await say(api, chat.buyer, chat, { commitment });
    const { id: message, conversation } = data.messageSend.message;
    const input = { conversation: conversation.id, reason: 'SPAM', words: '', disclosed: [{ message, plaintext }] };
    expect((await api.ask(REPORT, { input }, chat.seller.headers)).errors).toBeUndefined();
  });

  it('is made at most 20 times a day', async () => {
    const chat = await written();
    await api.owner.query(
      `insert into app.message_report select gen_random_uuid()::text, '', $1, '', 'spam', '', now() from generate_series(1, 20)`,
      [chat.seller.address],
    );
    expect(code(await chat.file())).toMatchObject({ code: 'REPORTS_TOO_MANY', params: { max: 20 } });
  });
});

describe('nonsense in a report', () => {
  // nonsense: Mutation.messagesReport.input, MessagesReportInput.conversation, MessagesReportInput.reason
  it('about what is no conversation, or for no reason, is refused', async () => {
    const chat = await written();
    for (const conversation of ['', 'x', chat.message, Buffer.from('Conversation:1 or 1').toString('base64url')]) {
      expect(code(await chat.file({ conversation }))).toEqual({ code: 'BAD_ID', params: { id: conversation } });
    }
    const nobodys = Buffer.from(`Conversation:0x${'0'.repeat(64)}`).toString('base64url');
    expect(code(await chat.file({ conversation: nobodys }))).toEqual({ code: 'NOT_FOUND', params: {} });
    for (const reason of ['BOREDOM', '', null, 1]) {
      expect(code(await chat.file({ reason }))).toMatchObject({ code: 'VARIABLES_INVALID' });
    }
    expect(
      await api.mistakes('mutation { messagesReport(input: {}) { report } }', {}, chat.seller.headers),
    ).toContainEqual({ code: 'QUERY_INVALID', params: {} });
  });

  // nonsense: MessagesReportInput.words
  it('in too many or hidden letters is refused', async () => {
    const chat = await written();
    expect(code(await chat.file({ words: 'x'.repeat(REPORT_WORDS_MAX + 1) }))).toEqual({
      code: 'TEXT_TOO_LONG',
      params: { length: REPORT_WORDS_MAX + 1, max: REPORT_WORDS_MAX },
    });
    expect(code(await chat.file({ words: 'safe\u202etxt' }))).toEqual({ code: 'TEXT_HIDDEN_CHARACTERS', params: {} });
  });

  // nonsense: MessagesReportInput.disclosed, DisclosedMessageInput.message, DisclosedMessageInput.plaintext
  it('of too many messages, of what is no message, or of words nobody could have sealed is refused', async () => {
    const chat = await written();
    const one = { message: chat.message, plaintext: threat.plaintext };
    expect(code(await chat.file({ disclosed: Array(DISCLOSED_MAX + 1).fill(one) }))).toEqual({
      code: 'TOO_MANY_VALUES',
      params: { argument: 'disclosed', count: DISCLOSED_MAX + 1, max: DISCLOSED_MAX },
    });
    expect(code(await chat.file({ disclosed: [{ ...one, message: chat.conversation }] }))).toEqual({
      code: 'BAD_ID',
      params: { id: chat.conversation },
    });
    for (const plaintext of ['', 'x'.repeat(100_000)]) {
      expect(code(await chat.file({ disclosed: [{ ...one, plaintext }] }))).toMatchObject({
        code: 'DISCLOSURE_MISMATCH',
      });
    }
  });
});
