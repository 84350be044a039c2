import { type Order, orderShape } from '../orders/types.ts';
import type { List } from '../read/page.ts';
import type { Scope } from '../read/shape.ts';
import { type Conversation, conversationShape, isSideOf, type Message, messageShape } from './types.ts';

const newestFirst = (column: string) => ({
  order: [
    { sql: ({ alias }: Scope) => `${alias}.${column}`, type: 'timestamptz' },
    { sql: ({ alias }: Scope) => `${alias}.id`, type: 'text' },
  ],
  descending: true,
});

/** One person's conversations, the one with the newest message first. */
export const conversationsOf = (viewer: string): List<Conversation> => ({
  shape: conversationShape(viewer),
  name: 'conversations',
  ...newestFirst('last_at'),
  where: ({ alias, values }) => {
    const me = values.bind(viewer, 'text');
    return [`(${alias}.buyer = ${me} or ${alias}.seller = ${me})`, isSideOf(alias, values, viewer)];
  },
  about: {
    unread: (values) => {
      const me = values.bind(viewer, 'text');
      return `(select count(*)::int from app.conversation open
        where ((open.buyer = ${me} and open.buyer_unread > 0) or (open.seller = ${me} and open.seller_unread > 0))
        and ${isSideOf('open', values, viewer)})`;
    },
  },
});

/** Messages of one conversation, newest first. */
export const messagesOf = (viewer: string): List<Message> => ({
  shape: messageShape(viewer),
  name: 'messages of a conversation',
  ...newestFirst('sent_at'),
  where: ({ alias }, parent) => [`${alias}.conversation = ${parent}`],
});

/** What the buyer of a conversation bought of its listing, newest first. */
export const ordersBetween: List<Order> = {
  shape: orderShape,
  name: 'orders of a conversation',
  ...newestFirst('placed_at'),
  where: (scope, parent) => {
    const between = scope.join('conversation', (to) => `join app.conversation ${to} on ${to}.id = ${parent}`);
    return [`${scope.alias}.listing = ${between}.listing`, `${scope.alias}.buyer = ${between}.buyer`];
  },
  about: {
    totalCount: (_, parent) => `(select count(*)::int from app.conversation about
      join chain.orders bought on bought.listing = about.listing and bought.buyer = about.buyer
      where about.id = ${parent})`,
  },
};
