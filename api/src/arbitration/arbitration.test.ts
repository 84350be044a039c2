import {
  Arbitrator,
  ArbitratorBond,
  Dispute,
  DisputeBid,
  DisputeEvent,
  Evidence,
  JuryCase,
  Order,
} from '@moothall/indexer/entities';
import { getAddress } from 'ethers';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADDRESSES } from '../../../test/support/addresses.ts';
import { liveOf, openApi, type TestApi } from '../../../test/support/api.ts';
import {
  arbitratorRow,
  bidRow,
  digestOfTold,
  disputeRow,
  evidenceRow,
  publishTold,
  reasonWords,
} from '../../../test/support/court-rows.ts';
import { caseRow, openJury } from '../../../test/support/jury-rows.ts';
import { ago, aHash, anAddress, DAY, HOUR, openForBusiness, orderRow } from '../../../test/support/rows.ts';

const MOOT = 10n ** 18n;
const ARBITRATORS = ADDRESSES.arbitrators;
const [buyer, seller, judge, late, idle] = [anAddress(), anAddress(), anAddress(), anAddress(), anAddress()];
const complaintWords = reasonWords('The arbitrator is the buyer’s cousin.');
const shown = reasonWords('A picture of the broken wheel.');
const parties = { buyer, seller, state: 'disputed' as const, disputeOpenedBy: buyer };
const order = (changed: Partial<Order>) =>
  orderRow({ ...parties, statement: aHash(), deadline: ago(-80 * DAY), ...changed });

const complaintCase = caseRow({ court: ARBITRATORS, reason: digestOfTold(complaintWords) });
const juryCase = caseRow({ court: ARBITRATORS });
const running = order({});
complaintCase.subject = running.id;
/** Ruled, and complained of an hour ago. */
const ruled = disputeRow({
  ...{ id: running.id, arbiter: ARBITRATORS, openedAt: ago(10 * DAY), bids: 2 },
  ...{ buyerSealedAt: ago(8 * DAY), sellerSealedAt: ago(8 * DAY), buyerOpenedAt: ago(7 * DAY) },
  ...{ sellerOpenedAt: ago(7 * DAY), buyerApprovals: 0b101, sellerApprovals: 2 ** 31 + 1, epoch: 70n, common: 1 },
  ...{ arbitrator: judge, fee: 3n * MOOT, chosenAt: ago(6 * DAY), ruleUntil: ago(DAY) },
  ...{ buyerBps: 7000, reason: aHash(), ruledAt: ago(2 * DAY), complainUntil: ago(-DAY) },
  ...{ complainedBy: seller, complainedAt: ago(HOUR), complaint: digestOfTold(complaintWords) },
  ...{ complaintCase: complaintCase.id },
});
const fresh = order({});
const bidding = disputeRow({ id: fresh.id, arbiter: ARBITRATORS, openedAt: ago(HOUR), bids: 1 });
const stuck = order({});
/** Nobody ruled in time. */
const missed = disputeRow({
  ...{ id: stuck.id, arbiter: ARBITRATORS, openedAt: ago(12 * DAY), bids: 1, epoch: 1n },
  ...{ arbitrator: late, fee: MOOT, chosenAt: ago(6 * DAY), ruleUntil: ago(DAY) },
});
const gone = order({ state: 'resolved' });
const finished = disputeRow({
  ...{ id: gone.id, arbiter: ARBITRATORS, openedAt: ago(30 * DAY), juryCase: juryCase.id, finishedAt: ago(20 * DAY) },
  ...{ finalBps: 10_000, cost: 10n * MOOT },
});
juryCase.subject = gone.id;
juryCase.verdict = 'accepted';
const foreign = order({});
const elsewhere = disputeRow({ id: foreign.id, arbiter: anAddress() });

