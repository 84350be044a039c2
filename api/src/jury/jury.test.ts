import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JuryCase, JuryRound, JurySeat } from '../../../indexer/src/entities.ts';
import { openApi, type TestApi } from '../../../test/support/api.ts';
import { envOf } from '../../../test/support/api-env.ts';
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
import { ago, aHash, anAddress, DAY, HOUR, openForBusiness } from '../../../test/support/rows.ts';

const MOOT = 10n ** 18n;
const MODERATION = `0x${'0c'.repeat(20)}`;
const ARBITRATORS = `0x${'0d'.repeat(20)}`;
let api: TestApi;
beforeAll(async () => {
  const { deployment } = envOf('');
  const addresses = { ...deployment.addresses, moderation: MODERATION, arbitrators: ARBITRATORS };
  api = await openApi({ deployment: { ...deployment, addresses } });
  await openForBusiness(api);
  await api.write((rows) => openJury(rows));
});
afterAll(() => api.stop());

const number = ({ id }: JuryCase) => BigInt(id).toString();
async function given(
  changed: Partial<JuryCase>,
  rounds: Partial<JuryRound>[] = [{}],
  seats: Partial<JurySeat>[] = [],
): Promise<JuryCase> {
  const file = caseRow(changed);
  await api.write(async (rows) => {
    await insertCases(rows, [file]);
    await insertRounds(
      rows,
      rounds.map((round) => roundRow(file, round)),
    );
    if (seats.length === 0) return;
    await insertSeats(
      rows,
      seats.map((seat, i) => seatRow(file, i, seat)),
    );
  });
  return file;
}
const CASE = `query ($caseId: BigInt!) { juryCase(caseId: $caseId) { caseId court stage stageUntil verdict decidedAt
  stake fee deposit appealPossible appealDeposit settled asker { address } accused { address } appellant { address }
  reasonDigest reasonState reasonText
  rounds { number seats committed revealed accepting rejecting answer share
    jurySeats(first: 50) { totalCount edges { node { seat state choice duty juror { address } } } } } } }`;
const read = async (file: JuryCase) => (await api.ask(CASE, { caseId: number(file) })).data.juryCase;

