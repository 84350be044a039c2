import { Field, Int, ObjectType } from 'type-graphql';
import { Account, accountShape } from '../accounts/types.ts';
import { Listing, listingShape } from '../listings/types.ts';
import { columnsOf, type Scope, type Shape } from '../read/shape.ts';
import { Node } from '../schema/node.ts';
import { Bytes32Scalar, DateTimeScalar } from '../schema/scalars.ts';
import type { ConversationRow, MessageRow } from './entities.ts';

@ObjectType({
  implements: Node,
  description: 'What a buyer and the seller of a listing write to each other; nobody else can read it or learn of it.',
})
export class Conversation extends Node {
  @Field(() => Listing, { description: 'What it is about.' })
  listing!: Listing;
  @Field(() => Account, { description: 'Who asks, or bought.' })
  buyer!: Account;
  @Field(() => Account, { description: 'Whose listing it is.' })
  seller!: Account;
  @Field(() => Account, { description: 'The other side, seen from whoever is signed in.' })
  other!: Account;
  @Field(() => DateTimeScalar, { description: 'When the newest message was sent, by the clock of this server.' })
  lastAt!: Date;
  @Field(() => Int, { description: "The other side's messages that were not read yet." })
  unread!: number;
  @Field(() => Boolean, { description: 'Whether whoever is signed in takes no messages from the other side.' })
  blocked!: boolean;
}

@ObjectType({ implements: Node, description: 'A message that only its two sides can open.' })
export class Message extends Node {
  @Field(() => Conversation, { description: 'Where it was sent.' })
  conversation!: Conversation;
  @Field(() => Account, { description: 'Who sent it.' })
  sender!: Account;
  @Field(() => DateTimeScalar, {
    description: 'By the clock of this server; later than the one before it in the conversation.',
  })
  sentAt!: Date;
  @Field(() => Bytes32Scalar, { description: 'sha-256 of the words: what opens otherwise is not what was sent.' })
  commitment!: string;
  @Field(() => String, {
    description: 'The envelope for whoever is signed in, base64: 32 bytes of key (HPKE) and what is sealed.',
  })
  sealed!: string;
  @Field(() => String, { description: "The sender's own name for it." })
  clientId!: string;
}

const ofConversation = columnsOf<ConversationRow>();
const ofMessage = columnsOf<MessageRow>();
/** A side of the conversation a scope stands on, and what is counted for the viewer there. */
const isBuyer = ({ alias, values }: Scope, viewer: string) => `${alias}.buyer = ${values.bind(viewer, 'text')}`;
const party = (key: Shape['links'][string]['key']) => ({ shape: () => accountShape, key });

/** The condition that somebody is a side of a conversation whose listing the index knows. */
export const isSideOf = (alias: string, values: Scope['values'], viewer: string): string =>
  `(${values.bind(viewer, 'text')} in (${alias}.buyer, ${alias}.seller)
    and exists (select from chain.listing known where known.id = ${alias}.listing))`;

/** Conversations as one person may read them: whoever is no side of one finds nothing. */
export const conversationShape = (viewer: string): Shape<Conversation> => ({
  name: 'Conversation',
  type: Conversation,
  table: 'app.conversation',
  key: 'id',
  visible: ({ alias, values }) => isSideOf(alias, values, viewer),
  fields: {
    lastAt: { sql: ({ alias }) => `${alias}.${ofConversation('lastAt')}` },
    unread: {
      sql: (scope) => `case when ${isBuyer(scope, viewer)} then ${scope.alias}.${ofConversation('buyerUnread')}
        else ${scope.alias}.${ofConversation('sellerUnread')} end`,
    },
    blocked: {
      sql: (scope) => `exists (select from app.account_block mine
        where mine.blocker = ${scope.values.bind(viewer, 'text')}
        and mine.blocked in (${scope.alias}.buyer, ${scope.alias}.seller))`,
    },
  },
  links: {
    listing: { shape: () => listingShape, key: ({ alias }) => `${alias}.${ofConversation('listing')}` },
    buyer: party(({ alias }) => `${alias}.${ofConversation('buyer')}`),
    seller: party(({ alias }) => `${alias}.${ofConversation('seller')}`),
    other: party(
      (scope) =>
        `case when ${isBuyer(scope, viewer)} then ${scope.alias}.${ofConversation('seller')}
          else ${scope.alias}.${ofConversation('buyer')} end`,
    ),
  },
});

/** Messages as one person may read them. */
export const messageShape = (viewer: string): Shape<Message> => ({
  name: 'Message',
  type: Message,
  table: 'app.message',
  key: 'id',
  visible: ({ alias, values }) => `exists (select from app.conversation around
    where around.id = ${alias}.${ofMessage('conversation')} and ${isSideOf('around', values, viewer)})`,
  fields: {
    sentAt: { sql: ({ alias }) => `${alias}.${ofMessage('sentAt')}` },
    commitment: { sql: ({ alias }) => `${alias}.${ofMessage('commitment')}` },
    clientId: { sql: ({ alias }) => `${alias}.${ofMessage('clientId')}` },
    sealed: {
      sql: ({ alias, values }) => `case when ${alias}.${ofMessage('sender')} = ${values.bind(viewer, 'text')}
        then ${alias}.${ofMessage('sealedForSelf')} else ${alias}.${ofMessage('sealedForOther')} end`,
      read: (bytes) => (bytes as Buffer).toString('base64'),
    },
  },
  links: {
    conversation: {
      shape: () => conversationShape(viewer),
      key: ({ alias }) => `${alias}.${ofMessage('conversation')}`,
    },
    sender: party(({ alias }) => `${alias}.${ofMessage('sender')}`),
  },
});
