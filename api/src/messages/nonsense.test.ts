import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApi, type TestApi } from '../../../test/support/api.ts';
import { anEnvelope, type Chat, openChat, say } from '../../../test/support/chat.ts';
import { anAddress, openForBusiness } from '../../../test/support/rows.ts';
import { ENVELOPE_MAX_BYTES, ENVELOPE_MIN_BYTES } from './limits.ts';

let api: TestApi;
let chat: Chat;
beforeAll(async () => {
  api = await openApi();
  await openForBusiness(api);
  chat = await openChat(api);
  await say(api, chat.buyer, chat);
});
afterAll(() => api.stop());

/** What the buyer is refused with. */
const mistakes = (query: string, variables: Record<string, unknown> = {}) =>
  api.mistakes(query, variables, chat.buyer.headers);
const refused = async (changed: Record<string, unknown>) =>
  (await say(api, chat.buyer, chat, changed)).errors?.map(({ extensions }) => extensions);
const made = (text: string) => Buffer.from(text).toString('base64url');

describe('a message with nonsense', () => {
  // nonsense: Mutation.messageSend.input, MessageSendInput.listing, MessageSendInput.buyer
  it('about no listing, or with nobody, is refused', async () => {
    expect(await mistakes('mutation { messageSend(input: {}) { message { id } } }')).toContainEqual({
      code: 'QUERY_INVALID',
      params: {},
    });
    expect(await refused({ listing: '0x12' })).toEqual([{ code: 'BAD_BYTES32', params: { value: '0x12' } }]);
    const listing = `0x${'dd'.repeat(32)}`;
    expect(await refused({ listing })).toEqual([{ code: 'LISTING_UNKNOWN', params: { listing } }]);
    expect(await refused({ buyer: 'mina' })).toEqual([{ code: 'BAD_ADDRESS', params: { value: 'mina' } }]);
    expect(await refused({ buyer: anAddress() })).toEqual([{ code: 'CONVERSATION_NOT_YOURS', params: {} }]);
  });

  // nonsense: MessageSendInput.commitment
  it('as its commitment is refused', async () => {
    for (const commitment of ['', '0x', `0x${'g'.repeat(64)}`, `0x${'a'.repeat(63)}`]) {
      expect(await refused({ commitment })).toEqual([{ code: 'BAD_BYTES32', params: { value: commitment } }]);
    }
  });

  // nonsense: MessageSendInput.sealedForOther, MessageSendInput.sealedForSelf
  it('as an envelope is refused: no base64, too short to hold anything, too long', async () => {
    for (const side of ['sealedForOther', 'sealedForSelf']) {
      const wrong = [
        '',
        'hello',
        `${anEnvelope()}!`,
        anEnvelope(100).replace(/=*$/, ''),
        anEnvelope(ENVELOPE_MIN_BYTES - 1),
        anEnvelope(ENVELOPE_MAX_BYTES + 1),
        'A'.repeat(200_000),
      ];
      for (const envelope of wrong) {
        expect(await refused({ [side]: envelope })).toEqual([
          { code: 'ENVELOPE_INVALID', params: { side, min: ENVELOPE_MIN_BYTES, max: ENVELOPE_MAX_BYTES } },
        ]);
      }
      expect(await refused({ [side]: anEnvelope(ENVELOPE_MAX_BYTES) })).toBeUndefined();
    }
  });

  // nonsense: MessageSendInput.clientId
  it('as its own name is refused', async () => {
    for (const clientId of ['', 'short', 'with spaces', '자전거자전거자전거', 'x'.repeat(65)]) {
      expect(await refused({ clientId })).toEqual([{ code: 'CLIENT_ID_INVALID', params: { clientId } }]);
    }
  });
});

describe('a question with nonsense', () => {
  // nonsense: Query.conversation.id, Mutation.conversationRead.input, ConversationReadInput.conversation
  it('instead of a conversation’s id is refused', async () => {
    const read = 'mutation ($id: ID!) { conversationRead(input: { conversation: $id }) { id } }';
    for (const id of [
      '',
      'x',
      made('Conversation'),
      made(`Listing:${chat.listing}`),
      made("Conversation:1' or true"),
    ]) {
      const bad = [{ code: 'BAD_ID', params: { id } }];
      expect(await mistakes('query ($id: ID!) { conversation(id: $id) { id } }', { id })).toEqual(bad);
      expect(await mistakes(read, { id })).toEqual(bad);
    }
    expect(await mistakes('mutation { conversationRead(input: {}) { id } }')).toEqual([
      { code: 'QUERY_INVALID', params: {} },
    ]);
  });

  // nonsense: Query.conversationAbout.listing, Query.conversationAbout.buyer
  it('instead of a listing or a buyer is refused', async () => {
    const query = 'query ($l: Bytes32!, $b: Address) { conversationAbout(listing: $l, buyer: $b) { id } }';
    expect(await mistakes(query, { l: 'bike' })).toEqual([{ code: 'BAD_BYTES32', params: { value: 'bike' } }]);
    expect(await mistakes(query, { l: chat.listing, b: '0x1' })).toEqual([
      { code: 'BAD_ADDRESS', params: { value: '0x1' } },
    ]);
  });

  // nonsense: Query.conversations.first, Query.conversations.after
  it('about a page of conversations is refused', async () => {
    const query = 'query ($first: Int, $after: String) { conversations(first: $first, after: $after) { unread } }';
    for (const first of [0, -1, 101]) {
      expect(await mistakes(query, { first })).toEqual([
        { code: 'FIRST_OUT_OF_BOUNDS', params: { first, min: 1, max: 100 } },
      ]);
    }
    expect(await mistakes(query, { first: 2, after: 'x' })).toEqual([{ code: 'BAD_CURSOR', params: { after: 'x' } }]);
  });

  // nonsense: Conversation.messages.first, Conversation.messages.after, Conversation.orders.first, Conversation.orders.after
  it('about a page of messages or orders is refused', async () => {
    const cursors = 'query ($l: Bytes32!) { conversationAbout(listing: $l) { messages { edges { cursor } } } }';
    const { data } = await api.ask(cursors, { l: chat.listing }, chat.buyer.headers);
    const after = data.conversationAbout.messages.edges[0].cursor;
    for (const list of ['messages', 'orders']) {
      const query = `query ($l: Bytes32!, $first: Int, $after: String) {
        conversationAbout(listing: $l) { ${list}(first: $first, after: $after) { edges { cursor } } } }`;
      expect(await mistakes(query, { l: chat.listing, first: 0 })).toEqual([
        { code: 'FIRST_OUT_OF_BOUNDS', params: { first: 0, min: 1, max: 100 } },
      ]);
      const wrong = list === 'messages' ? `${after}=` : after;
      expect(await mistakes(query, { l: chat.listing, first: 1, after: wrong })).toEqual([
        { code: 'BAD_CURSOR', params: { after: wrong.slice(0, 120) } },
      ]);
    }
  });
});