describe('a case of a jury', () => {
  it('is null for a number that is none', async () => {
    expect((await api.ask(CASE, { caseId: '7' })).data.juryCase).toBeNull();
  });

  it('says who asks whom about what, and what it costs', async () => {
    const file = await given({ seats: 31 });
    expect(await read(file)).toMatchObject({
      caseId: number(file),
      stage: 'AWAIT_SEED',
      stageUntil: file.seedUntil.toISOString(),
      verdict: null,
      stake: String(50n * MOOT),
      fee: String(31n * MOOT),
      deposit: String(10n * MOOT),
      appellant: null,
      reasonDigest: file.reason,
      reasonState: 'PENDING',
      reasonText: null,
      rounds: [{ number: 1, seats: 31, accepting: null, jurySeats: { totalCount: 0, edges: [] } }],
    });
  });

  const ANSWERED = { answered: true };
  const YES = { committed: 15, accepting: 9, rejecting: 5 };
  it.each<[string, Partial<JuryCase>, Partial<JuryRound>[], object]>([
    ['void when no lot came', { seedUntil: ago(1) }, [{}], { stage: 'VOID', stageUntil: null, verdict: 'UNDECIDED' }],
    ['waiting in the last second of the lot', { seedUntil: ago(0) }, [{}], { stage: 'AWAIT_SEED' }],
    ['at the vote when its lot is drawn', drawnAgo(HOUR), [{}], { stage: 'COMMIT', verdict: null }],
    ['at the vote in its last second', drawnAgo(72 * HOUR), [{}], { stage: 'COMMIT' }],
    ['being opened a second later', drawnAgo(72 * HOUR + 1), [YES], { stage: 'REVEAL', verdict: null }],
    [
      'open to an appeal once it has an answer',
      { ...drawnAgo(121 * HOUR), ...ANSWERED },
      [YES],
      { stage: 'APPEAL', verdict: null, appealPossible: true, appealDeposit: String((101n * MOOT * 3n) / 2n) },
    ],
    [
      'final without an answer, at once',
      drawnAgo(121 * HOUR),
      [{ committed: 6, accepting: 3, rejecting: 3 }],
      { stage: 'FINAL', verdict: 'UNDECIDED', appealPossible: false, appealDeposit: null },
    ],
    [
      'final when nobody appealed',
      { ...drawnAgo(168 * HOUR + 1), ...ANSWERED },
      [YES],
      { stage: 'FINAL', verdict: 'ACCEPTED' },
    ],
    [
      'answered by the larger jury',
      { ...drawnAgo(121 * HOUR), ...ANSWERED, round: 2, seats: 101 },
      [
        { ...YES, number: 1, seats: 21 },
        { number: 2, committed: 60, accepting: 20, rejecting: 40 },
      ],
      { stage: 'FINAL', verdict: 'REJECTED' },
    ],
    [
      'answered by the first jury where the larger one gave no answer',
      { ...drawnAgo(121 * HOUR), round: 2, seats: 101 },
      [
        { ...YES, number: 1, seats: 21 },
        { number: 2, committed: 10, accepting: 2, rejecting: 1 },
      ],
      { stage: 'FINAL', verdict: 'ACCEPTED' },
    ],
    [
      'answered by the first jury where the second lot never came',
      { round: 2, seats: 101, seedUntil: ago(1) },
      [{ ...YES, revealUntil: ago(280 * HOUR), number: 1, seats: 21 }, { number: 2 }],
      { stage: 'FINAL', verdict: 'ACCEPTED' },
    ],
    [
      'as it was recorded',
      { ...drawnAgo(400 * HOUR), verdict: 'rejected', decidedAt: ago(9), settled: true, shareOne: 3n },
      [YES],
      { verdict: 'REJECTED', decidedAt: ago(9).toISOString(), settled: true, rounds: [{ share: '3' }] },
    ],
  ])('is %s', async (_, changed, rounds, expected) => {
    expect(await read(await given(changed, rounds))).toMatchObject(expected);
  });

  it('keeps to itself how votes stand until no more can be opened', async () => {
    const open = await given(drawnAgo(100 * HOUR), [YES]);
    const over = await given({ ...drawnAgo(121 * HOUR), ...ANSWERED }, [YES]);
    expect((await read(open)).rounds[0]).toMatchObject({
      revealed: 14,
      accepting: null,
      rejecting: null,
      answer: null,
    });
    expect((await read(over)).rounds[0]).toMatchObject({ accepting: 9, rejecting: 5, answer: 'ACCEPTED' });
  });

  it('can be asked for by the id it gave out, as can its seats', async () => {
    const file = await given(drawnAgo(HOUR), [{}], [{}]);
    const one = await api.ask(
      `query ($caseId: BigInt!) { juryCase(caseId: $caseId) { id rounds { jurySeats { edges { node { id } } } } } }`,
      { caseId: number(file) },
    );
    const { id, rounds } = one.data.juryCase;
    const node =
      'query ($id: ID!) { node(id: $id) { ... on JuryCase { caseId } ... on JurySeat { case { caseId } } } }';
    expect((await api.ask(node, { id })).data.node).toEqual({ caseId: number(file) });
    const seat = rounds[0].jurySeats.edges[0].node.id;
    expect((await api.ask(node, { id: seat })).data.node).toEqual({ case: { caseId: number(file) } });
  });
});

