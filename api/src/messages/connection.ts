import { Field, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../schema/connection.ts';
import { Conversation, Message } from './types.ts';

@ObjectType()
export class ConversationEdge {
  @Field(() => String, { description: 'Where this one lies in the list, to go on `after`.' })
  cursor!: string;
  @Field(() => Conversation, { description: 'The conversation.' })
  node!: Conversation;
}

@ObjectType()
export class ConversationConnection {
  @Field(() => [ConversationEdge], { description: 'The conversations of this page, in order.' })
  edges!: ConversationEdge[];
  @Field(() => PageInfo, { description: 'Where this page lies in the list.' })
  pageInfo!: PageInfo;
  @Field(() => Int, {
    description: 'Conversations of the whole list with something unread; counted only when asked for.',
  })
  unread!: number;
}

@ObjectType()
export class MessageEdge {
  @Field(() => String, { description: 'Where this one lies in the list, to go on `after`.' })
  cursor!: string;
  @Field(() => Message, { description: 'The message.' })
  node!: Message;
}

@ObjectType()
export class MessageConnection {
  @Field(() => [MessageEdge], { description: 'The messages of this page, in order.' })
  edges!: MessageEdge[];
  @Field(() => PageInfo, { description: 'Where this page lies in the list.' })
  pageInfo!: PageInfo;
}
