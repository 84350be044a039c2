import { removalIn, SubjectKind } from '@moothall/contracts/protocol/moderation/index';
import {
  Arbitrator,
  ArbitratorBond,
  Attestation,
  Attester,
  Dispute,
  DisputeBid,
  DisputeEvent,
  Evidence,
  ModerationKind,
  Motion,
  MotionBacker,
  Review,
} from '@moothall/indexer/entities';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADDRESSES } from '../../../test/support/addresses.ts';
import { openApi, type TestApi } from '../../../test/support/api.ts';
import { type Chat, openChat, say } from '../../../test/support/chat.ts';
import { arbitratorRow, bidRow, disputeRow, evidenceRow, motionRow } from '../../../test/support/court-rows.ts';
import {
  caseRow,
  drawnAgo,
  insertCases,
  insertJurors,
  insertRounds,
  insertSeats,
  insertTickets,
  jurorRow,
  openJury,
  roundRow,
  seatRow,
} from '../../../test/support/jury-rows.ts';
import { attestationRow, attesterRow, openRow } from '../../../test/support/review-rows.ts';
import {
  accountRow,
  ago,
  aHash,
  anAddress,
  digestOfWords,
  eventRow,
  insertAccounts,
  insertBalances,
  insertEvents,
  insertListings,
  insertMovements,
  insertOrders,
  listingRow,
  listingWords,
  movementRow,
  openForBusiness,
  orderRow,
  publish,
} from '../../../test/support/rows.ts';
import { conversationId } from '../messages/conversation-id.ts';
import { globalId } from './global-id.ts';

const SELLERS = 12;
const buyer = anAddress();
const sellers = Array.from({ length: SELLERS }, () => accountRow({ kind: 'shop' }));
const words = sellers.map((_, index) => listingWords(`Bike ${index}`));
const listings = sellers.map(({ address }, index) =>
  listingRow({ seller: address, content: digestOfWords(words[index] ?? listingWords('none')) }),
);
const orders = listings.map((listing) =>
  orderRow({
    ...{ listing: listing.id, seller: listing.seller, buyer, state: 'disputed' },
    ...{ disputeOpenedBy: buyer, statement: aHash() },
  }),
);
const ARBITRATORS = ADDRESSES.arbitrators;
/** Every case answers a motion about a listing, and a dispute. */
const cases = orders.map(({ id, seller }) =>
  caseRow({ accused: seller, subject: id, court: ARBITRATORS, ...drawnAgo(3600) }),
);
const motions = cases.map(({ id, asker, accused, reason }, index) =>
  motionRow({
    ...{ id, asker, accused: accused ?? '', reason, kind: SubjectKind.Listing, subject: listings[index]?.id ?? '' },
    effect: removalIn(['KR']),
  }),
);
const disputes = orders.map(({ id }, index) =>
  disputeRow({
    ...{ id, arbiter: ARBITRATORS, bids: 1, arbitrator: sellers[index]?.address ?? null, ruledAt: ago(60) },
    ...{ reason: aHash(), juryCase: cases[index]?.id ?? null },
  }),
);