describe('the register of cases', () => {
  const LIST = `query ($first: Int, $after: String, $stage: [JuryStage!], $court: CaseCourt, $verdict: JuryVerdict,
    $text: String, $guideline: Int, $account: Address) {
    juryCases(first: $first, after: $after, stage: $stage, court: $court, verdict: $verdict, text: $text,
      guideline: $guideline, account: $account) { totalCount edges { node { caseId } } pageInfo { endCursor } } }`;
  const list = async (variables: object) => (await api.ask(LIST, { first: 50, ...variables })).data.juryCases;
  const found = async (variables: object): Promise<string[]> =>
    (await list(variables)).edges.map(({ node }: { node: { caseId: string } }) => node.caseId);

  it('is paged, newest first', async () => {
    const account = anAddress();
    const files: JuryCase[] = [];
    for (const days of [3, 2, 1]) files.push(await given({ asker: account, openedAt: ago(days * DAY) }));
    const [old, middle, young] = files.map(number);
    expect(await found({ account })).toEqual([young, middle, old]);
    const page = await list({ account, first: 2 });
    expect(page.totalCount).toBe(3);
    expect(await found({ account, first: 2, after: page.pageInfo.endCursor })).toEqual([old]);
  });

  it('is narrowed by stage, court, verdict and account', async () => {
    const account = anAddress();
    const accused = number(await given({ accused: account, court: MODERATION }));
    const decided = number(
      await given({ asker: account, court: ARBITRATORS, ...drawnAgo(999 * HOUR), verdict: 'accepted' }),
    );
    expect(await found({ account, stage: ['AWAIT_SEED', 'COMMIT'] })).toEqual([accused]);
    expect(await found({ account, court: 'ARBITRATION' })).toEqual([decided]);
    expect(await found({ account, court: 'MODERATION' })).toEqual([accused]);
    expect(await found({ account, verdict: 'ACCEPTED' })).toEqual([decided]);
    expect(await found({ account, guideline: 3 })).toEqual([]);
  });

  it('is searched by the words of the reasons, in both languages', async () => {
    const file = await given({});
    const words = '사진은 가짜 자전거입니다\nthe bicycles were stolen'.toLowerCase();
    await api.owner.query(
      `insert into content.document (digest, cid, state, schema, body, words, search, attempts)
       values ($1, 'none', 'available', 'moothall:reason:1', $2, $3, to_tsvector('simple', $3) || to_tsvector('english', $3), 1)`,
      [file.reason, { text: 'Stolen.' }, words],
    );
    for (const text of ['자전거', '가짜', 'bicycle', 'STOLEN bicycles'])
      expect(await found({ text })).toEqual([number(file)]);
    expect(await found({ text: 'bicycle honest' })).toEqual([]);
    expect(await read(file)).toMatchObject({ reasonState: 'AVAILABLE', reasonText: 'Stolen.' });
  });

  // nonsense: Query.juryCases.first Query.juryCases.after Query.juryCases.stage Query.juryCases.court
  // nonsense: Query.juryCases.verdict Query.juryCases.text Query.juryCases.guideline Query.juryCases.account
  it.each([
    [{ first: 0 }, 'FIRST_OUT_OF_BOUNDS'],
    [{ after: 'page two' }, 'BAD_CURSOR'],
    [{ stage: ['LATER'] }, 'VARIABLES_INVALID'],
    [{ court: 'SUPREME' }, 'VARIABLES_INVALID'],
    [{ verdict: 'MAYBE' }, 'VARIABLES_INVALID'],
    [{ text: '자'.repeat(201) }, 'TEXT_TOO_LONG'],
    [{ guideline: 2.5 }, 'VARIABLES_INVALID'],
    [{ account: 'jun' }, 'BAD_ADDRESS'],
  ])('refuses %j', async (variables, code) => {
    expect(await api.mistakes(LIST, { first: 5, ...variables })).toMatchObject([{ code }]);
  });
});

describe('duties of a juror', () => {
  const LIST = `query ($first: Int, $after: String, $account: Address!) {
    juryDuties(first: $first, after: $after, account: $account) {
      totalCount edges { node { seat duty dutyUntil case { caseId } } } pageInfo { endCursor } } }`;

  it('are what is to be sealed, opened and claimed, what ends first before the rest', async () => {
    const account = anAddress();
    const seat = (changed: Partial<JurySeat> = {}): Partial<JurySeat>[] => [{ juror: account, ...changed }];
    const final = { ...drawnAgo(400 * HOUR), verdict: 'accepted' as const, settled: true };
    const claim = await given(final, [{}], seat({ state: 'revealed', choice: true }));
    const late = await given(drawnAgo(HOUR), [{}], seat());
    const soon = await given(drawnAgo(119 * HOUR), [{}], seat({ state: 'committed' }));
    // Nothing is left to do about these.
    await given(final, [{}], seat({ state: 'revealed', choice: false }));
    await given(drawnAgo(HOUR), [{}], seat({ state: 'committed' }));
    await given(drawnAgo(100 * HOUR), [{}], seat({ state: 'drawn' }));
    await given({ ...drawnAgo(HOUR), asker: account }, [{}], seat({ party: true }));
    await given({ ...drawnAgo(400 * HOUR), verdict: 'accepted' }, [{}], seat({ state: 'revealed', choice: true }));
    const { data } = await api.ask(LIST, { first: 10, account });
    expect(data.juryDuties).toMatchObject({
      totalCount: 3,
      edges: [
        { node: { duty: 'OPEN', dutyUntil: soon.revealUntil?.toISOString(), case: { caseId: number(soon) } } },
        { node: { duty: 'SEAL', dutyUntil: late.commitUntil?.toISOString(), case: { caseId: number(late) } } },
        { node: { duty: 'CLAIM', dutyUntil: null, case: { caseId: number(claim) } } },
      ],
    });
    const { data: one } = await api.ask(LIST, { first: 2, account });
    const { data: rest } = await api.ask(LIST, { first: 2, account, after: one.juryDuties.pageInfo.endCursor });
    expect(rest.juryDuties.edges).toMatchObject([{ node: { duty: 'CLAIM' } }]);
  });

  it('hold a vote of an appeal that came to nothing: all who came are paid', async () => {
    const account = anAddress();
    const file = { ...drawnAgo(400 * HOUR), round: 2, verdict: 'accepted' as const, settled: true };
    const seats = [{ juror: account, state: 'revealed' as const, choice: false, round: 2 }];
    await given(file, [{ number: 2 }], seats);
    expect((await api.ask(LIST, { first: 2, account })).data.juryDuties).toMatchObject({ totalCount: 1 });
  });

  // nonsense: Query.juryDuties.first Query.juryDuties.after Query.juryDuties.account
  it.each([
    [{ first: 101 }, 'FIRST_OUT_OF_BOUNDS'],
    [{ after: '' }, 'BAD_CURSOR'],
    [{ account: '0x12' }, 'BAD_ADDRESS'],
  ])('refuse %j', async (variables, code) => {
    const good = { first: 5, account: anAddress() };
    expect(await api.mistakes(LIST, { ...good, ...variables })).toMatchObject([{ code }]);
  });
});

