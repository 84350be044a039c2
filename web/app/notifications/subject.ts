import type { NewsFragment, NotificationKind } from '../graphql/generated/graphql.ts';

/** Who and what a piece of news is about; undefined where the words have not arrived. */
interface Subject {
  name?: string | undefined;
  title?: string | undefined;
  count: number;
}

const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

export function subjectOf(
  { order, conversation, question, listing: kept, search, finds }: NewsFragment,
  account: string,
): Subject {
  const other = order ? (same(order.seller.address, account) ? order.buyer : order.seller) : undefined;
  const party = other ?? conversation?.other ?? question?.asker;
  if (search) return { name: undefined, title: search.name, count: finds };
  const listing = (order ?? conversation ?? question)?.listing ?? kept;
  return { name: party?.name ?? undefined, title: listing?.title ?? undefined, count: conversation?.unread ?? 0 };
}

const IN_DISPUTE: ReadonlySet<NotificationKind> = new Set([
  'DISPUTE_APPROVE_DUE',
  'DISPUTE_OPEN_DUE',
  'ARBITRATION_CHOSEN',
  'RULING_MADE',
  'COMPLAINT_MADE',
  'DISPUTE_APPROVE_NEAR',
  'DISPUTE_OPEN_NEAR',
  'RULING_NEAR',
  'COMPLAINT_NEAR',
]);

/** Where it leads, without the language. A conversation of one's own listing is named by its buyer too. */
export function pathOf(
  { kind, order, conversation, question, juryCase, listing, search }: NewsFragment,
  account: string,
): string {
  if (juryCase) return `/jury/cases/${juryCase.caseId}`;
  if (search) return `/searches/${search.id}`;
  if (listing) return `/listings/${listing.listingId}`;
  if (order) return `/orders/${order.orderId}${IN_DISPUTE.has(kind) ? '/dispute' : ''}`;
  if (conversation) {
    const { buyer, listing } = conversation;
    return `/messages/${listing.listingId}${same(buyer.address, account) ? '' : `/${buyer.address}`}`;
  }
  return question ? `/listings/${question.listing.listingId}` : '/messages';
}
