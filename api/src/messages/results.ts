import { Field, ID, ObjectType } from 'type-graphql';
import { Message } from './types.ts';

@ObjectType()
export class MessageSent {
  @Field(() => Message, { description: 'As it was kept, now or the first time it was sent under this name.' })
  message!: Message;
}

@ObjectType()
export class MessagesReported {
  @Field(() => ID, { description: 'How the operator calls the report.' })
  report!: string;
}
