import { Dispute } from '@moothall/indexer/entities';
import { HDNodeWallet } from 'ethers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApi, type TestApi } from '../../../test/support/api.ts';
import { ORIGIN } from '../../../test/support/api-env.ts';
import { aMessage, type Chat, openChat, say, signInAs, words } from '../../../test/support/chat.ts';
import { type Counted, counted } from '../../../test/support/counted.ts';
import { disputeRow } from '../../../test/support/court-rows.ts';
import { startIpfs } from '../../../test/support/ipfs.ts';
import { caseRow, drawnAgo, insertCases, openJury } from '../../../test/support/jury-rows.ts';
import { endedRow } from '../../../test/support/review-rows.ts';
import {
  ago,
  aHash,
  insertListings,
  insertOrders,
  listingRow,
  openForBusiness,
  orderRow,
  SEOUL,
} from '../../../test/support/rows.ts';
import { startSmtp } from '../../../test/support/smtp.ts';
import { CHANNEL } from '../changes/changes.ts';
import { conversationId } from '../messages/conversation-id.ts';
import { writeLink } from '../notifications/delivery/links.ts';
import { globalId } from './global-id.ts';

type Values = Record<string, unknown>;

let ipfs: Awaited<ReturnType<typeof startIpfs>>;
let smtp: Awaited<ReturnType<typeof startSmtp>>;
let api: TestApi;
let count: Counted;
let chat: Chat;
let conversation: string;
const wallet = HDNodeWallet.createRandom();
const text = words('hello');
let ended: ReturnType<typeof endedRow>;
let order: ReturnType<typeof orderRow>;
const file = caseRow(drawnAgo(3600));

beforeAll(async () => {
  ipfs = await startIpfs();
  smtp = await startSmtp();
  const mail = { url: smtp.url, from: 'mail@moothall.example' };
  api = await openApi({ mail, IPFS_API_URL: ipfs.url, BALLOT_KEY: `0x${'b4'.repeat(32)}` });
  await openForBusiness(api);
  chat = await openChat(api);
  const [buyer, seller] = [chat.buyer.address, chat.seller.address];
  ended = endedRow({ buyer, seller, listing: chat.listing });
  order = orderRow({ buyer, seller, listing: chat.listing, state: 'disputed' });
  await api.write(async (rows) => {
    await insertOrders(rows, [ended, order]);
    await openJury(rows);
    await insertCases(rows, [file]);
    await rows.insert(Dispute, disputeRow({ id: order.id }));
  });
  await say(api, chat.buyer, chat, { commitment: text.commitment });
  await say(api, chat.seller, chat);
  conversation = globalId('Conversation', conversationId(chat.listing, buyer));
  count = counted(api);
}, 300_000);
afterAll(async () => {
  await count?.stop();
  await api?.stop();
  await smtp?.stop();
  await ipfs?.stop();
});

/** Asks something as the buyer, and reads one field of the answer. */
async function made(query: string, input: Values, field = 'id'): Promise<string> {
  const { data, errors } = await api.ask(query, { input }, chat.buyer.headers);
  if (errors) throw new Error(JSON.stringify(errors));
  return (Object.values(data)[0] as Record<string, string>)[field] ?? '';
}
const aQuestion = () =>
  made('mutation ($input: QuestionAskInput!) { questionAsk(input: $input) { id } }', {
    listing: chat.listing,
    text: 'How old?',
  });
const aSearch = () =>
  made('mutation ($input: SearchSaveInput!) { searchSave(input: $input) { id } }', {
    ...{ name: 'desks', filter: { text: 'desk' }, alert: true },
  });
const aLink = async (kind: 'confirm' | 'stop') => {
  const { rows } = await api.owner.query<{ key: string }>('select address_key as key from app.notification_request');
  const reader = { account: chat.buyer.address, key: rows[0]?.key ?? '' };
  return { token: writeLink(api.services.env.SESSION_SECRET, kind, reader) };
};
/** Lists something, as the indexer does and says. */
async function aListing(): Promise<void> {
  const row = listingRow({ listedAt: ago(2) });
  await api.write(async (rows) => void (await insertListings(rows, [row])));
  await tell({ kind: 'listing', id: row.id });
}
async function aChallenge(): Promise<Values> {
  const query = `mutation { sessionChallenge(origin: "${ORIGIN}", address: "${wallet.address}") { message } }`;
  const { message } = (await api.ask(query)).data.sessionChallenge;
  return { message, signature: await wallet.signMessage(message) };
}
async function aReport(): Promise<Values> {
  const { rows } = await api.owner.query('select id from app.message where commitment = $1', [text.commitment]);
  const disclosed = [{ message: globalId('Message', rows[0].id), plaintext: text.plaintext }];
  return { conversation, reason: 'SPAM', words: '', disclosed };
}

/** Who acts where it is not the buyer: nobody in particular, or the seller. */
type By = 'buyer' | 'seller' | 'nobody';

