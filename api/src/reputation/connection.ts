import { Field, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../schema/connection.ts';
import { Review } from './types.ts';

@ObjectType()
export class ReviewEdge {
  @Field(() => String, { description: 'Where this one lies in the list, to go on `after`.' })
  cursor!: string;
  @Field(() => Review, { description: 'The review.' })
  node!: Review;
}

@ObjectType()
export class ReviewConnection {
  @Field(() => [ReviewEdge], { description: 'The reviews of this page, in order.' })
  edges!: ReviewEdge[];
  @Field(() => PageInfo, { description: 'Where this page lies in the list.' })
  pageInfo!: PageInfo;
  @Field(() => Int, { description: 'Of the whole list; counted only when asked for.' })
  totalCount!: number;
}
