import { Field, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../schema/connection.ts';
import { Question } from './types.ts';

@ObjectType()
export class QuestionEdge {
  @Field(() => String, { description: 'Where this one lies in the list, to go on `after`.' })
  cursor!: string;
  @Field(() => Question, { description: 'The question.' })
  node!: Question;
}

@ObjectType()
export class QuestionConnection {
  @Field(() => [QuestionEdge], { description: 'The questions of this page, in order.' })
  edges!: QuestionEdge[];
  @Field(() => PageInfo, { description: 'Where this page lies in the list.' })
  pageInfo!: PageInfo;
  @Field(() => Int, { description: 'Of the whole list; counted only when asked for.' })
  totalCount!: number;
}