/** What each act costs, in the order in which they are done. */
const ACTS: [name: string, statements: number, values: () => Values | Promise<Values>, by?: By][] = [
  ['ownPlaceSet', 1, () => ({ input: { cell: SEOUL, radiusKm: 3 } })],
  ['documentPin', 2, () => ({ document: { schema: 'moothall:profile:1', name: '미나', languages: ['ko'] } })],
  ['favouriteAdd', 7, () => ({ input: { listing: chat.listing } })],
  ['favouriteRemove', 1, () => ({ input: { listing: chat.listing } })],
  ['accountFollow', 5, () => ({ input: { account: chat.stranger.address } })],
  ['accountUnfollow', 1, () => ({ input: { account: chat.stranger.address } })],
  ['reviewEntrust', 2, () => ({ input: { orderId: ended.id, rating: 4, digest: aHash(), salt: aHash() } })],
  ['messageSend', 11, () => ({ input: aMessage(chat) })],
  ['conversationRead', 2, () => ({ input: { conversation } })],
  ['accountBlock', 5, () => ({ input: { account: chat.stranger.address } })],
  ['accountUnblock', 1, () => ({ input: { account: chat.stranger.address } })],
  ['messagesReport', 8, async () => ({ input: await aReport() }), 'seller'],
  [
    'notificationsRead',
    2,
    async () => ({
      input: { upTo: (await api.ask('{ notifications { upTo } }', {}, chat.buyer.headers)).data.notifications.upTo },
    }),
  ],
  [
    'notificationSettingsSet',
    6,
    () => ({ input: { email: 'mina@town.example', language: 'KO', timeZone: 'Asia/Seoul', kinds: ['MESSAGES'] } }),
  ],
  ['notificationEmailConfirm', 2, () => aLink('confirm'), 'nobody'],
  ['notificationEmailStop', 2, () => aLink('stop'), 'nobody'],
  ['questionAsk', 9, () => ({ input: { listing: chat.listing, text: 'How old?' } })],
  ['questionAnswer', 6, async () => ({ input: { question: await aQuestion(), text: 'Two years.' } }), 'seller'],
  ['questionRemove', 6, async () => ({ input: { question: await aQuestion() } })],
  ['searchSave', 7, () => ({ input: { name: 'bikes', filter: { text: 'bike' }, alert: true } })],
  ['searchChange', 2, async () => ({ input: { search: await aSearch(), name: 'tables' } })],
  ['searchLooked', 2, async () => ({ input: { search: await aSearch(), upTo: new Date().toISOString() } })],
  ['searchRemove', 1, async () => ({ input: { search: await aSearch() } })],
  ['sessionChallenge', 2, () => ({ origin: ORIGIN, address: wallet.address }), 'nobody'],
  ['sessionCreate', 3, aChallenge, 'nobody'],
];

/** They end what the others need. */
const ENDS: typeof ACTS = [
  ['sessionEnd', 1, () => ({})],
  ['sessionEndEverywhere', 1, () => ({})],
];

/** Acts that ask the chain first whose seat it is: test/system/jury.test.ts does them, over a chain. */
const OF_THE_CHAIN = ['ballotEntrust', 'ballotEntrustLocked'];

const tell = (news: object) => api.owner.query('select pg_notify($1, $2)', [CHANNEL, JSON.stringify(news)]);

/** What one event of each subscription costs. */
const NEWS: [name: string, statements: number, values: () => Values, announce: () => Promise<unknown>, by?: By][] = [
  ['indexAdvanced', 1, () => ({}), () => tell({ kind: 'block', height: 100 })],
  ['orderChanged', 2, () => ({ orderId: order.id }), () => tell({ kind: 'order', id: order.id })],
  ['disputeChanged', 1, () => ({ orderId: order.id }), () => tell({ kind: 'order', id: order.id })],
  ['juryCaseChanged', 1, () => ({ caseId: String(BigInt(file.id)) }), () => tell({ kind: 'jury_case', id: file.id })],
  ['listingAdded', 3, () => ({ filter: {} }), aListing],
  ['messageArrived', 2, () => ({}), () => say(api, chat.seller, chat)],
  ['notificationArrived', 1, () => ({}), aQuestion, 'seller'],
  ['questionChanged', 1, () => ({ listing: chat.listing }), aQuestion],
];

async function cookieOf(by: By = 'buyer'): Promise<string | undefined> {
  return by === 'nobody' ? undefined : (await signInAs(api, chat[by].address)).headers.cookie;
}

describe('the number of SQL statements', () => {
  it.each(ACTS)('of %s is %i', async (name, statements, values, by) => {
    expect(await count.ofMutation(name, await values(), await cookieOf(by))).toBe(statements);
  });

  it.each(NEWS)('of one event of %s is %i', async (name, statements, values, announce, by) => {
    expect(await count.ofEvent(name, values(), announce, await cookieOf(by))).toBe(statements);
  });

  it.each(ENDS)('of %s is %i', async (name, statements, values, by) => {
    expect(await count.ofMutation(name, await values(), await cookieOf(by))).toBe(statements);
  });

  it('is known for every act and every subscription the schema has', () => {
    const { schema } = api.services;
    const names = (type: ReturnType<typeof schema.getMutationType>) => Object.keys(type?.getFields() ?? {}).sort();
    const acts = [...[...ACTS, ...ENDS].map(([name]) => name), ...OF_THE_CHAIN];
    expect(acts.sort()).toEqual(names(schema.getMutationType()));
    expect(NEWS.map(([name]) => name).sort()).toEqual(names(schema.getSubscriptionType()));
  });
});
