import { Field, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../schema/connection.ts';
import { Order } from './types.ts';

@ObjectType()
export class OrderEdge {
  @Field(() => String, { description: 'Where this one lies in the list, to go on `after`.' })
  cursor!: string;
  @Field(() => Order, { description: 'The order.' })
  node!: Order;
}

@ObjectType()
export class OrderConnection {
  @Field(() => [OrderEdge], { description: 'The orders of this page, in order.' })
  edges!: OrderEdge[];
  @Field(() => PageInfo, { description: 'Where this page lies in the list.' })
  pageInfo!: PageInfo;
  @Field(() => Int, { description: 'Of the whole list; counted only when asked for.' })
  totalCount!: number;
}