let api: TestApi;
/** One of several conversations that one seller has, each on a listing with a question. */
let chat: Chat;
beforeAll(async () => {
  api = await openApi();
  await openForBusiness(api);
  await api.write(async (rows) => {
    await insertAccounts(rows, sellers);
    await insertListings(rows, listings);
    await insertOrders(rows, orders);
    await insertEvents(
      rows,
      orders.map(({ id }) => eventRow(id)),
    );
    await insertBalances(
      rows,
      sellers.map(({ address }) => ({ account: address, token: 1, free: 1n })),
    );
    await openJury(rows);
    await insertCases(rows, cases);
    await insertRounds(
      rows,
      cases.map((file) => roundRow(file)),
    );
    await insertSeats(
      rows,
      cases.flatMap((file) => [0, 1, 2].map((seat) => seatRow(file, seat, { juror: buyer }))),
    );
    await insertJurors(rows, [jurorRow(buyer)]);
    await insertTickets(rows, [{ place: 1, juror: buyer, since: 1, until: null, vacated: false }]);
    await insertMovements(
      rows,
      sellers.map(({ address }) => movementRow(address)),
    );
    await rows.insertMany(
      Review,
      orders.map((order) => openRow(order, true, 5)),
    );
    await rows.insertMany(Attester, [attesterRow(buyer, 'phone'), attesterRow(sellers[0]?.address ?? buyer, 'shop')]);
    await rows.insertMany(
      Attestation,
      sellers.flatMap(({ address }) => [
        attestationRow(buyer, address, 'phone'),
        attestationRow(buyer, address, 'shop'),
      ]),
    );
    await rows.insertMany(Motion, motions);
    await rows.insertMany(
      MotionBacker,
      motions.map(({ id }) => ({ motion: id, account: buyer, stake: 1n, since: id, collected: null })),
    );
    await rows.insert(ModerationKind, { kind: SubjectKind.Listing, target: anAddress(), seats: 21, grave: false });
    await rows.insertMany(Dispute, disputes);
    const judges = sellers.map(({ address }) => address);
    await rows.insertMany(
      Arbitrator,
      judges.map((judge) => arbitratorRow(judge)),
    );
    await rows.insertMany(
      ArbitratorBond,
      judges.map((arbitrator) => ({ arbitrator, token: 1, amount: 5n, locked: 0n })),
    );
    await rows.insertMany(
      DisputeBid,
      disputes.map(({ id, arbitrator }) => bidRow(id, 0, { arbitrator: arbitrator ?? buyer })),
    );
    await rows.insertMany(
      DisputeEvent,
      disputes.map(({ id }) => ({
        ...{ id, dispute: id, kind: 'ruled' as const, at: ago(60), by: buyer, transaction: aHash(), deadline: null },
      })),
    );
    await rows.insertMany(Evidence, [
      ...disputes.map(({ id }) => evidenceRow('arbitration', id)),
      ...motions.map(({ id }) => evidenceRow('moderation', id)),
    ]);
  });
  await publish(api, words);
  chat = await openChat(api);
  const viewer = chat.seller.address;
  const kept = listings.map(({ id }) => id);
  await api.owner.query('insert into app.favourite select $1, listing, now() from unnest($2::text[]) listing', [
    viewer,
    kept,
  ]);
  const people = sellers.map(({ address }) => address);
  await api.owner.query('insert into app.follow select $1, seller, now() from unnest($2::text[]) seller', [
    viewer,
    people,
  ]);
  for (const text of ['bike', 'lamp']) {
    const save = 'mutation ($input: SearchSaveInput!) { searchSave(input: $input) { id } }';
    await api.ask(save, { input: { name: text, filter: { text }, alert: true } }, chat.seller.headers);
  }
  await api.owner.query(
    'insert into app.search_find select id, listing, now() from app.saved_search, unnest($1::text[]) listing',
    [kept],
  );
  const ask = 'mutation ($input: QuestionAskInput!) { questionAsk(input: $input) { id } }';
  for (const { listing, buyer } of [chat, await openChat(api), await openChat(api)]) {
    await api.owner.query('update chain.listing set seller = $2 where id = $1', [listing, chat.seller.address]);
    await say(api, buyer, { listing, buyer });
    await api.ask(ask, { input: { listing, text: 'How old?' } }, buyer.headers);
  }
});
afterAll(() => api.stop());

const CARD = 'title price instant token { symbol } seller { name picture { url } } pictures { url }';
const FILE =
  'court stage stageUntil verdict appealPossible appealDeposit reasonState reasonText asker { name } accused { name }';
const SEATS =
  'rounds { number answer share jurySeats(first: 3) { totalCount edges { node { state duty juror { name } } } } }';
const MOTION =
  'kind regions stake joined case { stage verdict } listing { title } account { name } asker { name } accused { name } reason { text pictures { url } }';
const BELOW_MOTION =
  'backers(first: 3) { totalCount edges { node { stake account { name } } } } evidence(first: 3) { totalCount edges { node { by { name } document { text } } } }';
