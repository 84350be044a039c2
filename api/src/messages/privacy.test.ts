import { type GraphQLObjectType, getNamedType, isObjectType } from 'graphql';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { liveOf, openApi, type TestApi } from '../../../test/support/api.ts';
import { anEnvelope, type Chat, openChat, type Person, say, words } from '../../../test/support/chat.ts';
import { openForBusiness } from '../../../test/support/rows.ts';

let api: TestApi;
let chat: Chat;
let conversation: string;
let message: string;
let file: string;
const { plaintext, commitment } = words('Under the mat.');

beforeAll(async () => {
  api = await openApi();
  await openForBusiness(api);
  chat = await openChat(api);
  const form = new FormData();
  form.append('sealed', new Blob([new Uint8Array(100).fill(7)]));
  const uploaded = await fetch(`${api.url}/sealed`, { method: 'POST', body: form, headers: chat.buyer.headers });
  ({ id: file } = (await uploaded.json()) as { id: string });
  const { data } = await say(api, chat.buyer, chat, { commitment, attachments: [file] });
  ({ id: message } = data.messageSend.message);
  ({ id: conversation } = data.messageSend.message.conversation);
});
afterAll(() => api.stop());

/** Every question that could lead to a conversation, with what its two sides find there. */
const QUESTIONS: [name: string, query: string, variables: () => Record<string, unknown>][] = [
  ['its id', 'query ($id: ID!) { found: conversation(id: $id) { id } }', () => ({ id: conversation })],
  ['the id of anything', 'query ($id: ID!) { found: node(id: $id) { id } }', () => ({ id: conversation })],
  [
    'the id of a message',
    'query ($id: ID!) { found: node(id: $id) { ... on Message { sealed conversation { id } } } }',
    () => ({ id: message }),
  ],
  [
    'its listing and buyer',
    'query ($l: Bytes32!, $b: Address) { found: conversationAbout(listing: $l, buyer: $b) { id messages { edges { node { sealed } } } } }',
    () => ({ l: chat.listing, b: chat.buyer.address }),
  ],
];
const LIST = '{ conversations { unread edges { node { id } } } }';
/** Everything that changes a conversation. */
const ACTS: [name: string, code: string, mutation: string, input: () => Record<string, unknown>][] = [
  [
    'write into it',
    'CONVERSATION_NOT_YOURS',
    'mutation ($input: MessageSendInput!) { messageSend(input: $input) { message { id } } }',
    () => ({
      listing: chat.listing,
      buyer: chat.buyer.address,
      commitment,
      sealedForOther: anEnvelope(),
      sealedForSelf: anEnvelope(),
      clientId: 'from-a-third-person',
    }),
  ],
  [
    'mark it read',
    'NOT_FOUND',
    'mutation ($input: ConversationReadInput!) { conversationRead(input: $input) { id } }',
    () => ({ conversation }),
  ],
  [
    'report it, even with its very words',
    'NOT_FOUND',
    'mutation ($input: MessagesReportInput!) { messagesReport(input: $input) { report } }',
    () => ({ conversation, reason: 'SPAM', words: '', disclosed: [{ message, plaintext }] }),
  ],
];
const fileFor = (person: Person | null) =>
  fetch(`${api.url}/sealed/${file}`, { headers: person ? person.headers : {} });

/** Every field of the schema that leads to a conversation or a message, or to anything by its id. */
function doors(): string[] {
  const behind = /^(Conversation|Message|Node)(Connection|Edge)?$/;
  return Object.values(api.services.schema.getTypeMap())
    .filter((type) => isObjectType(type) && !type.name.startsWith('__') && !behind.test(type.name))
    .flatMap((type) =>
      Object.values((type as GraphQLObjectType).getFields())
        .filter((field) => behind.test(getNamedType(field.type).name))
        .map((field) => `${type.name}.${field.name}`),
    );
}

it('the doors to a conversation are those that are tried here, and the notices about it, tried where they are', () => {
  const tried = ['Query.conversation', 'Query.conversationAbout', 'Query.conversations', 'Query.node'];
  const acts = ['Mutation.conversationRead', 'MessageSent.message', 'Subscription.messageArrived'];
  expect(doors().filter((door) => ![...tried, ...acts, 'Notification.conversation'].includes(door))).toEqual([]);
});

describe('its two sides', () => {
  it.each(QUESTIONS)('find a conversation by %s', async (_, query, variables) => {
    for (const side of [chat.buyer, chat.seller]) {
      const { data, errors } = await api.ask(query, variables(), side.headers);
      expect(errors).toBeUndefined();
      expect(data.found).not.toBeNull();
    }
  });

  it('find it in their lists, and read its encrypted picture', async () => {
    for (const side of [chat.buyer, chat.seller]) {
      expect((await api.ask(LIST, {}, side.headers)).data.conversations.edges).toEqual([
        { node: { id: conversation } },
      ]);
      expect((await fileFor(side)).status).toBe(200);
    }
  });
});

