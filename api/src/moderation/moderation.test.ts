import { RESTORE, removalIn, SubjectKind } from '@moothall/contracts/protocol/moderation/index';
import {
  Evidence,
  Listing,
  ListingRemoval,
  ModerationKind,
  ModerationPause,
  Motion,
  MotionBacker,
} from '@moothall/indexer/entities';
import { getAddress } from 'ethers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApi, type TestApi } from '../../../test/support/api.ts';
import { digestOfTold, evidenceRow, motionRow, publishTold, reasonWords } from '../../../test/support/court-rows.ts';
import { caseRow, drawnAgo, insertCases, openJury } from '../../../test/support/jury-rows.ts';
import { A_PICTURE, ago, anAddress, DAY, HOUR, listingRow, openForBusiness } from '../../../test/support/rows.ts';

const MOOT = 10n ** 18n;
const reasons = reasonWords('Not the bicycle of the picture.', {
  pictures: [A_PICTURE],
  files: [{ cid: A_PICTURE.cid, name: 'receipt.pdf', type: 'application/pdf', size: 1000 }],
});
const shown = reasonWords('It was blue.', { language: 'ko' });
const seller = anAddress();
const listing = listingRow({ seller });
const account = motionRow({ accused: seller, movedAt: ago(3 * HOUR) });
const removal = motionRow({
  kind: SubjectKind.Listing,
  subject: listing.id,
  accused: seller,
  effect: removalIn(['US-CA', 'KR']),
  reason: digestOfTold(reasons),
  guideline: 1,
  joined: 30n * MOOT,
  movedAt: ago(2 * HOUR),
  carriedOutAt: ago(HOUR),
  pool: 300n * MOOT,
  toAccused: 0n,
});
const restoring = motionRow({ kind: SubjectKind.Listing, subject: listing.id, effect: RESTORE });
const bar = motionRow({ kind: SubjectKind.Arbitrator, effect: `0x${'0'.repeat(64)}`, movedAt: ago(4 * HOUR) });
const unknown = motionRow({ kind: 77, movedAt: ago(5 * HOUR) });
const all = [account, removal, restoring, bar, unknown];
const stages = new Map([
  [removal.id, drawnAgo(30 * DAY)],
  [restoring.id, drawnAgo(HOUR)],
]);
const backers = [
  { motion: removal.id, account: removal.asker, stake: 202n * MOOT, since: '000000000090-000001', collected: 5n },
  { motion: removal.id, account: anAddress(), stake: 30n * MOOT, since: '000000000090-000002', collected: null },
];
const evidence = [
  evidenceRow('moderation', removal.id, { digest: digestOfTold(shown) }),
  evidenceRow('moderation', removal.id),
  evidenceRow('arbitration', removal.id),
];
const numberOf = (id: string) => BigInt(id).toString();

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
  await openForBusiness(api);
  await api.write(async (rows) => {
    await openJury(rows);
    await rows.insert(Listing, listing);
    await rows.insertMany(Motion, all);
    await insertCases(
      rows,
      all.map(({ id, asker, accused, reason }) => caseRow({ id, asker, accused, reason, ...stages.get(id) })),
    );
    await rows.insertMany(MotionBacker, backers);
    await rows.insertMany(Evidence, evidence);
    const regions = 'KR,US-CA';
    await rows.insert(ListingRemoval, {
      ...{ id: '000000000095-000001', listing: listing.id, motion: removal.id, regions, at: ago(HOUR) },
    });
    await rows.insertMany(ModerationKind, [
      { kind: 2, target: anAddress(), seats: 101, grave: false },
      { kind: 1, target: null, seats: 101, grave: true },
    ]);
  });
  await publishTold(api, [reasons, shown]);
});
afterAll(() => api.stop());

const one = async (caseId: string, fields: string) =>
  (await api.ask(`query ($c: BigInt!) { motion(caseId: $c) { ${fields} } }`, { c: numberOf(caseId) })).data.motion;
const LIST = `query ($first: Int! = 20, $after: String, $kind: SubjectKind, $subject: Bytes32, $account: Address, $stage: [JuryStage!]) {
  motions(first: $first, after: $after, kind: $kind, subject: $subject, account: $account, stage: $stage) {
    edges { node { case { caseId } } } totalCount pageInfo { endCursor hasNextPage } } }`;
const list = async (variables: Record<string, unknown>) => {
  const { motions } = (await api.ask(LIST, variables)).data;
  return motions.edges.map(({ node }: { node: { case: { caseId: string } } }) => node.case.caseId);
};

