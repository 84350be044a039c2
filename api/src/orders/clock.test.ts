import { MEET_UP, SHIP } from '@moothall/contracts/protocol';
import {
  deadlineOf,
  ifNobodyActs,
  type OrderFacts,
  type OrderStateName,
  STATE_OF,
  standOf,
} from '@moothall/contracts/protocol/orders/index';
import type { Order } from '@moothall/indexer/entities';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApi, type TestApi } from '../../../test/support/api.ts';
import {
  ago,
  anAddress,
  DAY,
  insertListings,
  insertOrders,
  listingRow,
  NOW,
  openForBusiness,
  orderRow,
} from '../../../test/support/rows.ts';

const STATES = ['Placed', 'Accepted', 'Shipped', 'Delivered', 'Disputed', 'Completed', 'Refunded', 'Resolved'] as const;
/** Seconds after the deadline, and, for goods on their way, after the end of their inspection three days later. */
const FROM_DEADLINE = [-1, 0, 1, 3 * DAY, 3 * DAY + 1] as const;
const seconds = (date: Date) => date.getTime() / 1000;
const now = seconds(NOW);
const listing = listingRow();
const buyer = anAddress();

interface Case {
  row: Order;
  facts: OrderFacts;
}

/** Every state, way, request to cancel and kind of deposit at one distance from the deadline, where it can be. */
function casesOf(state: OrderStateName, past: number): Case[] {
  const sent = state === 'Shipped' || state === 'Delivered';
  const ways = sent ? [SHIP] : [MEET_UP, SHIP];
  return ways.flatMap((way) =>
    ([undefined, 'buyer', 'seller'] as const).flatMap((asked) =>
      [true, false].flatMap((depositUpfront) =>
        [true, false].flatMap((meetingAgreed) => {
          const mayAsk = way === MEET_UP && (state === 'Accepted' || state === 'Disputed');
          if ((asked || meetingAgreed) && !mayAsk) return [];
          return [caseOf({ state, way, past, asked, depositUpfront, meetingAgreed })];
        }),
      ),
    ),
  );
}

interface Facets {
  state: OrderStateName;
  way: number;
  past: number;
  asked: 'buyer' | 'seller' | undefined;
  depositUpfront: boolean;
  meetingAgreed: boolean;
}

function caseOf({ state, way, past, asked, depositUpfront, meetingAgreed }: Facets): Case {
  const isSent = way === SHIP && ['Shipped', 'Delivered', 'Disputed'].includes(state);
  const deadline = ago(past);
  const inspectBy = isSent ? (state === 'Shipped' ? ago(past - 3 * DAY) : deadline) : null;
  const row = orderRow({
    listing: listing.id,
    buyer,
    way,
    depositUpfront,
    meetingAgreed,
    deadline,
    inspectBy,
    goodsSent: isSent,
  });
  row.state = state.toLowerCase() as Order['state'];
  row.endsAt = state === 'Shipped' && inspectBy ? inspectBy : deadline;
  row.cancelRequestedBy = asked ? row[asked] : null;
  if (way === SHIP) row.meetAt = null;
  const facts = {
    state,
    way,
    deadline: seconds(deadline),
    inspectBy: inspectBy ? seconds(inspectBy) : 0,
    meetAt: 0,
    meetingAgreed,
    cancelRequestedBy: asked,
    goodsSent: isSent,
    price: row.price,
    deposit: row.deposit,
    depositUpfront,
    feeBps: row.feeBps,
    shipWithin: 0,
    arriveWithin: 0,
    inspectWithin: 3 * DAY,
    disputeWithin: row.disputeWithin,
  };
  return { row, facts };
}

/** What the escrow's table says of the same order: goods on their way are delivered first, then the window ends. */
function byTheTable(facts: OrderFacts) {
  const state = STATE_OF[standOf(facts, now)];
  const deadline = deadlineOf(facts, now);
  const next = ifNobodyActs(facts, now);
  const last = next?.byItself ? ifNobodyActs(facts, Number(next.deadline)) : next;
  return {
    state: state.toUpperCase(),
    deadline: new Date(deadline * 1000).toISOString(),
    expired: next !== undefined && now > deadline,
    ifNobodyActs: last?.ending?.outcome.replace(/(?<=.)[A-Z]/g, '_$&').toUpperCase() ?? null,
  };
}

const cases = STATES.flatMap((state) => FROM_DEADLINE.flatMap((past) => casesOf(state, past)));
let api: TestApi;
beforeAll(async () => {
  api = await openApi();
  await openForBusiness(api);
  await api.write(async (rows) => {
    await insertListings(rows, [listing]);
    await insertOrders(
      rows,
      cases.map(({ row }) => row),
    );
  });
});
afterAll(() => api.stop());

describe('an order by the clock of the index', () => {
  it.each(STATES)('that is %s in the rows stands where the table of the escrow puts it', async (name) => {
    const own = cases.filter(({ facts }) => facts.state === name);
    expect(own.length).toBeGreaterThanOrEqual(6);
    for (const { row, facts } of own) {
      const query = `{ order(orderId: "${row.id}") { state deadline expired ifNobodyActs } }`;
      expect((await api.ask(query)).data.order, JSON.stringify(row.endsAt)).toEqual(byTheTable(facts));
    }
  });

  it('is found under the state it has, not the one in its row', async () => {
    const found = async (...states: string[]) => {
      const query =
        'query ($account: Address!, $states: [OrderState!]) { orders(account: $account, states: $states) { totalCount } }';
      return (await api.ask(query, { account: buyer, states })).data.orders.totalCount;
    };
    for (const state of ['SHIPPED', 'DELIVERED', 'ACCEPTED']) {
      expect(await found(state)).toBe(cases.filter(({ facts }) => byTheTable(facts).state === state).length);
    }
    const both = cases.filter(({ facts }) => ['Shipped', 'Delivered'].includes(facts.state));
    expect(await found('SHIPPED', 'DELIVERED')).toBe(both.length);
  });
});
