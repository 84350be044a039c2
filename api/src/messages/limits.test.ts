import { getAddress } from 'ethers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApi, type TestApi } from '../../../test/support/api.ts';
import { aMessage, aPerson, type Chat, openChat, type Person, SEND, say } from '../../../test/support/chat.ts';
import { insertOrders, openForBusiness, orderRow } from '../../../test/support/rows.ts';
import { BLOCKS_MAX } from './limits.ts';

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
  await openForBusiness(api);
});
afterAll(() => api.stop());

/** The code with which a message is refused; undefined where it is taken. */
const refusal = async (from: Person, chat: Pick<Chat, 'listing' | 'buyer'>) =>
  (await say(api, from, chat)).errors?.[0]?.extensions;
/** Messages that somebody sent a while ago, to whomever. */
const sentBefore = (person: Person, count: number, ago: string) =>
  api.owner.query(
    `insert into app.message select gen_random_uuid()::text, 'elsewhere', $1, now() - $3::interval, '0x', '', '',
       gen_random_uuid()::text from generate_series(1, $2::int)`,
    [person.address, count, ago],
  );
const begunBefore = (person: Person, count: number) =>
  api.owner.query(
    `insert into app.conversation select gen_random_uuid()::text, 'elsewhere', $1, 'somebody', $1, now(), now(), 1, 0, 0, 1
     from generate_series(1, $2::int)`,
    [person.address, count],
  );
const act = async (name: string, as: Person, account: string) =>
  api.ask(`mutation ($input: AccountBlockInput!) { ${name}(input: $input) }`, { input: { account } }, as.headers);

describe('an account', () => {
  it('writes at most 30 messages a minute, and is told when to go on', async () => {
    const chat = await openChat(api);
    await sentBefore(chat.buyer, 29, '40 seconds');
    expect(await refusal(chat.buyer, chat)).toBeUndefined();
    expect(await refusal(chat.buyer, chat)).toEqual({
      code: 'MESSAGES_TOO_FAST',
      params: { max: 30, retryAfter: expect.closeTo(20, -1) },
    });
  });

  it('writes at most 500 a day', async () => {
    const chat = await openChat(api);
    await sentBefore(chat.buyer, 1, '25 hours');
    await sentBefore(chat.buyer, 500, '2 hours');
    expect(await refusal(chat.buyer, chat)).toMatchObject({ code: 'MESSAGES_TOO_MANY', params: { max: 500 } });
  });

  it('begins at most 20 conversations a day, and goes on in those it has', async () => {
    const [old, fresh] = [await openChat(api), await openChat(api)];
    await say(api, old.buyer, old);
    await begunBefore(old.buyer, 19);
    expect(await refusal(old.buyer, { listing: fresh.listing, buyer: old.buyer })).toMatchObject({
      code: 'CONVERSATIONS_TOO_MANY',
      params: { max: 20 },
    });
    expect(await refusal(old.buyer, old)).toBeUndefined();
  });

  it('cannot slip through by asking many times at once', async () => {
    const chat = await openChat(api);
    await say(api, chat.seller, chat);
    await sentBefore(chat.buyer, 25, '1 second');
    const codes = await Promise.all(Array.from({ length: 12 }, () => refusal(chat.buyer, chat)));
    expect(codes.filter((code) => code === undefined)).toHaveLength(5);
  });

  it('writes five times without an answer, and as much as it likes after one', async () => {
    const chat = await openChat(api);
    for (let i = 0; i < 5; i++) expect(await refusal(chat.buyer, chat)).toBeUndefined();
    expect(await refusal(chat.buyer, chat)).toEqual({ code: 'ANSWER_AWAITED', params: { max: 5 } });
    await say(api, chat.seller, chat);
    expect(await refusal(chat.buyer, chat)).toBeUndefined();
  });

  it('needs a published key, and so does whom it writes to', async () => {
    const chat = await openChat(api);
    const keyless = await aPerson(api, null);
    const missing = { code: 'ENCRYPTION_KEY_MISSING', params: { address: keyless.address } };
    expect(await refusal(keyless, { ...chat, buyer: keyless })).toEqual(missing);
    await api.owner.query('update chain.account set encryption_key = null where address = $1', [chat.seller.address]);
    expect(await refusal(chat.buyer, chat)).toMatchObject({ params: { address: chat.seller.address } });
  });
});

