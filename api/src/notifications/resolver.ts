import { Repeater } from '@graphql-yoga/subscription';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql';
import { loadPage } from '../read/connection.ts';
import { Values } from '../read/database.ts';
import { DEFAULT_FIRST } from '../schema/connection.ts';
import type { ReadContext } from '../schema/context.ts';
import { signedIn } from '../session/services.ts';
import type { NotificationContext } from './context.ts';
import { NotificationsReadInput } from './inputs.ts';
import { readNotification, unreadOf, viewersList } from './loaders.ts';
import { Notification, NotificationConnection, NotificationsRead } from './types.ts';

/** What cursors of a moment are sealed under. */
const UP_TO = 'notifications seen';
/** Before the index's first block. */
const NOWHERE = ['-1', 'epoch', 'epoch'];

/** What arrives for whoever listens, as they asked for it. */
function arriving(context: NotificationContext, info: GraphQLResolveInfo): Repeater<Notification> {
  const viewer = signedIn(context);
  const places = context.arrivals.of(viewer);
  return new Repeater<Notification>(async (push, stop) => {
    stop.then(() => places.return());
    for await (const place of places) {
      const found = await readNotification(context, viewer, place, info);
      if (found) await push(found);
    }
  });
}

@Resolver()
export class NotificationResolver {
  @Query(() => NotificationConnection, {
    description: 'What others and time did that concerns the viewer, newest first. Needs a session.',
  })
  notifications(
    @Arg('first', () => Int, { defaultValue: DEFAULT_FIRST }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | undefined,
    @Ctx() context: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const viewer = signedIn(context);
    return loadPage(context, viewersList(viewer), viewer, { first, after }, info);
  }

  @Mutation(() => NotificationsRead, { description: 'Everything that was there at a moment is read. Needs a session.' })
  async notificationsRead(
    @Arg('input', () => NotificationsReadInput) { upTo }: NotificationsReadInput,
    @Ctx() { cursors, database, visitor }: NotificationContext,
  ): Promise<NotificationsRead> {
    const viewer = signedIn({ visitor });
    const [height, chainTime, at] = cursors.read(UP_TO, upTo);
    const values = new Values();
    await database.rows(
      `insert into app.notification_mark as known (account, height, chain_time, at)
       values (${values.bind(viewer, 'text')}, ${values.bind(height, 'int')}, ${values.bind(chainTime, 'timestamptz')},
         ${values.bind(at, 'timestamptz')})
       on conflict (account) do update set height = greatest(known.height, excluded.height),
         chain_time = greatest(known.chain_time, excluded.chain_time), at = greatest(known.at, excluded.at)`,
      values,
    );
    return { unread: await unreadOf(database, viewer) };
  }

  @Subscription(() => Notification, {
    description: 'What arrives for the viewer. Needs a session.',
    subscribe: ({ context, info }) => arriving(context as NotificationContext, info),
  })
  notificationArrived(@Root() notification: Notification): Notification {
    return notification;
  }
}

@Resolver(() => NotificationConnection)
export class NotificationConnectionResolver {
  @FieldResolver(() => String)
  upTo(@Root() page: { upTo?: string[] | null }, @Ctx() { cursors }: ReadContext): string {
    return cursors.write(UP_TO, page.upTo ?? NOWHERE);
  }
}