const bids = [
  bidRow(ruled.id, 0, { arbitrator: judge }),
  bidRow(ruled.id, 1, { removed: true }),
  bidRow(ruled.id, 2, { arbitrator: late, fee: 2n * MOOT }),
  bidRow(bidding.id, 0, { arbitrator: judge }),
];
const evidence = [
  evidenceRow('arbitration', ruled.id, { by: buyer, digest: digestOfTold(shown) }),
  evidenceRow('arbitration', ruled.id, { by: seller, isPublic: false }),
];
const step = (place: number, kind: DisputeEvent['kind'], by: string | null, at: Date): DisputeEvent => ({
  ...{ id: `000000000100-00000${place}`, dispute: ruled.id, kind, at, by, transaction: aHash(), deadline: null },
});
const steps = [step(1, 'approvals_sealed', buyer, ago(8 * DAY)), step(2, 'ruled', judge, ago(2 * DAY))];

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
  await openForBusiness(api);
  await api.write(async (rows) => {
    await openJury(rows);
    await rows.insertMany(Order, [running, fresh, stuck, gone, foreign]);
    await rows.insertMany(Dispute, [ruled, bidding, missed, finished, elsewhere]);
    await rows.insertMany(JuryCase, [complaintCase, juryCase]);
    await rows.insertMany(DisputeBid, bids);
    await rows.insertMany(DisputeEvent, steps);
    await rows.insertMany(Evidence, evidence);
    await rows.insertMany(Arbitrator, [
      arbitratorRow(judge, { chosen: 4, ruled: 3, upheld: 1, counterparties: 5, barredUntil: ago(DAY) }),
      arbitratorRow(late, { chosen: 1 }),
    ]);
    await rows.insertMany(ArbitratorBond, [
      { arbitrator: judge, token: 2, amount: 10_000n, locked: 1_000n },
      { arbitrator: judge, token: 1, amount: 50n * MOOT, locked: 4n * MOOT },
      { arbitrator: judge, token: 3, amount: 0n, locked: 0n },
    ]);
  });
  await publishTold(api, [complaintWords, shown]);
});
afterAll(() => api.stop());

const one = async (orderId: string, fields: string) =>
  (await api.ask(`query ($o: Bytes32!) { order(orderId: $o) { dispute { ${fields} } } }`, { o: orderId })).data.order
    .dispute;
const LIST = `query ($first: Int! = 20, $after: String, $phase: [DisputePhase!], $arbitrator: Address, $party: Address) {
  disputes(first: $first, after: $after, phase: $phase, arbitrator: $arbitrator, party: $party) {
    edges { node { order { orderId } } } totalCount } }`;
const list = async (variables: Record<string, unknown> = {}) =>
  (await api.ask(LIST, variables)).data.disputes.edges.map(
    ({ node }: { node: { order: { orderId: string } } }) => node.order.orderId,
  );

