import { getAddress } from 'ethers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApi, type TestApi } from '../../../test/support/api.ts';
import { aMessage, anEnvelope, type Chat, openChat, type Person, SEND, say } from '../../../test/support/chat.ts';
import { insertOrders, openForBusiness, orderRow } from '../../../test/support/rows.ts';

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
  await openForBusiness(api);
});
afterAll(() => api.stop());

const ABOUT = `query ($listing: Bytes32!, $buyer: Address) { conversationAbout(listing: $listing, buyer: $buyer) {
  id listing { listingId } buyer { address } seller { address } other { address } lastAt unread blocked
  messages { edges { node { id sender { address } sealed commitment } } } orders { totalCount edges { node { orderId } } } } }`;
const about = async ({ listing, buyer }: Chat, as: Person) =>
  (await api.ask(ABOUT, { listing, buyer: buyer.address }, as.headers)).data.conversationAbout;
const LIST = `query ($first: Int!, $after: String) { conversations(first: $first, after: $after) { unread
  edges { cursor node { id unread messages(first: 1) { edges { node { clientId } } } } } pageInfo { hasNextPage endCursor } } }`;
const list = async (as: Person, first = 20, after?: string) =>
  (await api.ask(LIST, { first, after }, as.headers)).data.conversations;

describe('a conversation', () => {
  it('begins with the first message and shows each side its own envelope', async () => {
    const chat = await openChat(api);
    expect(await about(chat, chat.buyer)).toBeNull();
    const input = aMessage(chat);
    const { data } = await api.ask(SEND, { input }, chat.buyer.headers);
    const { message } = data.messageSend;
    expect(message).toEqual({
      id: expect.any(String),
      sender: { address: getAddress(chat.buyer.address) },
      sentAt: expect.stringMatching(/^\d{4}-/),
      commitment: input.commitment,
      sealed: input.sealedForSelf,
      clientId: input.clientId,
      conversation: { id: expect.any(String) },
    });
    const [mine, theirs] = [await about(chat, chat.buyer), await about(chat, chat.seller)];
    expect(mine).toMatchObject({
      id: message.conversation.id,
      listing: { listingId: chat.listing },
      other: { address: getAddress(chat.seller.address) },
      lastAt: message.sentAt,
      unread: 0,
      blocked: false,
      messages: { edges: [{ node: { sealed: input.sealedForSelf } }] },
    });
    expect(theirs).toMatchObject({
      id: message.conversation.id,
      buyer: { address: getAddress(chat.buyer.address) },
      seller: { address: getAddress(chat.seller.address) },
      other: { address: getAddress(chat.buyer.address) },
      unread: 1,
      messages: { edges: [{ node: { sealed: input.sealedForOther } }] },
    });
  });

  it('is asked for by whoever buys without naming themselves, and by its id', async () => {
    const chat = await openChat(api);
    await say(api, chat.buyer, chat);
    const query = `query ($l: Bytes32!) { conversationAbout(listing: $l) { id } }`;
    const { id } = (await api.ask(query, { l: chat.listing }, chat.buyer.headers)).data.conversationAbout;
    const byId = 'query ($id: ID!) { conversation(id: $id) { id unread } node(id: $id) { id __typename } }';
    expect((await api.ask(byId, { id }, chat.seller.headers)).data).toEqual({
      conversation: { id, unread: 1 },
      node: { id, __typename: 'Conversation' },
    });
  });

  it('counts what is unread until its reader has read it', async () => {
    const chat = await openChat(api);
    for (let i = 0; i < 3; i++) await say(api, chat.buyer, chat);
    expect(await list(chat.seller)).toMatchObject({ unread: 1, edges: [{ node: { unread: 3 } }] });
    const { id } = await about(chat, chat.seller);
    const READ = 'mutation ($input: ConversationReadInput!) { conversationRead(input: $input) { id unread } }';
    const read = await api.ask(READ, { input: { conversation: id } }, chat.seller.headers);
    expect(read.data.conversationRead).toEqual({ id, unread: 0 });
    expect(await list(chat.seller)).toMatchObject({ unread: 0 });
    await say(api, chat.seller, chat);
    expect(await list(chat.buyer)).toMatchObject({ unread: 1, edges: [{ node: { unread: 1 } }] });
    expect(await about(chat, chat.seller)).toMatchObject({ unread: 0 });
  });

  it('shows what its buyer bought of this listing, and nothing of others', async () => {
    const chat = await openChat(api);
    const sides = { listing: chat.listing, seller: chat.seller.address };
    const orders = [
      orderRow({ ...sides, buyer: chat.buyer.address }),
      orderRow({ ...sides, buyer: chat.stranger.address }),
      orderRow({ seller: chat.seller.address, buyer: chat.buyer.address }),
    ];
    await api.write(async (rows) => void (await insertOrders(rows, orders)));
    await say(api, chat.seller, chat);
    expect((await about(chat, chat.buyer)).orders).toEqual({
      totalCount: 1,
      edges: [{ node: { orderId: orders[0]?.id } }],
    });
  });

  it('waits while the index does not know its listing, and is there again afterwards', async () => {
    const chat = await openChat(api);
    await say(api, chat.buyer, chat);
    await api.owner.query(`update chain.listing set id = 'gone' where id = $1`, [chat.listing]);
    expect(await about(chat, chat.buyer)).toBeNull();
    expect(await list(chat.buyer)).toMatchObject({ edges: [], unread: 0 });
    await api.owner.query(`update chain.listing set id = $1 where id = 'gone'`, [chat.listing]);
    expect(await about(chat, chat.buyer)).not.toBeNull();
  });
});

