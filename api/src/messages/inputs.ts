import { Field, ID, InputType } from 'type-graphql';
import { AddressScalar, Bytes32Scalar } from '../schema/scalars.ts';
import { ReportReason } from './enums.ts';
import { ATTACHMENTS_MAX, DISCLOSED_MAX, ENVELOPE_MAX_BYTES, REPORT_WORDS_MAX } from './limits.ts';

@InputType({ description: 'A message, sealed to each of its two sides by the page that sends it.' })
export class MessageSendInput {
  @Field(() => Bytes32Scalar, { description: 'What it is about.' })
  listing!: string;
  @Field(() => AddressScalar, { description: 'The side that is not the seller; may be the sender.' })
  buyer!: string;
  @Field(() => Bytes32Scalar, { description: 'sha-256 of the words.' })
  commitment!: string;
  @Field(() => String, { description: `Envelope for the other side, base64; at most ${ENVELOPE_MAX_BYTES} bytes.` })
  sealedForOther!: string;
  @Field(() => String, { description: `Envelope for the sender, base64; at most ${ENVELOPE_MAX_BYTES} bytes.` })
  sealedForSelf!: string;
  @Field(() => String, {
    description:
      "The sender's own name for it, 8 to 64 of A-Z, a-z, 0-9, - and _. Sent again under the same name, it is kept once.",
  })
  clientId!: string;
  @Field(() => [ID], {
    nullable: true,
    description: `What \`POST /sealed\` answered for its pictures, at most ${ATTACHMENTS_MAX}.`,
  })
  attachments?: string[] | null;
}

@InputType()
export class ConversationReadInput {
  @Field(() => ID, { description: 'The conversation.' })
  conversation!: string;
}

@InputType()
export class AccountBlockInput {
  @Field(() => AddressScalar, { description: 'Whom.' })
  account!: string;
}

@InputType({ description: 'One message as its reader opened it.' })
export class DisclosedMessageInput {
  @Field(() => ID, { description: 'The message, of the conversation that is reported.' })
  message!: string;
  @Field(() => String, { description: 'What was sealed, to the byte: its sha-256 is the commitment.' })
  plaintext!: string;
}

@InputType()
export class MessagesReportInput {
  @Field(() => ID, { description: 'The conversation.' })
  conversation!: string;
  @Field(() => ReportReason, { description: 'What is wrong.' })
  reason!: ReportReason;
  @Field(() => String, { description: `In one's own words, at most ${REPORT_WORDS_MAX} characters; may be empty.` })
  words!: string;
  @Field(() => [DisclosedMessageInput], {
    description: `The messages that the operator may read, at most ${DISCLOSED_MAX}; all others stay sealed.`,
  })
  disclosed!: DisclosedMessageInput[];
}
