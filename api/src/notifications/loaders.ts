import type { GraphQLResolveInfo } from 'graphql';
import { parseResolveInfo, type ResolveTree } from 'graphql-parse-resolve-info';
import { type Database, Values } from '../read/database.ts';
import { type List, readPages } from '../read/page.ts';
import type { Selection } from '../read/selection.ts';
import type { Scope } from '../read/shape.ts';
import type { ReadContext } from '../schema/context.ts';
import { FEED, isRead } from './feed.ts';
import { type Notification, notificationShape } from './types.ts';

/** Counting stops here. */
export const UNREAD_MAX = 100;

const unread = (viewer: string): string => `(
  select count(*)::int from (
    select from ${FEED} feed left join app.notification_mark mark on mark.account = ${viewer}
    where not ${isRead('feed', 'mark')} limit ${UNREAD_MAX}
  ) few)`;

/** How many notifications an account has not read yet, as far as they are counted. */
export async function unreadOf(database: Database, viewer: string): Promise<number> {
  const values = new Values();
  const [row] = await database.rows<{ unread: number }>(
    `select ${unread('parent.key')} as unread from (select ${values.bind(viewer, 'text')} as key) parent`,
    values,
  );
  return row?.unread ?? 0;
}

/** An account's notifications, newest first. */
export const viewersList = (viewer: string): List<Notification> => ({
  shape: notificationShape(viewer),
  name: 'notifications',
  order: [
    { sql: ({ alias }: Scope) => `${alias}.at`, type: 'timestamptz' },
    { sql: ({ alias }: Scope) => `${alias}.place`, type: 'text' },
  ],
  descending: true,
  where: () => [],
  about: {
    unread: (_, parent) => unread(parent),
    // Both clocks: what is about orders goes by the index's, the rest by this server's.
    upTo: () => '(select array[height::text, time::text, now()::text] from chain.status where id = 1)',
  },
});

const placedAt = (viewer: string, place: string): List<Notification> => ({
  ...viewersList(viewer),
  where: ({ alias, values }) => [`${alias}.place = ${values.bind(place, 'text')}`],
});

/** What a subscription selects of one notification, as the selection of a page that holds it. */
function asPage(info: GraphQLResolveInfo): Selection {
  const node = parseResolveInfo(info) as ResolveTree;
  const part = (name: string, type: string, below: ResolveTree): ResolveTree => ({
    name,
    alias: name,
    args: {},
    fieldsByTypeName: { [type]: { [below.name]: below } },
  });
  return new Map([['edges', [part('edges', 'NotificationEdge', { ...node, name: 'node', alias: 'node' })]]]);
}

/** One notification of an account; undefined when it is gone again. */
export async function readNotification(
  { database, cursors, batches }: ReadContext,
  viewer: string,
  place: string,
  info: GraphQLResolveInfo,
): Promise<Notification | undefined> {
  batches.forget();
  const [page] = await readPages(database, cursors, placedAt(viewer, place), [viewer], { first: 1 }, asPage(info));
  return page?.edges[0]?.node;
}
