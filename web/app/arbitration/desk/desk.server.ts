import {
  type DeskDisputeFragment,
  OpenDisputesDocument,
  OwnCasesDocument,
  OwnRecordDocument,
  type OwnRecordQuery,
} from '../../graphql/generated/graphql.ts';
import { query } from '../../graphql/query.server.ts';
import { type Tab, tabOf } from './tabs.ts';

/** An arbitrator's desk, as far as it is shown. */
export interface Desk {
  tab: Tab;
  account: `0x${string}` | null;
  disputes: DeskDisputeFragment[];
  /** Cursor to go on; null when all are shown. */
  more: string | null;
  tokens: OwnRecordQuery['tokens'];
  /** Record and free money of the account; null for nobody. */
  own: Pick<OwnRecordQuery, 'account' | 'arbitrator'> | null;
}

const ADDRESS = /^0x[0-9a-fA-F]{40}$/;

/** Reads the desk that an address names. */
export async function readDesk(request: Request): Promise<Desk> {
  const search = new URL(request.url).searchParams;
  const named = search.get('account');
  if (named !== null && !ADDRESS.test(named)) throw new Response(null, { status: 404 });
  const account = named as `0x${string}` | null;
  const tab = tabOf(search.get('tab'), account !== null);
  const after = search.get('after');
  const list =
    tab === 'cases' && account !== null
      ? query(request, OwnCasesDocument, { account, after })
      : query(request, OpenDisputesDocument, { after });
  const [{ disputes, tokens }, own] = await Promise.all([
    list,
    account === null ? null : query(request, OwnRecordDocument, { account }),
  ]);
  const { hasNextPage, endCursor } = disputes.pageInfo;
  return {
    tab,
    account,
    disputes: disputes.edges.map(({ node }) => node),
    more: hasNextPage ? (endCursor ?? null) : null,
    tokens,
    own: own && { account: own.account, arbitrator: own.arbitrator },
  };
}