describe('a dispute', () => {
  it('tells how far it is, who judges, how they ruled and who complains', async () => {
    const fields = `phase phaseUntil openedAt openedBy { address } bidCount buyerSealed sellerSealed buyerOpened sellerOpened
      buyerApproves sellerApproves common epoch arbitrator { address } fee ruleUntil ruledAt buyerBps reasonDigest
      reason { state text } complainUntil complainedBy { address } complaint { text } complaintCase { stage }
      complaintUpheld juryCase { stage } firstJuryCase { stage } finishedAt finalBps cost statement { state }`;
    expect(await one(ruled.id, fields)).toEqual({
      phase: 'MISCONDUCT',
      phaseUntil: null,
      openedAt: ago(10 * DAY).toISOString(),
      openedBy: { address: getAddress(buyer) },
      bidCount: 2,
      buyerSealed: true,
      sellerSealed: true,
      buyerOpened: true,
      sellerOpened: true,
      buyerApproves: [0, 2],
      sellerApproves: [0, 31],
      common: [0],
      epoch: '70',
      arbitrator: { address: getAddress(judge) },
      fee: String(3n * MOOT),
      ruleUntil: ago(DAY).toISOString(),
      ruledAt: ago(2 * DAY).toISOString(),
      buyerBps: 7000,
      reasonDigest: ruled.reason,
      reason: { state: 'PENDING', text: null },
      complainUntil: ago(-DAY).toISOString(),
      complainedBy: { address: getAddress(seller) },
      complaint: { text: complaintWords.text },
      complaintCase: { stage: 'AWAIT_SEED' },
      complaintUpheld: null,
      juryCase: null,
      firstJuryCase: null,
      finishedAt: null,
      finalBps: null,
      cost: null,
      statement: { state: 'PENDING' },
    });
  });

  it('in which nothing was done yet takes bids', async () => {
    const fields =
      'phase phaseUntil bidCount buyerSealed buyerApproves common epoch arbitrator { address } reason { text }';
    expect(await one(bidding.id, fields)).toEqual({
      phase: 'BIDDING',
      phaseUntil: ago(-47 * HOUR).toISOString(),
      bidCount: 1,
      buyerSealed: false,
      buyerApproves: null,
      common: null,
      epoch: null,
      arbitrator: null,
      reason: null,
    });
  });

  it('that a jury decided tells its answer', async () => {
    expect(await one(finished.id, 'phase buyerBps finalBps cost juryCase { verdict }')).toEqual({
      phase: 'CLOSED',
      buyerBps: 10_000,
      finalBps: 10_000,
      cost: String(10n * MOOT),
      juryCase: { verdict: 'ACCEPTED' },
    });
  });

  it('shows the last bid of each slot with the record of who made it', async () => {
    const fields =
      'bids { slot fee removed placedAt arbitrator { address } record { ruled late account { address } } }';
    const { bids: found } = await one(ruled.id, fields);
    expect(found).toMatchObject([
      {
        slot: 0,
        fee: String(3n * MOOT),
        removed: false,
        record: { ruled: 3, account: { address: getAddress(judge) } },
      },
      { slot: 1, removed: true, record: { ruled: 0 } },
      { slot: 2, arbitrator: { address: getAddress(late) }, record: { late: 1 } },
    ]);
  });

  it('tells its steps in order', async () => {
    expect((await one(ruled.id, 'timeline { kind by at transaction deadline }')).timeline).toEqual([
      {
        ...{ kind: 'APPROVALS_SEALED', by: getAddress(buyer), at: ago(8 * DAY).toISOString() },
        ...{ transaction: steps[0]?.transaction, deadline: null },
      },
      {
        ...{ kind: 'RULED', by: getAddress(judge), at: ago(2 * DAY).toISOString() },
        ...{ transaction: steps[1]?.transaction, deadline: null },
      },
    ]);
  });

  it('shows what is public of its file, and of the rest only that it is there', async () => {
    const { evidence: found } = await one(
      ruled.id,
      'evidence { totalCount edges { node { digest isPublic by { address } document { text } } } }',
    );
    expect(found).toEqual({
      totalCount: 2,
      edges: [
        {
          node: {
            ...{ digest: digestOfTold(shown), isPublic: true, by: { address: getAddress(buyer) } },
            document: { text: shown.text },
          },
        },
        {
          node: {
            ...{ digest: evidence[1]?.digest, isPublic: false, by: { address: getAddress(seller) } },
            document: null,
          },
        },
      ],
    });
  });

  it('under another arbiter is none of its business', async () => {
    expect(await one(foreign.id, 'phase')).toBeNull();
    expect(await list()).not.toContain(foreign.id);
  });

  it('is found from the jury’s cases about it, and by its id', async () => {
    const number = (id: string) => BigInt(id).toString();
    const { data } = await api.ask(
      `query ($a: BigInt!, $b: BigInt!) {
        complaint: juryCase(caseId: $a) { dispute { id order { orderId } } motion { guideline } }
        jury: juryCase(caseId: $b) { dispute { order { orderId } } } }`,
      { a: number(complaintCase.id), b: number(juryCase.id) },
    );
    expect(data).toMatchObject({
      complaint: { dispute: { order: { orderId: ruled.id } }, motion: null },
      jury: { dispute: { order: { orderId: finished.id } } },
    });
    const again = await api.ask('query ($id: ID!) { node(id: $id) { ... on Dispute { phase } } }', {
      id: data.complaint.dispute.id,
    });
    expect(again.data.node).toEqual({ phase: 'MISCONDUCT' });
  });

  it('is told whenever its order may have changed', async () => {
    const client = createClient({ ...liveOf(api), retryAttempts: 0 });
    const events = client.iterate({
      query: 'subscription ($o: Bytes32!) { disputeChanged(orderId: $o) { phase bidCount } }',
      variables: { o: bidding.id },
    });
    const first = events.next();
    await new Promise((resolve) => setTimeout(resolve, 300));
    await api.owner.query(`select pg_notify('moothall', $1)`, [JSON.stringify({ kind: 'order', id: bidding.id })]);
    expect((await first).value).toEqual({ data: { disputeChanged: { phase: 'BIDDING', bidCount: 1 } } });
    await events.return?.();
    await client.dispose();
  });

  // nonsense: Subscription.disputeChanged.orderId
  it('is not told to whoever names no order', async () => {
    const client = createClient({ ...liveOf(api), retryAttempts: 0 });
    const events = client.iterate({ query: 'subscription { disputeChanged(orderId: "0x12") { phase } }' });
    await expect(events.next()).rejects.toMatchObject([{ extensions: { code: 'BAD_BYTES32' } }]);
    await client.dispose();
  });
});

