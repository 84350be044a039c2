import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { readOne } from '../read/plan.ts';
import { selectedBy, selectionOf } from '../read/selection.ts';
import { keyOf } from '../schema/global-id.ts';
import { Refusal } from '../schema/refusal.ts';
import { signedIn } from '../session/services.ts';
import { block, unblock } from './blocks.ts';
import type { MessagesContext } from './context.ts';
import { AccountBlockInput, ConversationReadInput, MessageSendInput, MessagesReportInput } from './inputs.ts';
import { markRead } from './mark-read.ts';
import { report } from './report.ts';
import { MessageSent, MessagesReported } from './results.ts';
import { send } from './send.ts';
import { Conversation, conversationShape, messageShape } from './types.ts';

/** What one person may do in conversations. */
@Resolver()
export class ConversationMutations {
  @Mutation(() => MessageSent, {
    description:
      'Writes to the other side; the first message begins the conversation. Needs a session, and the published keys of both sides.',
  })
  async messageSend(
    @Arg('input', () => MessageSendInput) input: MessageSendInput,
    @Ctx() context: MessagesContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MessageSent> {
    const viewer = signedIn(context);
    const key = await send(context.pool, viewer, input);
    const selection = selectionOf(selectedBy(info).get('message'), 'Message');
    const message = await readOne(context.database, messageShape(viewer), key, selection);
    if (message === null) throw new RangeError('a message that was just kept cannot be read');
    return { message };
  }

  @Mutation(() => Conversation, { description: 'Everything in it counts as read. Needs a session.' })
  async conversationRead(
    @Arg('input', () => ConversationReadInput) { conversation }: ConversationReadInput,
    @Ctx() context: MessagesContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Conversation> {
    const viewer = signedIn(context);
    const key = keyOf('Conversation', conversation);
    await markRead(context.pool, viewer, key);
    const read = await readOne(context.database, conversationShape(viewer), key, selectedBy(info, 'Conversation'));
    if (read === null) throw new Refusal('NOT_FOUND');
    return read;
  }

  @Mutation(() => Boolean, {
    description:
      'Takes no more messages and questions from somebody; what is there stays. False where that was so. Needs a session.',
  })
  async accountBlock(
    @Arg('input', () => AccountBlockInput) { account }: AccountBlockInput,
    @Ctx() context: MessagesContext,
  ): Promise<boolean> {
    return block(context.pool, signedIn(context), account);
  }

  @Mutation(() => Boolean, { description: 'Takes messages again. False where nobody was blocked. Needs a session.' })
  async accountUnblock(
    @Arg('input', () => AccountBlockInput) { account }: AccountBlockInput,
    @Ctx() context: MessagesContext,
  ): Promise<boolean> {
    return unblock(context.pool, signedIn(context), account);
  }

  @Mutation(() => MessagesReported, {
    description:
      'Tells the operator about the other side, with the messages one chooses to disclose. Their words are compared with what was sent. Needs a session.',
  })
  async messagesReport(
    @Arg('input', () => MessagesReportInput) input: MessagesReportInput,
    @Ctx() context: MessagesContext,
  ): Promise<MessagesReported> {
    return { report: await report(context.pool, signedIn(context), input) };
  }
}
