import { Field, ID, Int, ObjectType } from 'type-graphql';
import { JuryCase, juryCaseShape } from '../jury/types.ts';
import { Listing, listingShape } from '../listings/types.ts';
import { Conversation, conversationShape } from '../messages/types.ts';
import { Order, orderShape } from '../orders/types.ts';
import { Question, questionShape } from '../questions/types.ts';
import type { Field as Read, Scope, Shape } from '../read/shape.ts';
import { PageInfo } from '../schema/connection.ts';
import { BigIntScalar, DateTimeScalar } from '../schema/scalars.ts';
import { SavedSearch, savedSearchShape } from '../searches/types.ts';
import { FEED, isRead } from './feed.ts';
import { NotificationKind } from './kinds.ts';

@ObjectType({ description: 'Something that concerns the viewer and that somebody else, or time, did.' })
export class Notification {
  /** Place in the feed; not part of the schema. */
  key!: string;
  @Field(() => ID, { description: 'The same as long as it stands in the list.' })
  id!: string;
  @Field(() => NotificationKind, { description: 'What happened.' })
  kind!: NotificationKind;
  @Field(() => Order, { nullable: true, description: 'The order it is about.' })
  order!: Order | null;
  @Field(() => Conversation, { nullable: true, description: 'Where the unread messages are.' })
  conversation!: Conversation | null;
  @Field(() => Question, { nullable: true, description: 'The question that was asked or answered.' })
  question!: Question | null;
  @Field(() => JuryCase, {
    nullable: true,
    description: 'The case that a jury with the viewer judges, or a motion that concerns the viewer.',
  })
  juryCase!: JuryCase | null;
  @Field(() => Listing, { nullable: true, description: 'What became cheaper, as it is now.' })
  listing!: Listing | null;
  @Field(() => BigIntScalar, { nullable: true, description: 'What it cost before it became cheaper.' })
  priceBefore!: string | null;
  @Field(() => BigIntScalar, { nullable: true, description: 'What it cost from then on, in the same token.' })
  priceAfter!: string | null;
  @Field(() => SavedSearch, { nullable: true, description: 'The saved search that found something.' })
  search!: SavedSearch | null;
  @Field(() => Int, { description: 'How much it found since it was looked at; 100 stands for that many or more.' })
  finds!: number;
  @Field(() => DateTimeScalar, { description: 'When: by the block where it is about an order, else by this server.' })
  at!: Date;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Deadline that began with it or that it reminds of; null once that holds no longer.',
  })
  deadline!: Date | null;
  @Field(() => Boolean, { description: 'Whether the viewer is expected to do something now.' })
  turn!: boolean;
  @Field(() => Boolean, { description: 'Whether the viewer has looked since.' })
  read!: boolean;
}

@ObjectType()
export class NotificationEdge {
  @Field(() => String, { description: 'Where this one lies in the list, to go on `after`.' })
  cursor!: string;
  @Field(() => Notification, { description: 'The notification.' })
  node!: Notification;
}

@ObjectType()
export class NotificationConnection {
  @Field(() => [NotificationEdge], { description: 'Newest first.' })
  edges!: NotificationEdge[];
  @Field(() => PageInfo, { description: 'Where this page lies in the list.' })
  pageInfo!: PageInfo;
  @Field(() => Int, { description: 'Not read yet, of the whole list; 100 stands for that many or more.' })
  unread!: number;
  @Field(() => String, { description: 'For `notificationsRead`, once this page was seen: all that was there by now.' })
  upTo!: string;
}

@ObjectType()
export class NotificationsRead {
  @Field(() => Int, { description: 'What is still unread.' })
  unread!: number;
}

const plain = (column: string): Read => ({ sql: ({ alias }) => `${alias}.${column}` });
const mark = (scope: Scope) =>
  scope.join('mark', (to) => `left join app.notification_mark ${to} on ${to}.account = ${scope.alias}.account`);

/** The feed of an account as it is shown to that account. */
export const notificationShape = (viewer: string): Shape<Notification> => ({
  name: 'Notification',
  type: Notification,
  table: FEED,
  key: 'place',
  fields: {
    kind: plain('kind'),
    at: plain('at'),
    deadline: plain('deadline'),
    priceBefore: plain('price_before'),
    priceAfter: plain('price_after'),
    finds: { sql: ({ alias }) => `coalesce(${alias}.finds, 0)` },
    turn: { sql: ({ alias }) => `(${alias}.turn and (${alias}.source = 'time' or ${alias}.deadline is not null))` },
    read: { sql: (scope) => isRead(scope.alias, mark(scope)) },
  },
  links: {
    order: { shape: () => orderShape, key: ({ alias }) => `${alias}.order_id` },
    conversation: { shape: () => conversationShape(viewer), key: ({ alias }) => `${alias}.conversation` },
    question: { shape: () => questionShape, key: ({ alias }) => `${alias}.question` },
    listing: { shape: () => listingShape, key: ({ alias }) => `${alias}.listing` },
    search: { shape: () => savedSearchShape, key: ({ alias }) => `${alias}.search` },
    juryCase: { shape: () => juryCaseShape, key: ({ alias }) => `${alias}.jury_case` },
  },
});