describe('a seller', () => {
  it('does not begin with somebody who neither asked nor bought', async () => {
    const chat = await openChat(api);
    expect(await refusal(chat.seller, chat)).toEqual({ code: 'BUYER_WRITES_FIRST', params: {} });
  });

  it('begins with whoever bought, or asked in public', async () => {
    const [bought, asked] = [await openChat(api), await openChat(api)];
    const order = orderRow({ listing: bought.listing, buyer: bought.buyer.address, seller: bought.seller.address });
    await api.write(async (rows) => void (await insertOrders(rows, [order])));
    expect(await refusal(bought.seller, bought)).toBeUndefined();
    const ask = 'mutation ($input: QuestionAskInput!) { questionAsk(input: $input) { id } }';
    await api.ask(ask, { input: { listing: asked.listing, text: 'How old?' } }, asked.buyer.headers);
    expect(await refusal(asked.seller, asked)).toBeUndefined();
  });

  it('does not write to themselves', async () => {
    const chat = await openChat(api);
    expect(await refusal(chat.seller, { ...chat, buyer: chat.seller })).toEqual({
      code: 'CONVERSATION_NOT_YOURS',
      params: {},
    });
  });
});

describe('a block', () => {
  const LIST = '{ conversations { edges { node { blocked messages { edges { node { id } } } } } } }';

  it('refuses the blocked one clearly, takes nothing away, and ends when it is taken back', async () => {
    const chat = await openChat(api);
    await say(api, chat.buyer, chat);
    expect((await act('accountBlock', chat.seller, chat.buyer.address)).data).toEqual({ accountBlock: true });
    expect((await act('accountBlock', chat.seller, getAddress(chat.buyer.address))).data).toEqual({
      accountBlock: false,
    });
    expect(await refusal(chat.buyer, chat)).toEqual({ code: 'BLOCKED', params: {} });
    expect(await refusal(chat.seller, chat)).toEqual({ code: 'BLOCKING', params: {} });
    const [sellers, buyers] = [
      await api.ask(LIST, {}, chat.seller.headers),
      await api.ask(LIST, {}, chat.buyer.headers),
    ];
    expect(sellers.data.conversations.edges).toMatchObject([{ node: { blocked: true, messages: { edges: [{}] } } }]);
    expect(buyers.data.conversations.edges).toMatchObject([{ node: { blocked: false } }]);
    expect((await act('accountUnblock', chat.seller, chat.buyer.address)).data).toEqual({ accountUnblock: true });
    expect((await act('accountUnblock', chat.seller, chat.buyer.address)).data).toEqual({ accountUnblock: false });
    expect(await refusal(chat.buyer, chat)).toBeUndefined();
  });

  it('holds for public questions, too', async () => {
    const chat = await openChat(api);
    await act('accountBlock', chat.seller, chat.buyer.address);
    const ask = 'mutation ($input: QuestionAskInput!) { questionAsk(input: $input) { id } }';
    const input = { listing: chat.listing, text: 'How old?' };
    expect(await api.mistakes(ask, { input }, chat.buyer.headers)).toEqual([{ code: 'BLOCKED', params: {} }]);
  });

  it('does not undo a message that was sent before and is sent again', async () => {
    const chat = await openChat(api);
    const input = aMessage(chat);
    const { data } = await api.ask(SEND, { input }, chat.buyer.headers);
    await act('accountBlock', chat.seller, chat.buyer.address);
    expect((await api.ask(SEND, { input }, chat.buyer.headers)).data).toEqual(data);
  });

  // nonsense: Mutation.accountBlock.input, Mutation.accountUnblock.input, AccountBlockInput.account
  it('of oneself, of too many, or of what is no account is refused', async () => {
    const person = await aPerson(api);
    expect((await act('accountBlock', person, person.address)).errors?.[0]?.extensions).toEqual({
      code: 'BLOCK_ONESELF',
      params: {},
    });
    for (const name of ['accountBlock', 'accountUnblock']) {
      for (const account of ['', '0x', 'mina.eth', `0x${'0'.repeat(41)}`]) {
        expect((await act(name, person, account)).errors?.[0]?.extensions).toEqual({
          code: 'BAD_ADDRESS',
          params: { value: account },
        });
      }
      const nothing = `mutation { ${name}(input: {}) }`;
      expect(await api.mistakes(nothing, {}, person.headers)).toEqual([{ code: 'QUERY_INVALID', params: {} }]);
    }
    await api.owner.query(
      `insert into app.account_block select $1, 'x' || n, now() from generate_series(1, $2::int) n`,
      [person.address, BLOCKS_MAX],
    );
    const other = await aPerson(api);
    expect((await act('accountBlock', person, other.address)).errors?.[0]?.extensions).toEqual({
      code: 'BLOCKS_TOO_MANY',
      params: { max: BLOCKS_MAX },
    });
  });
});
