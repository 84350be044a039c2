import { escapeLiteral } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApi, type TestApi } from '../../../test/support/api.ts';
import { insertListings, listingRow, openForBusiness } from '../../../test/support/rows.ts';
import { Cursors } from '../read/cursor.ts';
import { Database } from '../read/database.ts';
import { readPages } from '../read/page.ts';
import type { ReadContext } from '../schema/context.ts';
import { OrderCountsResolver } from './counts.ts';
import { OrderGroup, OrderRole } from './enums.ts';
import { partysList } from './loaders.ts';

/** A shop with thousands of orders that are over and some hundred that run, among seven times as many of others. */
const SHOP = `0x${'5e'.repeat(20)}`;
const OVER = 32_000;
const RUNNING = 3200;
const listing = listingRow({ seller: SHOP });

/** Committed for good, unlike the rows of other tests: before that an index cannot answer alone. */
const ORDERS = `
  set local synchronous_commit = on;
  insert into chain.orders (id, listing, buyer, seller, token, quantity, nonce, fee_bps, dispute_within, arbiter, price,
    deposit, deposit_upfront, state, deadline, ends_at, meet_at, meeting_agreed, placed_at, height, way, ship_within,
    arrive_within, inspect_within, fee_free, offered, goods_sent)
  select '0x' || lpad(to_hex(n), 64, '0'), '${listing.id}', '0x' || lpad(to_hex(n % 997), 40, '0'),
    case n % 8 when 0 then '${SHOP}' else '0x' || lpad(to_hex(n % 991), 40, '0') end, 2, 1, n, 100, 86400, '0x00', 1, 1,
    true, state, deadline, case state when 'shipped' then deadline + interval '3 days' else deadline end, null, false,
    timestamptz '2025-01-01' + n * interval '1 minute', 100, 2, 86400, 86400, 86400, false, false, false
  from (
    select n, timestamptz '2026-03-01' + n % 300 * interval '1 hour' as deadline,
      case when n <= ${OVER} then 'completed' else (array['placed', 'accepted', 'shipped', 'delivered'])[1 + n / 8 % 4] end as state
    from generate_series(1, ${OVER} + ${RUNNING}) n
  ) made`;

interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  'Actual Rows'?: number;
  'Actual Loops'?: number;
  'Rows Removed by Filter'?: number;
  Plans?: PlanNode[];
}
const nodesOf = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
  await openForBusiness(api);
  await api.write(async (rows) => void (await insertListings(rows, [listing])));
  await api.owner.query(ORDERS);
  await api.owner.query('vacuum analyze chain.orders');
});
afterAll(() => api.stop());

/** How Postgres plans a prepared statement: for the values of each call, or once for all values. */
const MODES = ['force_custom_plan', 'force_generic_plan'] as const;
type Mode = (typeof MODES)[number];

const literal = (value: unknown): string => {
  if (value === null) return 'null';
  return escapeLiteral(Array.isArray(value) ? `{${value.join(',')}}` : String(value));
};

/** Rows of orders that the statements behind `read` looked at, and the kinds of scans they were found by. */
async function looked(
  mode: Mode,
  read: (database: Database) => Promise<unknown>,
): Promise<{ rows: number; scans: string[] }> {
  const plans: PlanNode[] = [];
  const explaining = {
    async query({ text, values }: { text: string; values: unknown[] }) {
      const client = await api.owner.connect();
      try {
        await client.query(`set plan_cache_mode = ${mode}`);
        await client.query(`prepare asked as ${text}`);
        const { rows } = await client.query(
          `explain (analyze, format json) execute asked(${values.map(literal).join(', ')})`,
        );
        plans.push(...nodesOf(rows[0]['QUERY PLAN'][0].Plan));
        return await client.query(text, values);
      } finally {
        await client.query('deallocate asked');
        client.release();
      }
    },
  };
  const connection = { ...explaining, release: () => undefined };
  await read(new Database({ connect: async () => connection } as never));
  const scans = plans.filter((node) => node['Relation Name'] === 'orders');
  const rows = scans.map((node) => {
    const each = Number(node['Actual Rows']) + Number(node['Rows Removed by Filter'] ?? 0);
    return each * Number(node['Actual Loops']);
  });
  return { rows: rows.reduce((sum, n) => sum + n, 0), scans: scans.map((node) => node['Node Type']) };
}

const cursors = new Cursors('a secret of tests, 32 characters long');
const page = (group: OrderGroup, role: OrderRole | undefined) => (database: Database) =>
  readPages(database, cursors, partysList({ role, group }), [SHOP], { first: 20 }, new Map());

describe.each(MODES)('a desk of a shop with thousands of orders, by a %s', (mode) => {
  it.each(Object.values(OrderGroup))('finds what is %s without reading those that are not', async (group) => {
    const { rows, scans } = await looked(mode, page(group, OrderRole.SELLER));
    expect(scans).not.toContain('Seq Scan');
    expect(rows).toBeLessThanOrEqual(500);
  });

  it('stops at the end of a page where an index has its order', async () => {
    const { rows } = await looked(mode, page(OrderGroup.TO_ACCEPT, OrderRole.SELLER));
    expect(rows).toBeLessThanOrEqual(30);
  });

  it('finds it too where no side is named', async () => {
    const { rows, scans } = await looked(mode, page(OrderGroup.TO_ACCEPT, undefined));
    expect(scans).not.toContain('Seq Scan');
    expect(rows).toBeLessThanOrEqual(500);
  });

  it('is counted by the index, without opening what is over', async () => {
    const { scans } = await looked(mode, (database) =>
      new OrderCountsResolver().orderCounts(SHOP, OrderRole.SELLER, { database } as ReadContext),
    );
    expect(scans).toContain('Index Only Scan');
    expect(scans).not.toContain('Seq Scan');
  });
});
