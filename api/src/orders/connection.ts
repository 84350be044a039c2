import { Field, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../schema/connection.ts';
import { Order } from './types.ts';

@ObjectType()
export class OrderEdge {
  @Field(() => String)
  cursor!: string;
  @Field(() => Order)
  node!: Order;
}

@ObjectType()
export class OrderConnection {
  @Field(() => [OrderEdge])
  edges!: OrderEdge[];
  @Field(() => PageInfo)
  pageInfo!: PageInfo;
  @Field(() => Int, { description: 'Of the whole list; counted only when asked for.' })
  totalCount!: number;
}
