import { Field, ID, InputType } from 'type-graphql';
import { Bytes32Scalar } from '../schema/scalars.ts';
import { QUESTION_MAX } from './limits.ts';

@InputType()
export class QuestionAskInput {
  @Field(() => Bytes32Scalar, { description: 'The listing.' })
  listing!: string;
  @Field(() => String, { description: `Plain text, at most ${QUESTION_MAX} characters.` })
  text!: string;
}

@InputType()
export class QuestionAnswerInput {
  @Field(() => ID, { description: 'The question.' })
  question!: string;
  @Field(() => String, { description: `Plain text, at most ${QUESTION_MAX} characters.` })
  text!: string;
}

@InputType()
export class QuestionRemoveInput {
  @Field(() => ID, { description: 'The question.' })
  question!: string;
}
