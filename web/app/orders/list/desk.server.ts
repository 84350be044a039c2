import {
  OrderCountsDocument,
  type OrderCountsQuery,
  type OrderFactsFragment,
  type OrderGroup,
  OrderGroupDocument,
} from '../../graphql/generated/graphql.ts';
import { query } from '../../graphql/query.server.ts';
import { countOf, DESKS, groupOf, type Side, sideOf } from './desk.ts';

/** Orders of one group, as far as they are shown. */
export interface DeskGroup {
  group: OrderGroup;
  count: number;
  orders: OrderFactsFragment[];
  /** Cursor to go on; null when all are shown. */
  more: string | null;
}

export interface Desk {
  account: `0x${string}`;
  side: Side;
  /** The one group that is shown; null for all. */
  only: OrderGroup | null;
  counts: Pick<OrderCountsQuery, Side>;
  groups: DeskGroup[];
  marketToken: OrderCountsQuery['tokens'][number];
}

const ROLES = { buying: 'BUYER', selling: 'SELLER' } as const;
/** Of each group on the whole desk; one group alone shows more. */
const SHOWN = 10;
const SHOWN_FINISHED = 3;
const SHOWN_ALONE = 20;

/** Both counts, and the orders of one desk. */
export async function readDesk(request: Request, account: `0x${string}`): Promise<Desk> {
  const search = new URL(request.url).searchParams;
  const { tokens, ...counts } = await query(request, OrderCountsDocument, { account });
  const marketToken = tokens.find(({ isMarketToken }) => isMarketToken);
  if (!marketToken) throw new Response(null, { status: 404 });
  const side = sideOf(search.get('side'), counts);
  const only = groupOf(search.get('group'), side);
  const after = only ? search.get('after') : null;
  const shown = only ? [only] : DESKS[side];
  const groups = await Promise.all(
    shown
      .map((group) => ({ group, count: countOf(counts[side], group) }))
      .filter(({ count }) => count > 0)
      .map(async ({ group, count }): Promise<DeskGroup> => {
        const first = only ? SHOWN_ALONE : group === 'FINISHED' ? SHOWN_FINISHED : SHOWN;
        const { orders } = await query(request, OrderGroupDocument, {
          account,
          role: ROLES[side],
          group,
          first,
          after,
        });
        const { hasNextPage, endCursor } = orders.pageInfo;
        return {
          group,
          count,
          orders: orders.edges.map(({ node }) => node),
          more: hasNextPage ? (endCursor ?? null) : null,
        };
      }),
  );
  return { account, side, only: only ?? null, counts, groups, marketToken };
}