describe('a third person', () => {
  it.each(QUESTIONS)('finds nothing by %s, just as where there is nothing', async (_, query, variables) => {
    expect(await api.ask(query, variables(), chat.stranger.headers)).toEqual({ data: { found: null } });
  });

  it('finds nothing in the list', async () => {
    expect(await api.ask(LIST, {}, chat.stranger.headers)).toEqual({
      data: { conversations: { unread: 0, edges: [] } },
    });
  });

  it.each(ACTS)('cannot %s', async (_, code, mutation, input) => {
    expect(await api.mistakes(mutation, { input: input() }, chat.stranger.headers)).toEqual([{ code, params: {} }]);
  });

  it('cannot go on from a cursor of somebody else’s list', async () => {
    const cursors = '{ conversations { edges { cursor } } }';
    const { cursor } = (await api.ask(cursors, {}, chat.buyer.headers)).data.conversations.edges[0];
    const query = 'query ($after: String) { conversations(after: $after) { edges { node { id } } } }';
    expect(await api.ask(query, { after: cursor }, chat.stranger.headers)).toEqual({
      data: { conversations: { edges: [] } },
    });
  });

  it('cannot read its encrypted picture, nor send it along as their own', async () => {
    const answer = await fileFor(chat.stranger);
    expect(answer.status).toBe(404);
    expect(await answer.json()).toEqual({ code: 'NOT_FOUND', params: {} });
    const own = { ...chat, buyer: chat.stranger };
    expect((await say(api, chat.stranger, own, { attachments: [file] })).errors?.[0]?.extensions).toEqual({
      code: 'ATTACHMENT_UNKNOWN',
      params: { attachment: file },
    });
  });

  it('finds neither words nor envelopes beside the listing, its orders or the account', async () => {
    const query = `query ($l: Bytes32!, $a: Address!) { listing(listingId: $l) { questions { totalCount } orders { totalCount } }
      account(address: $a) { orders { totalCount } listings { totalCount } } }`;
    const answer = await api.ask(query, { l: chat.listing, a: chat.buyer.address }, chat.stranger.headers);
    expect(JSON.stringify(answer)).not.toMatch(/sealed|conversation/i);
  });
});

describe('somebody who is not signed in', () => {
  it.each([...QUESTIONS.filter(([name]) => !/anything|message/.test(name))])(
    'is asked to, for %s',
    async (_, query, variables) => {
      expect(await api.mistakes(query, variables())).toEqual([{ code: 'SESSION_REQUIRED', params: {} }]);
    },
  );

  it.each(QUESTIONS.filter(([name]) => /anything|message/.test(name)))(
    'finds nothing by %s',
    async (_, query, variables) => {
      expect(await api.ask(query, variables())).toEqual({ data: { found: null } });
    },
  );

  it('is asked to for the list, for every act, and for an encrypted picture', async () => {
    const required = [{ code: 'SESSION_REQUIRED', params: {} }];
    expect(await api.mistakes(LIST)).toEqual(required);
    for (const [, , mutation, input] of ACTS)
      expect(await api.mistakes(mutation, { input: input() })).toEqual(required);
    const block = 'mutation ($input: AccountBlockInput!) { accountBlock(input: $input) }';
    expect(await api.mistakes(block, { input: { account: chat.buyer.address } })).toEqual(required);
    expect((await fileFor(null)).status).toBe(401);
  });
});

describe('the subscription to new messages', () => {
  /** Everything one person's open page hears until it is closed. */
  function listen(person: Person | null) {
    class Socket extends WebSocket {
      constructor(url: string, protocols: string) {
        super(url, protocols, { headers: person ? person.headers : {} });
      }
    }
    const client = createClient({ ...liveOf(api), webSocketImpl: Socket, retryAttempts: 0 });
    const heard: unknown[] = [];
    client.subscribe(
      { query: 'subscription { messageArrived { id sealed } }' },
      {
        next: (event) => heard.push(event),
        error: (error) => heard.push(error),
        complete: () => heard.push('complete'),
      },
    );
    return { heard, close: () => client.dispose() };
  }
  const settled = () => new Promise((resolve) => setTimeout(resolve, 300));

  it('tells both sides and nobody else', async () => {
    const [buyer, seller, stranger] = [listen(chat.buyer), listen(chat.seller), listen(chat.stranger)];
    await settled();
    const { data } = await say(api, chat.seller, chat);
    await settled();
    const { id } = data.messageSend.message;
    expect(buyer.heard).toMatchObject([{ data: { messageArrived: { id } } }]);
    expect(seller.heard).toMatchObject([{ data: { messageArrived: { id } } }]);
    expect(buyer.heard).not.toEqual(seller.heard);
    expect(stranger.heard).toEqual([]);
    await Promise.all([buyer, seller, stranger].map((one) => one.close()));
  });

  it('is refused to somebody who is not signed in', async () => {
    const nobody = listen(null);
    await settled();
    expect(nobody.heard).toMatchObject([{ errors: [{ message: 'SESSION_REQUIRED' }] }, 'complete']);
    await nobody.close();
  });

  it('ends with the session and tells nothing of what comes after it', async () => {
    const buyer = listen(chat.buyer);
    await settled();
    expect((await api.ask('mutation { sessionEnd }', {}, chat.buyer.headers)).data).toEqual({ sessionEnd: true });
    await say(api, chat.seller, chat);
    await settled();
    expect(buyer.heard).toEqual(['complete']);
    await buyer.close();
  });
});