describe('the list of conversations', () => {
  it('is ordered by the newest message, and paged without gaps while new ones come', async () => {
    const first = await openChat(api);
    const { seller } = first;
    const chats = [first, ...(await Promise.all(Array.from({ length: 4 }, () => openChat(api))))];
    for (const chat of chats) {
      await api.owner.query('update chain.listing set seller = $2 where id = $1', [chat.listing, seller.address]);
      await say(api, chat.buyer, chat);
    }
    await say(api, first.buyer, first, { clientId: 'the-newest-of-all' });
    const page = await list(seller, 2);
    expect(page.edges[0].node).toMatchObject({
      unread: 2,
      messages: { edges: [{ node: { clientId: 'the-newest-of-all' } }] },
    });
    await say(api, first.buyer, first);
    const rest = await list(seller, 10, page.pageInfo.endCursor);
    const ids = [...page.edges, ...rest.edges].map(({ node }: { node: { id: string } }) => node.id);
    expect(new Set(ids).size).toBe(5);
    expect(ids).toHaveLength(5);
  });
});

describe('messages of a conversation', () => {
  it('come newest first, page by page, each once', async () => {
    const chat = await openChat(api);
    await say(api, chat.seller, chat);
    const sent: string[] = [];
    for (let i = 0; i < 5; i++) {
      const { data } = await say(api, chat.buyer, chat);
      sent.unshift(data.messageSend.message.id);
    }
    const query = `query ($l: Bytes32!, $first: Int!, $after: String) { conversationAbout(listing: $l) {
      messages(first: $first, after: $after) { edges { node { id } } pageInfo { hasNextPage endCursor } } } }`;
    const found: string[] = [];
    for (let after: string | undefined, more = true; more; ) {
      const { data } = await api.ask(query, { l: chat.listing, first: 2, after }, chat.buyer.headers);
      const { edges, pageInfo } = data.conversationAbout.messages;
      found.push(...edges.map(({ node }: { node: { id: string } }) => node.id));
      ({ hasNextPage: more, endCursor: after } = pageInfo);
    }
    expect(found).toEqual(sent);
  });

  it('have times in order, also when both sides write at once', async () => {
    const chat = await openChat(api);
    await say(api, chat.buyer, chat);
    await say(api, chat.seller, chat);
    const answers = await Promise.all(
      [1, 2, 3, 4].flatMap(() => [say(api, chat.buyer, chat), say(api, chat.seller, chat)]),
    );
    const times = answers.map(({ data }) => data.messageSend.message.sentAt);
    expect(new Set(times).size).toBe(8);
  });
});

describe('a message that is sent again', () => {
  it('under the same name is kept once, also when both arrive together', async () => {
    const chat = await openChat(api);
    const input = aMessage(chat);
    const again = { ...input, sealedForOther: anEnvelope(), sealedForSelf: anEnvelope() };
    const answers = await Promise.all(
      [input, again, again].map((one) => api.ask(SEND, { input: one }, chat.buyer.headers)),
    );
    const messages = answers.map(({ data }) => data.messageSend.message);
    expect(messages[1]).toEqual(messages[0]);
    expect(messages[2]).toEqual(messages[0]);
    expect((await about(chat, chat.seller)).unread).toBe(1);
  });

  it('with other words, or elsewhere, is refused', async () => {
    const [chat, elsewhere] = [await openChat(api), await openChat(api)];
    const input = aMessage(chat);
    await api.ask(SEND, { input }, chat.buyer.headers);
    const used = [{ code: 'CLIENT_ID_USED', params: {} }];
    const other = { ...input, commitment: aMessage(chat).commitment };
    expect(await api.mistakes(SEND, { input: other }, chat.buyer.headers)).toEqual(used);
    expect(await api.mistakes(SEND, { input: { ...input, listing: elsewhere.listing } }, chat.buyer.headers)).toEqual(
      used,
    );
  });

  it('by another person is another message', async () => {
    const chat = await openChat(api);
    const { clientId } = aMessage(chat);
    await say(api, chat.buyer, chat, { clientId });
    expect((await say(api, chat.seller, chat, { clientId })).errors).toBeUndefined();
  });
});
