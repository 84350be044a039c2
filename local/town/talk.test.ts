import { afterAll, beforeAll, expect, it } from 'vitest';
import { ADDRESSES } from '../../test/support/addresses.ts';
import { ORIGIN, openApi, type TestApi } from '../../test/support/api.ts';
import { accountRow, insertAccounts, insertListings, listingRow, openForBusiness } from '../../test/support/rows.ts';
import { toHex } from '../../web/app/messages/crypto/bytes.ts';
import { openMessage } from '../../web/app/messages/crypto/message.ts';
import { Keys } from './accounts/keys.ts';
import { Visitor } from './api.ts';
import { LISTINGS } from './listings/all.ts';
import type { PlayedTown } from './played.ts';
import { talkTown } from './talk.ts';
import { TOWNS } from './towns.ts';

const { people, questions, chats, searches } = TOWNS.whole;
const CHAIN = 31337;
const keys = new Keys(CHAIN);
const idOf = (place: number) => `0x${(place + 1).toString(16).padStart(64, '0')}`;
const listings = Object.fromEntries(LISTINGS.map(({ id }, place) => [id, idOf(place)]));
const deployment = { name: 'test', chainId: CHAIN, startBlock: 0, finalityConfirmations: 1, addresses: ADDRESSES };
const town: PlayedTown = { deployment, size: 'whole', listings, people: [] };
const lower = (id: string) => keys.person(id).address.toLowerCase();

let api: TestApi;
let talk: () => Promise<void>;
let databaseUrl: string;
const count = async (rows: string): Promise<number> =>
  (await api.owner.query<{ count: number }>(`select count(*)::int as count from ${rows}`)).rows[0]?.count ?? 0;
const counts = () =>
  Promise.all(
    ['app.follow', 'app.favourite', 'app.question', 'app.message', 'app.conversation', 'app.saved_search'].map(count),
  );

beforeAll(async () => {
  api = await openApi();
  await openForBusiness(api);
  const accounts = await Promise.all(
    people.map(async ({ id }) => {
      const { publicKey } = await keys.messageKey(id);
      return accountRow({ address: lower(id), encryptionKey: toHex(publicKey) });
    }),
  );
  const rows = LISTINGS.map(({ seller }, place) => listingRow({ id: idOf(place), seller: lower(seller) }));
  await api.write(async (entities) => {
    await insertAccounts(entities, accounts);
    await insertListings(entities, rows);
  });
  databaseUrl = (api.owner.options as { connectionString: string }).connectionString;
  talk = () => talkTown({ town, api: api.url, origin: ORIGIN, databaseUrl });
  await talk();
}, 240_000);
afterAll(() => api?.stop());

it('the town talks through the api: it follows, keeps, asks and writes', async () => {
  const words = chats.reduce((sum, chat) => sum + chat.words.length, 0);
  expect(await counts()).toEqual([
    people.length * 4,
    people.length * 5,
    questions.length,
    words,
    chats.length,
    searches.length,
  ]);
  const { rows } = await api.owner.query('select answer is null as open, asked_at, answered_at from app.question');
  expect(rows.filter(({ open }) => open)).toHaveLength(questions.filter(({ answer }) => !answer).length);
  // As old as the stories say, and answered after they were asked.
  expect(rows.every(({ asked_at, answered_at }) => answered_at === null || answered_at > asked_at)).toBe(true);
  expect(rows.every(({ asked_at }) => Date.now() - asked_at.getTime() > 3600_000)).toBe(true);
});

it('what is looked for was looked for before what was listed yesterday', async () => {
  const { rows } = await api.owner.query<{ since: Date }>('select since from app.saved_search');
  expect(rows.every(({ since }) => Date.now() - since.getTime() > 24 * 3600_000)).toBe(true);
});

it('what they write to each other opens with their wallets', async () => {
  const [chat] = chats;
  if (!chat) throw new Error('nobody writes');
  const buyer = await Visitor.signIn(api.url, ORIGIN, keys.person(chat.buyer));
  const query = `{ conversations(first: 5) { edges { node { buyer { address } listing { listingId }
    messages(first: 20) { edges { node { sender { address } commitment sealed } } } } } } }`;
  const { conversations } = await buyer.ask<{ conversations: { edges: { node: Thread }[] } }>(query);
  const listing = listings[chat.listing] as string;
  const found = conversations.edges.map(({ node }) => node).find((each) => each.listing.listingId === listing);
  const seller = LISTINGS.find(({ id }) => id === chat.listing)?.seller as string;
  const account = keys.person(chat.buyer).address;
  const reader = { account, key: await keys.messageKey(chat.buyer) };
  const senders = await Promise.all([chat.buyer, seller].map(async (id) => (await keys.messageKey(id)).publicKey));
  const texts = await Promise.all(
    (found?.messages.edges ?? []).map(async ({ node: { sender, commitment, sealed } }) => {
      const message = { sender: sender.address, commitment, sealed };
      const { plain } = await openMessage(message, { chainId: CHAIN, listing, buyer: account }, reader, senders);
      return plain.kind === 'text' ? plain.text : '';
    }),
  );
  expect(texts.toSorted()).toEqual(chat.words.map(([, text]) => text).toSorted());
});

it('it says nothing twice', async () => {
  const before = await counts();
  await talk();
  expect(await counts()).toEqual(before);
}, 120_000);

interface Thread {
  listing: { listingId: string };
  messages: { edges: { node: { sender: { address: string }; commitment: string; sealed: string } }[] };
}