describe('a motion', () => {
  it('tells what shall happen to a listing, why, and what it may bring', async () => {
    const fields = `kind kindNumber target subject effect regions suspendFor restore guideline reasonDigest stake joined movedAt
      carriedOutAt pool toAccused listing { listingId } account { address } asker { address } accused { address }
      case { caseId stage }
      reason { digest state text language pictures { url alt } files { name type size url } }`;
    expect(await one(removal.id, fields)).toEqual({
      kind: 'LISTING',
      kindNumber: 2,
      target: getAddress(removal.target),
      subject: listing.id,
      effect: removal.effect,
      regions: ['KR', 'US-CA'],
      suspendFor: null,
      restore: false,
      guideline: 1,
      reasonDigest: digestOfTold(reasons),
      stake: String(202n * MOOT),
      joined: String(30n * MOOT),
      movedAt: ago(2 * HOUR).toISOString(),
      carriedOutAt: ago(HOUR).toISOString(),
      pool: String(300n * MOOT),
      toAccused: '0',
      listing: { listingId: listing.id },
      account: null,
      asker: { address: getAddress(removal.asker) },
      accused: { address: getAddress(seller) },
      case: { caseId: numberOf(removal.id), stage: 'FINAL' },
      reason: {
        digest: digestOfTold(reasons),
        state: 'AVAILABLE',
        text: 'Not the bicycle of the picture.',
        language: 'en',
        pictures: [{ url: `http://media.localhost:3001/ipfs/${A_PICTURE.cid}`, alt: A_PICTURE.alt }],
        files: [
          {
            name: 'receipt.pdf',
            type: 'application/pdf',
            size: 1000,
            url: `http://media.localhost:3001/ipfs/${A_PICTURE.cid}`,
          },
        ],
      },
    });
  });

  it('suspends somebody for so long, lifts that, or restores what was removed', async () => {
    const fields = 'kind regions suspendFor restore listing { listingId } account { address }';
    expect(await one(account.id, fields)).toEqual({
      kind: 'ACCOUNT',
      regions: [],
      suspendFor: 86_400,
      restore: false,
      listing: null,
      account: { address: getAddress(seller) },
    });
    expect(await one(bar.id, fields)).toMatchObject({ kind: 'ARBITRATOR', suspendFor: null, restore: true });
    expect(await one(restoring.id, fields)).toMatchObject({ kind: 'LISTING', regions: [], restore: true });
    expect(await one(unknown.id, fields)).toMatchObject({ kind: 'OTHER', listing: null, account: null });
  });

  it('names those behind it in the order in which they came', async () => {
    const { backers: found } = await one(
      removal.id,
      'backers { edges { node { account { address } stake collected } } totalCount }',
    );
    expect(found).toEqual({
      edges: backers.map(({ account: who, stake, collected }) => ({
        node: {
          account: { address: getAddress(who) },
          stake: String(stake),
          collected: collected && String(collected),
        },
      })),
      totalCount: 2,
    });
  });

  it('shows what anybody added, and what nobody fetched yet as waiting', async () => {
    const fields =
      'evidence { edges { node { by { address } isPublic document { state text language } } } totalCount }';
    expect((await one(removal.id, fields)).evidence).toEqual({
      edges: [
        {
          node: {
            by: { address: getAddress(evidence[0]?.by ?? '') },
            isPublic: true,
            document: { state: 'AVAILABLE', text: 'It was blue.', language: 'ko' },
          },
        },
        {
          node: {
            by: { address: getAddress(evidence[1]?.by ?? '') },
            isPublic: true,
            document: { state: 'PENDING', text: null, language: null },
          },
        },
      ],
      totalCount: 2,
    });
  });

  it('is found from its case, its listing and whom it accuses', async () => {
    const { data } = await api.ask(
      `query ($c: BigInt!, $l: Bytes32!, $a: Address!) {
        juryCase(caseId: $c) { motion { guideline } dispute { phase } }
        listing(listingId: $l) { motions { edges { node { case { caseId } } } totalCount } }
        account(address: $a) { motions { totalCount } }
      }`,
      { c: numberOf(removal.id), l: listing.id, a: seller },
    );
    expect(data).toEqual({
      juryCase: { motion: { guideline: 1 }, dispute: null },
      listing: {
        motions: {
          edges: [restoring, removal].map(({ id }) => ({ node: { case: { caseId: numberOf(id) } } })),
          totalCount: 2,
        },
      },
      account: { motions: { totalCount: 2 } },
    });
  });

  // nonsense: Query.motion.caseId
  it('is null for a number that is none, and refused for what is no number', async () => {
    expect(await one('0x9999', 'guideline')).toBeNull();
    for (const value of ['', '-1', '0x1', '1.5', String(2n ** 256n)]) {
      expect(await api.mistakes('query ($c: BigInt!) { motion(caseId: $c) { kind } }', { c: value })).toEqual([
        { code: 'BAD_AMOUNT', params: { value } },
      ]);
    }
  });
});

