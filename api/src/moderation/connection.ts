import { Field, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../schema/connection.ts';
import { Motion, MotionBacker } from './types.ts';

@ObjectType()
export class MotionEdge {
  @Field(() => String, { description: 'Where this one lies in the list, to go on `after`.' })
  cursor!: string;
  @Field(() => Motion, { description: 'The motion.' })
  node!: Motion;
}

@ObjectType()
export class MotionConnection {
  @Field(() => [MotionEdge], { description: 'The motions of this page, in order.' })
  edges!: MotionEdge[];
  @Field(() => PageInfo, { description: 'Where this page lies in the list.' })
  pageInfo!: PageInfo;
  @Field(() => Int, { description: 'Of the whole list; counted only when asked for.' })
  totalCount!: number;
}

@ObjectType()
export class MotionBackerEdge {
  @Field(() => String, { description: 'Where this one lies in the list, to go on `after`.' })
  cursor!: string;
  @Field(() => MotionBacker, { description: 'Who put something down.' })
  node!: MotionBacker;
}

@ObjectType()
export class MotionBackerConnection {
  @Field(() => [MotionBackerEdge], { description: 'Those of this page, the asker first.' })
  edges!: MotionBackerEdge[];
  @Field(() => PageInfo, { description: 'Where this page lies in the list.' })
  pageInfo!: PageInfo;
  @Field(() => Int, { description: 'Of the whole list; counted only when asked for.' })
  totalCount!: number;
}