describe('a juror', () => {
  const JUROR = `query ($account: Address!, $first: Int, $after: String) { juror(account: $account) {
    account { address } number tickets staying free locked activeFrom votes coherent absent
    places(first: $first, after: $after) { totalCount edges { node { place activeFrom activeUntil payableFrom } } } } }`;

  it('has a bond, a record and tickets that are not gone', async () => {
    const account = anAddress();
    const day = (n: number) => new Date(n * DAY * 1000).toISOString();
    await api.write(async (rows) => {
      await insertJurors(rows, [jurorRow(account, { tickets: 3, staying: 1, votes: 4, coherent: 3, absent: 1 })]);
      await insertTickets(rows, [
        { place: 4, juror: account, since: 20_000, until: null, vacated: false },
        { place: 2, juror: account, since: 19_000, until: 20_100, vacated: false },
        { place: 9, juror: account, since: 19_000, until: 20_000, vacated: true },
      ]);
    });
    expect((await api.ask(JUROR, { account, first: 5 })).data.juror).toMatchObject({
      ...{ tickets: 3, staying: 1, votes: 4, coherent: 3, absent: 1, free: String(50n * MOOT), locked: '0' },
      activeFrom: day(20_000),
      places: {
        totalCount: 2,
        edges: [
          { node: { place: 2, activeFrom: day(19_000), activeUntil: day(20_100), payableFrom: day(20_121) } },
          { node: { place: 4, activeFrom: day(20_000), activeUntil: null, payableFrom: null } },
        ],
      },
    });
  });

  it('is null for who never joined', async () => {
    expect((await api.ask(JUROR, { account: anAddress(), first: 1 })).data.juror).toBeNull();
  });

  it('is drawn from a pool', async () => {
    const POOL = '{ juryPool { places staying jurors deposit fee minStake commitFor revealFor appealFor } }';
    expect((await api.ask(POOL)).data.juryPool).toEqual({
      ...{ places: 1000, staying: 1000, jurors: 1000, deposit: String(10n * MOOT), fee: String(MOOT) },
      ...{ minStake: String(50n * MOOT), commitFor: 72 * HOUR, revealFor: 48 * HOUR, appealFor: 48 * HOUR },
    });
  });

  // nonsense: Query.juror.account Juror.places.first Juror.places.after
  it.each([
    [{ account: aHash() }, 'BAD_ADDRESS'],
    [{ first: -1 }, 'FIRST_OUT_OF_BOUNDS'],
    [{ after: 'next' }, 'BAD_CURSOR'],
  ])('refuses %j', async (variables, code) => {
    const account = anAddress();
    await api.write((rows) => insertJurors(rows, [jurorRow(account)]).then(() => undefined));
    expect(await api.mistakes(JUROR, { account, first: 5, ...variables })).toMatchObject([{ code }]);
  });

  // nonsense: Query.juryCase.caseId JuryRound.jurySeats.first JuryRound.jurySeats.after Subscription.juryCaseChanged.caseId
  it('is found in no case that cannot be', async () => {
    const file = await given(drawnAgo(HOUR));
    const SEATS = `query ($caseId: BigInt!, $first: Int, $after: String) {
      juryCase(caseId: $caseId) { rounds { jurySeats(first: $first, after: $after) { totalCount } } } }`;
    const caseId = number(file);
    for (const [variables, code] of [
      [{ caseId: '-1' }, 'BAD_AMOUNT'],
      [{ caseId: String(2n ** 256n) }, 'BAD_AMOUNT'],
      [{ caseId: file.id }, 'BAD_AMOUNT'],
      [{ first: 0 }, 'FIRST_OUT_OF_BOUNDS'],
      [{ after: 'x' }, 'BAD_CURSOR'],
    ] as const) {
      expect(await api.mistakes(SEATS, { caseId, first: 5, ...variables })).toMatchObject([{ code }]);
    }
    const CHANGED = 'subscription ($caseId: BigInt!) { juryCaseChanged(caseId: $caseId) { stage } }';
    expect(await api.mistakes(CHANGED, { caseId: 'first' })).toMatchObject([{ code: 'BAD_AMOUNT' }]);
  });
});