const RECORD = 'chosen ruled late open account { name } bonds { amount token { symbol } }';
const DISPUTE = `phase phaseUntil buyerBps common arbitrator { name } openedBy { name } statement { text } reason { text }
  juryCase { stage verdict } order { state listing { title } buyer { name } }`;
const BELOW_DISPUTE = `bids { slot fee arbitrator { name } record { ${RECORD} } } timeline { kind }
  evidence(first: 3) { totalCount edges { node { by { name } document { text } } } }`;
const a = `"${buyer}"`;
const judge = `"${sellers[0]?.address}"`;

/** What each question of the pages costs, however many rows it answers. */
const OPERATIONS: [name: string, statements: number, query: string][] = [
  ['index', 1, '{ index { height time } }'],
  ['parameters', 1, '{ parameters { feeBps } }'],
  ['tokens', 1, '{ tokens { symbol } }'],
  ['session', 0, '{ session { address } }'],
  [
    'node',
    1,
    `{ node(id: "${Buffer.from(`Order:${orders[0]?.id}`).toString('base64url')}") { ... on Order { listing { title } } } }`,
  ],
  ['listing with its seller', 1, `{ listing(listingId: "${listings[0]?.id}") { ${CARD} } }`],
  ['listings', 1, `{ listings { edges { node { ${CARD} } } } }`],
  [
    'listings, counted',
    1,
    `{ listings { totalCount facets { categories { count } cells { count } } edges { node { ${CARD} } } } }`,
  ],
  [
    'listings with what is similar to each',
    2,
    `{ listings(first: 12) { edges { node { similar(first: 4) { ${CARD} } } } } }`,
  ],
  ['listings by words', 1, `{ listings(filter: { text: "bike" }, sort: RELEVANCE) { edges { node { ${CARD} } } } }`],
  ['suggestions', 1, '{ searchSuggestions(text: "bi") { text titles } }'],
  ['areas of the market', 1, '{ marketAreas { cell count names { name language sellers } } }'],
  ['suggested titles', 1, '{ titleSuggestions(text: "bi") { title seller { name } } }'],
  [
    'listings with the balances, movements and listings of their sellers',
    4,
    '{ listings { edges { node { seller { balances { free } movements { edges { node { amount token { symbol } } } } listings { totalCount } } } } } }',
  ],
  [
    'listings with their orders',
    2,
    '{ listings(first: 12) { edges { node { orders(first: 3) { totalCount edges { node { state } } } } } } }',
  ],
  [
    'listings with their questions',
    2,
    '{ listings(first: 15) { edges { node { questions(first: 3) { totalCount edges { node { text answer asker { name } } } } } } } }',
  ],
  ['account', 1, `{ account(address: ${a}) { name kind } }`],
  [
    'account with everything below it',
    4,
    `{ account(address: ${a}) { balances { free } movements { edges { node { kind } } } orders { totalCount } } }`,
  ],
  [
    'order with listing, parties and steps',
    2,
    `{ order(orderId: "${orders[0]?.id}") { state listing { ${CARD} } buyer { name } seller { name } timeline { kind } } }`,
  ],
  [
    'orders with listings, parties and steps',
    2,
    `{ orders(account: ${a}) { totalCount edges { node { state listing { ${CARD} } buyer { name } seller { name } timeline { kind } } } } }`,
  ],
  [
    "a side's desk with its certificates, and what each place of it holds",
    2,
    `{ orders(account: ${a}, role: BUYER, group: WAITING) { totalCount edges { node { state deadline actionableBy ifNobodyActs custody { collection } listing { title } } } } orderCounts(account: ${a}, role: BUYER) { waiting finished } }`,
  ],
  [
    'an account with rating, numbers and reviews',
    3,
    `{ account(address: ${judge}) { rating { average byStar } record { sold disputes }
      reviews(sort: LOWEST) { totalCount edges { node { rating words { text } author { name } order { state } } } } } }`,
  ],
  [
    'listings with the ratings and numbers of their sellers',
    2,
    '{ listings { edges { node { seller { rating { average count } record { sold } } } } } }',
  ],
  [
    'orders with their reviews',
    3,
    `{ orders(account: ${a}) { edges { node { reviewUntil reviews { state rating about { name } reply { text } } } } } }`,
  ],
  [
    'an account with badges, what others say, and what it says',
    5,
    `{ account(address: ${judge}) { badges { topicName issuer { name } } attesterFor attested { totalCount }
      attestations(kind: STATEMENTS) { totalCount edges { node { standing refused words { text } issuer { name } } } } } }`,
  ],
  ['who may give badges, and on what', 2, '{ attesters { name attesterFor } }'],
  [
    'what stands out about somebody who was reviewed',
    4,
    `{ accountSignals(address: ${judge}) { kind people { name } } }`,
  ],
  [
    'listings with the badges of their sellers',
    2,
    '{ listings { edges { node { seller { badges { topicName expiresAt issuer { name } } } } } } }',
  ],
  ['limits', 1, `{ limits(token: 1, account: ${a}) { noDepositUpTo account { newUntil } } }`],
  [
    'what became of offers',
    2,
    `{ one: offerSpent(account: ${a}, nonce: "1") two: offerSpent(account: ${a}, nonce: "2") offerEpoch(account: ${a}) }`,
  ],
  ['carriers', 1, '{ carriers { address registered } }'],
  [
    'a case with its sides, rounds and their seats',
    3,
    `{ juryCase(caseId: "${BigInt(cases[0]?.id ?? 0)}") { ${FILE} ${SEATS} } }`,
  ],
  [
    'cases with their sides, rounds and their seats',
    3,
    `{ juryCases(first: 12) { totalCount edges { node { ${FILE} ${SEATS} } } } }`,
  ],
  ['cases by the words of their reasons', 2, '{ juryCases(text: "bike") { edges { node { reasonText } } } }'],
  [
    'duties of a juror with their cases',
    1,
    `{ juryDuties(account: ${a}) { totalCount edges { node { duty dutyUntil case { ${FILE} } } } } }`,
  ],
  [
    'a juror with tickets',
    2,
    `{ juror(account: ${a}) { account { name } activeFrom places { totalCount edges { node { place } } } } }`,
  ],
  [
    'cases with the motions and disputes they decide',
    4,
    '{ juryCases(first: 12) { edges { node { stage motion { kind listing { title } } dispute { phase order { state } } } } } }',
  ],
  ['the pool of jurors', 1, '{ juryPool { staying deposit } }'],
  ['what can be reported', 1, '{ moderationRules { pausedUntil kinds { kind open } } }'],
  [
    'a motion with all who are behind it and what they show',
    3,
    `{ motion(caseId: "${BigInt(cases[0]?.id ?? 0)}") { ${MOTION} ${BELOW_MOTION} } }`,
  ],
  [
    'motions with all who are behind them and what they show',
    3,
    `{ motions(first: 12) { totalCount edges { node { ${MOTION} ${BELOW_MOTION} } } } }`,
  ],
  [
    'listings with the motions about them and what removed them',
    3,
    '{ listings(first: 12) { edges { node { removals { guideline } motions(first: 3) { totalCount edges { node { case { stage } } } } } } } }',
  ],
  ['an arbitrator with bonds', 2, `{ arbitrator(account: ${judge}) { ${RECORD} } }`],
  ['arbitrators with bonds', 2, `{ arbitrators(first: 12) { totalCount edges { node { ${RECORD} } } } }`],
  [
    'an order with its dispute, bids, steps and evidence',
    6,
    `{ order(orderId: "${orders[0]?.id}") { dispute { ${DISPUTE} ${BELOW_DISPUTE} } } }`,
  ],
  [
    'disputes with bids, records, steps and evidence',
    5,
    `{ disputes(first: 12) { totalCount edges { node { ${DISPUTE} ${BELOW_DISPUTE} } } } }`,
  ],
  ['the week in numbers', 1, '{ marketWeek { since offers deals verdicts } }'],
  [
    'the catalogue',
    1,
    `{ catalogue(from: "0x${'00'.repeat(32)}", to: "0x${'ff'.repeat(32)}") { edges { node { ${CARD} } } } }`,
  ],
  [
    'shops with what they offer',
    2,
    '{ shops(first: 6) { edges { node { name picture { url } listings(first: 1) { totalCount edges { node { title } } } } } } }',
  ],
  ['several questions at once', 3, `{ index { height } tokens { symbol } orders(account: ${a}) { totalCount } }`],
  [
    'the same question under two names',
    2,
    `{ one: listings(first: 1) { edges { cursor } } two: listings(first: 2) { edges { cursor } } }`,
  ],
];

