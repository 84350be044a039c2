import { Field, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../schema/connection.ts';
import { ArbitratorRecord, Dispute } from './types.ts';

@ObjectType()
export class DisputeEdge {
  @Field(() => String, { description: 'Where this one lies in the list, to go on `after`.' })
  cursor!: string;
  @Field(() => Dispute, { description: 'The dispute.' })
  node!: Dispute;
}

@ObjectType()
export class DisputeConnection {
  @Field(() => [DisputeEdge], { description: 'The disputes of this page, in order.' })
  edges!: DisputeEdge[];
  @Field(() => PageInfo, { description: 'Where this page lies in the list.' })
  pageInfo!: PageInfo;
  @Field(() => Int, { description: 'Of the whole list; counted only when asked for.' })
  totalCount!: number;
}

@ObjectType()
export class ArbitratorRecordEdge {
  @Field(() => String, { description: 'Where this one lies in the list, to go on `after`.' })
  cursor!: string;
  @Field(() => ArbitratorRecord, { description: 'The record.' })
  node!: ArbitratorRecord;
}

@ObjectType()
export class ArbitratorRecordConnection {
  @Field(() => [ArbitratorRecordEdge], { description: 'The records of this page, in order.' })
  edges!: ArbitratorRecordEdge[];
  @Field(() => PageInfo, { description: 'Where this page lies in the list.' })
  pageInfo!: PageInfo;
  @Field(() => Int, { description: 'Of the whole list; counted only when asked for.' })
  totalCount!: number;
}