describe('motions', () => {
  it('come newest first and are found by kind, subject, accused and stage', async () => {
    expect(await list({})).toEqual([restoring, removal, account, bar, unknown].map(({ id }) => numberOf(id)));
    expect(await list({ kind: 'LISTING' })).toEqual([numberOf(restoring.id), numberOf(removal.id)]);
    expect(await list({ kind: 'OTHER' })).toEqual([numberOf(unknown.id)]);
    expect(await list({ subject: account.subject })).toEqual([numberOf(account.id)]);
    expect(await list({ account: seller })).toEqual([numberOf(removal.id), numberOf(account.id)]);
    expect(await list({ stage: ['COMMIT'] })).toEqual([numberOf(restoring.id)]);
    expect(await list({ stage: ['FINAL', 'COMMIT'] })).toEqual([numberOf(restoring.id), numberOf(removal.id)]);
  });

  it('take as many statements whatever a page holds', async () => {
    const deep = (first: number) =>
      `{ motions(first: ${first}) { edges { node { case { stage verdict } accused { name } reason { text }
        listing { title } backers(first: 5) { edges { node { stake } } } evidence(first: 5) { edges { node { digest } } } } } } }`;
    expect(await api.statements(deep(1))).toBe(3);
    expect(await api.statements(deep(5))).toBe(3);
  });

  // nonsense: Query.motions.kind, Query.motions.subject, Query.motions.account, Query.motions.stage
  it('are refused for kinds, subjects, accounts and stages that are none', async () => {
    const invalid = (variable: string) => [{ code: 'VARIABLES_INVALID', params: { variable } }];
    expect(await api.mistakes(LIST, { kind: 'BICYCLE' })).toEqual(invalid('kind'));
    expect(await api.mistakes(LIST, { stage: ['SOON'] })).toEqual(invalid('stage'));
    expect(await api.mistakes(LIST, { subject: '0x12' })).toMatchObject([{ code: 'BAD_BYTES32' }]);
    expect(await api.mistakes(LIST, { account: 'mina' })).toMatchObject([{ code: 'BAD_ADDRESS' }]);
  });

  // nonsense: Query.motions.first, Query.motions.after, Motion.backers.first, Motion.backers.after
  // nonsense: Motion.evidence.first, Motion.evidence.after, Listing.motions.first, Listing.motions.after
  // nonsense: Account.motions.first, Account.motions.after
  it('are refused in pages of no size, and after what is no place', async () => {
    const within = (args: string) => [
      `{ motions(${args}) { totalCount } }`,
      `{ motion(caseId: "${numberOf(removal.id)}") { backers(${args}) { totalCount } } }`,
      `{ motion(caseId: "${numberOf(removal.id)}") { evidence(${args}) { totalCount } } }`,
      `{ listing(listingId: "${listing.id}") { motions(${args}) { totalCount } } }`,
      `{ account(address: "${seller}") { motions(${args}) { totalCount } } }`,
    ];
    for (const query of within('first: 0')) {
      expect(await api.mistakes(query)).toMatchObject([{ code: 'FIRST_OUT_OF_BOUNDS' }]);
    }
    for (const query of within('first: 1, after: "there"')) {
      expect(await api.mistakes(query)).toMatchObject([{ code: 'BAD_CURSOR' }]);
    }
  });
});

describe('a listing that a verdict removed', () => {
  const REMOVALS = `query ($l: Bytes32!) { listing(listingId: $l) {
    removals { regions guideline at motion { case { caseId } } } } }`;

  it('says where, by which guideline and by which motion', async () => {
    expect((await api.ask(REMOVALS, { l: listing.id })).data.listing.removals).toEqual([
      {
        regions: ['KR', 'US-CA'],
        guideline: 1,
        at: ago(HOUR).toISOString(),
        motion: { case: { caseId: numberOf(removal.id) } },
      },
    ]);
  });

  it('has no removals any more once it was restored', async () => {
    await api.owner.query(`update chain.listing set restored_event = '000000000096-000001' where id = $1`, [
      listing.id,
    ]);
    expect((await api.ask(REMOVALS, { l: listing.id })).data.listing.removals).toEqual([]);
    await api.owner.query('update chain.listing set restored_event = null where id = $1', [listing.id]);
  });
});

describe('what can be reported', () => {
  it('is told by kind, with a pause as long as it lasts', async () => {
    const ask = async () =>
      (await api.ask('{ moderationRules { pausedUntil kinds { kind open seats grave } } }')).data.moderationRules;
    const kinds = [
      { kind: 'ACCOUNT', open: false, seats: 101, grave: true },
      { kind: 'LISTING', open: true, seats: 101, grave: false },
    ];
    expect(await ask()).toEqual({ pausedUntil: null, kinds });
    await api.write(async (rows) => void (await rows.insert(ModerationPause, { id: 1, until: ago(-HOUR) })));
    expect(await ask()).toEqual({ pausedUntil: ago(-HOUR).toISOString(), kinds });
    await api.owner.query('update chain.moderation_pause set until = $1', [ago(HOUR)]);
    expect((await ask()).pausedUntil).toBeNull();
  });
});