/** What is asked by somebody signed in. */
const PRIVATE: [name: string, statements: number, query: (chat: Chat) => string][] = [
  [
    'conversations with listings, the other side, newest messages and orders',
    3,
    () => `{ conversations { unread edges { node { unread blocked listing { ${CARD} } other { name }
      messages(first: 1) { edges { node { sealed sender { name } conversation { lastAt } } } }
      orders { totalCount edges { node { state } } } } } } }`,
  ],
  [
    'a conversation by its listing, with its messages',
    2,
    ({ listing, buyer }) => `{ conversationAbout(listing: "${listing}", buyer: "${buyer.address}") {
      seller { name } messages { edges { node { sealed } } } } }`,
  ],
  [
    'a conversation by its id',
    1,
    ({ listing, buyer }) => `{ conversation(id: "${globalId('Conversation', conversationId(listing, buyer.address))}") {
      unread listing { title } } }`,
  ],
  [
    'notifications with orders, conversations, questions, cases and listings',
    1,
    () => `{ notifications { unread upTo edges { node { kind read deadline order { buyer { name } listing { ${CARD} } }
      conversation { unread other { name } listing { title } } question { text listing { title } } juryCase { stage } listing { ${CARD} } priceBefore finds search { name newCount } } } } }`,
  ],
  [
    'favourites with how many keep them',
    2,
    () => `{ favourites { totalCount edges { node { at listing { ${CARD} favoured favouriteCount } } } } }`,
  ],
  [
    'people one follows with how many follow them',
    2,
    () => '{ following { totalCount edges { node { account { name followed followerCount } } } } }',
  ],
  [
    'which of some listings are kept',
    1,
    () => `{ favouredAmong(listings: [${listings.map(({ id }) => `"${id}"`).join(', ')}]) }`,
  ],
  [
    'what those whom one follows offer',
    1,
    () => `{ followedListings { edges { node { ${CARD} } } pageInfo { endCursor } } }`,
  ],
  [
    'saved searches with what they found',
    2,
    () =>
      `{ searches { name filter { text near { cell } } newCount finds { edges { node { isNew listing { ${CARD} } } } } } }`,
  ],
  ['a saved search', 1, () => '{ search(search: "none") { name newCount finds { edges { node { at } } } } }'],
  ['what near means to somebody', 1, () => '{ ownPlace { cell radiusKm } }'],
  ['settings of letters', 0, () => '{ notificationSettings { mail email kinds } }'],
];

/** Asked of the chain itself: no statement at all. */
const OF_THE_CHAIN = new Set(['ballotLock']);

describe('the number of SQL statements', () => {
  it.each(OPERATIONS)('of %s is %i', async (_, statements, query) => {
    expect(await api.statements(query)).toBe(statements);
  });

  it.each(PRIVATE)('of %s is %i', async (_, statements, query) => {
    expect(await api.statements(query(chat), {}, chat.seller.headers)).toBe(statements);
  });

  it.each(OPERATIONS)('of %s is %i, and the answer the same, also when it is known', async (_, statements, query) => {
    const first = await api.ask(query);
    for (let again = 0; again < 3; again++) expect(await api.ask(query)).toEqual(first);
    expect(await api.statements(query)).toBe(statements);
  });

  it('is known for every question the schema has', () => {
    const questions = Object.keys(api.services.schema.getQueryType()?.getFields() ?? {});
    const asked = [...OPERATIONS.map(([, , query]) => query), ...PRIVATE.map(([, , query]) => query(chat))].join('\n');
    for (const question of questions.filter((name) => !OF_THE_CHAIN.has(name)))
      expect(asked, question).toMatch(new RegExp(`\\b${question}\\b`));
  });
});
