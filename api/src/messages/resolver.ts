import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root, Subscription } from 'type-graphql';
import { OrderConnection } from '../orders/connection.ts';
import { loadPage, readPage } from '../read/connection.ts';
import { readOne } from '../read/plan.ts';
import { selectedBy } from '../read/selection.ts';
import { DEFAULT_FIRST } from '../schema/connection.ts';
import { keyOf } from '../schema/global-id.ts';
import { AddressScalar, Bytes32Scalar } from '../schema/scalars.ts';
import { signedIn } from '../session/services.ts';
import { arrivals } from './arrivals.ts';
import { ConversationConnection, MessageConnection } from './connection.ts';
import type { MessagesContext } from './context.ts';
import { conversationId } from './conversation-id.ts';
import { conversationsOf, messagesOf, ordersBetween } from './loaders.ts';
import { Conversation, conversationShape, Message, messageShape } from './types.ts';

/** What one person may read. Each field asks for a session, and each row whether this person is a side of it. */
@Resolver(() => Conversation)
export class ConversationResolver {
  @Query(() => ConversationConnection, {
    description: "The visitor's, the one with the newest message first. Needs a session.",
  })
  conversations(
    @Arg('first', () => Int, { defaultValue: DEFAULT_FIRST }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | undefined,
    @Ctx() context: MessagesContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return readPage(context, conversationsOf(signedIn(context)), { first, after }, info);
  }

  @Query(() => Conversation, {
    nullable: true,
    description: "Null for one that is not the visitor's. Needs a session.",
  })
  async conversation(
    @Arg('id', () => ID) id: string,
    @Ctx() context: MessagesContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Conversation | null> {
    const shape = conversationShape(signedIn(context));
    return readOne(context.database, shape, keyOf('Conversation', id), selectedBy(info, 'Conversation'));
  }

  @Query(() => Conversation, {
    nullable: true,
    description: "Null where nothing was written yet, or what was written is not the visitor's. Needs a session.",
  })
  async conversationAbout(
    @Arg('listing', () => Bytes32Scalar) listing: string,
    @Arg('buyer', () => AddressScalar, { nullable: true, description: 'The visitor, where none is named.' })
    buyer: string | undefined,
    @Ctx() context: MessagesContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Conversation | null> {
    const viewer = signedIn(context);
    const key = conversationId(listing, buyer ?? viewer);
    return readOne(context.database, conversationShape(viewer), key, selectedBy(info, 'Conversation'));
  }

  @FieldResolver(() => MessageConnection, { description: 'Newest first.' })
  messages(
    @Root() conversation: Conversation,
    @Arg('first', () => Int, { defaultValue: DEFAULT_FIRST }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | undefined,
    @Ctx() context: MessagesContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loadPage(context, messagesOf(signedIn(context)), conversation.key, { first, after }, info);
  }

  @FieldResolver(() => OrderConnection, { description: 'Of this listing, between the two; newest first.' })
  orders(
    @Root() conversation: Conversation,
    @Arg('first', () => Int, { defaultValue: DEFAULT_FIRST }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | undefined,
    @Ctx() context: MessagesContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loadPage(context, ordersBetween, conversation.key, { first, after }, info);
  }

  @Subscription(() => Message, {
    description:
      'Messages the visitor gets or sends, from any page, each once. Needs a session, and ends with it without an error.',
    subscribe: ({ context }) => arrivals(context as MessagesContext),
  })
  messageArrived(
    @Root() message: string,
    @Ctx() context: MessagesContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Message | null> {
    context.batches.forget();
    return readOne(context.database, messageShape(signedIn(context)), message, selectedBy(info, 'Message'));
  }
}
