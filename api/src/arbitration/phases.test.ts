import { type Answer, type DisputeFacts, PHASES, phaseOf } from '@moothall/contracts/protocol/arbitration/index';
import { Dispute, JuryCase, Order } from '@moothall/indexer/entities';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADDRESSES } from '../../../test/support/addresses.ts';
import { openApi, type TestApi } from '../../../test/support/api.ts';
import { disputeRow } from '../../../test/support/court-rows.ts';
import { caseRow } from '../../../test/support/jury-rows.ts';
import { anAddress, DAY, HOUR, NOW, openForBusiness, orderRow } from '../../../test/support/rows.ts';

/** A generator that always makes the same numbers, below 1. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
const roll = dice(20_261_121);
const chance = (share: number) => roll() < share;
const upTo = (most: number) => Math.floor(roll() * most);
const VERDICTS = [null, 'rejected', 'accepted', 'undecided'] as const;
const answerOf = (verdict: (typeof VERDICTS)[number]): Answer =>
  verdict === null
    ? 'None'
    : ({ rejected: 'Rejected', accepted: 'Accepted', undecided: 'Undecided' } as const)[verdict];
const ARBITER = ADDRESSES.arbitrators;
const now = NOW.getTime() / 1000;
const at = (seconds: number) => new Date(seconds * 1000);

interface Made {
  dispute: Dispute;
  order: Order;
  cases: JuryCase[];
  facts: DisputeFacts;
}

/** A dispute somewhere on its way; times fall on the very seconds at which phases end, too. */
function make(): Made {
  const edge = () => upTo(3) - 1;
  const ages = [48 * HOUR, 72 * HOUR, 96 * HOUR].map((age) => age + edge());
  const begun = now - (chance(0.5) ? (ages[upTo(3)] ?? 0) : upTo(8 * DAY));
  const disputeWithin = chance(0.2) ? 3 * DAY + upTo(DAY) : 90 * DAY;
  const deadline = begun + disputeWithin;
  const state = chance(0.1) ? 'resolved' : 'disputed';
  const bids = chance(0.2) ? 0 : 1 + upTo(32);
  const [buyerSealed, sellerSealed] = [chance(0.8), chance(0.8)];
  const buyerOpened = buyerSealed && chance(0.7);
  const sellerOpened = sellerSealed && chance(0.7);
  const second = now - (chance(0.5) ? 3 * DAY + edge() : upTo(4 * DAY));
  const enough = buyerOpened && sellerOpened && chance(0.8);
  const chosenAt = enough && chance(0.7) ? now - (chance(0.3) ? 5 * DAY + edge() : upTo(7 * DAY)) : 0;
  const ruledAt = chosenAt !== 0 && chance(0.6) ? now - (chance(0.3) ? 72 * HOUR + edge() : upTo(5 * DAY)) : 0;
  const complaint = ruledAt !== 0 && chance(0.4) ? VERDICTS[upTo(4)] : undefined;
  const jury = chance(0.2) ? VERDICTS[upTo(4)] : undefined;
  const redrawn = jury !== undefined && chance(0.3);
  const cases = [complaint, jury].map((verdict) => (verdict === undefined ? null : caseRow({ verdict })));
  const dispute = disputeRow({
    arbiter: ARBITER,
    openedAt: at(begun),
    bids,
    buyerSealedAt: buyerSealed ? at(second) : null,
    sellerSealedAt: sellerSealed ? at(second) : null,
    buyerOpenedAt: buyerOpened ? at(second - 5) : null,
    sellerOpenedAt: sellerOpened ? at(second) : null,
    epoch: enough ? 9n : null,
    arbitrator: chosenAt === 0 ? null : anAddress(),
    chosenAt: chosenAt === 0 ? null : at(chosenAt),
    ruleUntil: chosenAt === 0 ? null : at(chosenAt + 5 * DAY),
    buyerBps: ruledAt === 0 ? null : 7000,
    ruledAt: ruledAt === 0 ? null : at(ruledAt),
    complainUntil: ruledAt === 0 ? null : at(ruledAt + 72 * HOUR),
    complaintCase: cases[0]?.id ?? null,
    juryCase: cases[1]?.id ?? null,
    firstJuryCase: redrawn ? `0x${'77'.repeat(32)}` : null,
  });
  const facts: DisputeFacts = {
    ...{ order: state === 'disputed' ? 'Disputed' : 'Resolved', isArbiter: true, deadline, disputeWithin, bids },
    ...{ buyerSealed, sellerSealed, buyerOpened, sellerOpened, openedAt: enough ? second : 0, chosenAt, ruledAt },
    complaint: complaint === undefined ? undefined : answerOf(complaint),
    jury: jury === undefined ? undefined : answerOf(jury),
    redrawn,
    juryNeeds: 7 * DAY,
  };
  const order = orderRow({
    id: dispute.id,
    state,
    deadline: at(deadline),
    disputeOpenedBy: anAddress(),
    statement: '0x',
  });
  return { dispute, order, cases: cases.filter((file) => file !== null), facts };
}

const made = Array.from({ length: 600 }, make);
let api: TestApi;
beforeAll(async () => {
  api = await openApi();
  await openForBusiness(api);
  await api.write(async (rows) => {
    await rows.insertMany(
      Order,
      made.map(({ order }) => order),
    );
    await rows.insertMany(
      Dispute,
      made.map(({ dispute }) => dispute),
    );
    await rows.insertMany(
      JuryCase,
      made.flatMap(({ cases }) => cases),
    );
  });
});
afterAll(() => api.stop());

interface DisputePage {
  edges: { node: { phase: string; phaseUntil: string | null; order: { orderId: string } } }[];
  pageInfo: { endCursor: string | null; hasNextPage: boolean };
}

const upper = (phase: string) => phase.replace(/(?<=.)[A-Z]/g, '_$&').toUpperCase();

describe('the phase of a dispute', () => {
  it('is the one that the protocol tells, whatever happened and whatever the time', async () => {
    const query = `query ($after: String) { disputes(first: 100, after: $after) {
      edges { node { phase phaseUntil order { orderId } } } pageInfo { endCursor hasNextPage } } }`;
    const found = new Map<string, { phase: string; phaseUntil: string | null }>();
    for (let after: string | null = null, more = true; more; ) {
      const { edges, pageInfo }: DisputePage = (await api.ask(query, { after })).data.disputes;
      for (const { node } of edges) found.set(node.order.orderId, node);
      ({ endCursor: after, hasNextPage: more } = pageInfo);
    }
    const seen = new Set<string>();
    for (const { dispute, facts } of made) {
      const { phase, until } = phaseOf(facts, now);
      seen.add(phase);
      const { phase: told, phaseUntil } = found.get(dispute.id) ?? { phase: 'MISSING', phaseUntil: null };
      const expected = until === undefined ? null : at(until).toISOString();
      expect([dispute.id, told, phaseUntil]).toEqual([dispute.id, upper(phase), expected]);
    }
    expect([...seen].sort()).toEqual(PHASES.filter((phase) => phase !== 'None').sort());
  });
});