describe('disputes', () => {
  it('come newest first and are found by phase, arbitrator and side', async () => {
    expect(await list()).toEqual([bidding, ruled, missed, finished].map(({ id }) => id));
    expect(await list({ phase: ['BIDDING'] })).toEqual([bidding.id]);
    expect(await list({ phase: ['TO_JURY', 'CLOSED'] })).toEqual([missed.id, finished.id]);
    expect(await list({ arbitrator: judge })).toEqual([bidding.id, ruled.id]);
    expect(await list({ arbitrator: idle })).toEqual([]);
    expect(await list({ party: seller, first: 1 })).toEqual([bidding.id]);
    expect(await list({ party: judge })).toEqual([]);
  });

  it('take as many statements whatever a page holds', async () => {
    const deep = (first: number) => `{ disputes(first: ${first}) { edges { node { phase phaseUntil order { price }
      bids { fee record { ruled open bonds { amount token { symbol } } } } timeline { kind }
      evidence(first: 3) { edges { node { digest } } } complaintCase { stage } } } } }`;
    expect(await api.statements(deep(1))).toBe(5);
    expect(await api.statements(deep(4))).toBe(5);
  });

  // nonsense: Query.disputes.phase, Query.disputes.arbitrator, Query.disputes.party
  it('are refused for phases and people that are none', async () => {
    expect(await api.mistakes(LIST, { phase: ['SOON'] })).toEqual([
      { code: 'VARIABLES_INVALID', params: { variable: 'phase' } },
    ]);
    expect(await api.mistakes(LIST, { arbitrator: 'mina' })).toMatchObject([{ code: 'BAD_ADDRESS' }]);
    expect(await api.mistakes(LIST, { party: '0x' })).toMatchObject([{ code: 'BAD_ADDRESS' }]);
  });

  // nonsense: Query.disputes.first, Query.disputes.after, Dispute.evidence.first, Dispute.evidence.after
  // nonsense: Query.arbitrators.first, Query.arbitrators.after
  it('are refused in pages of no size, and after what is no place', async () => {
    const within = (args: string) => [
      `{ disputes(${args}) { totalCount } }`,
      `{ arbitrators(${args}) { totalCount } }`,
      `{ order(orderId: "${ruled.id}") { dispute { evidence(${args}) { totalCount } } } }`,
    ];
    for (const query of within('first: 101')) {
      expect(await api.mistakes(query)).toMatchObject([{ code: 'FIRST_OUT_OF_BOUNDS' }]);
    }
    for (const query of within('first: 1, after: "there"')) {
      expect(await api.mistakes(query)).toMatchObject([{ code: 'BAD_CURSOR' }]);
    }
  });
});

describe('an arbitrator', () => {
  const RECORD = `account { address } chosen ruled late upheld open counterparties barredUntil
    bonds { token { symbol } amount locked }`;
  const recordOf = async (account: string) =>
    (await api.ask(`query ($a: Address!) { arbitrator(account: $a) { ${RECORD} } }`, { a: account })).data.arbitrator;

  it('has a record of what was judged, what runs, and what stands behind it', async () => {
    expect(await recordOf(judge)).toEqual({
      account: { address: getAddress(judge) },
      ...{ chosen: 4, ruled: 3, late: 0, upheld: 1, open: 1, counterparties: 5 },
      barredUntil: ago(DAY).toISOString(),
      bonds: [
        { token: { symbol: 'MOOT' }, amount: String(50n * MOOT), locked: String(4n * MOOT) },
        { token: { symbol: 'KRWT' }, amount: '10000', locked: '1000' },
      ],
    });
  });

  it('is late by the clock, before anybody says so on chain', async () => {
    expect(await recordOf(late)).toMatchObject({ chosen: 1, late: 1, open: 0 });
  });

  it('who never judged has a record of zeros', async () => {
    expect(await recordOf(idle)).toEqual({
      account: { address: getAddress(idle) },
      ...{ chosen: 0, ruled: 0, late: 0, upheld: 0, open: 0, counterparties: 0, barredUntil: null, bonds: [] },
    });
  });

  it('stands in a list, who ruled most first', async () => {
    const { arbitrators } = (
      await api.ask('{ arbitrators { totalCount edges { node { account { address } ruled } } } }')
    ).data;
    expect(arbitrators.totalCount).toBe(2);
    expect(arbitrators.edges.map(({ node }: { node: { ruled: number } }) => node.ruled)).toEqual([3, 0]);
  });

  // nonsense: Query.arbitrator.account
  it('is refused for what is no address', async () => {
    expect(await api.mistakes('{ arbitrator(account: "0x12") { ruled } }')).toEqual([
      { code: 'BAD_ADDRESS', params: { value: '0x12' } },
    ]);
  });
});
