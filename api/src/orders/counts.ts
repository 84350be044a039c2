import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { Values } from '../read/database.ts';
import type { ReadContext } from '../schema/context.ts';
import { AddressScalar } from '../schema/scalars.ts';
import { groupOf, isOver, isRunning } from './clock.ts';
import { OrderGroup, OrderRole } from './enums.ts';

@ObjectType({ description: "How many orders lie in each place of one side's desk." })
export class OrderCounts {
  @Field(() => Int, { description: 'Purchases to answer.' })
  toAccept!: number;
  @Field(() => Int, { description: 'Goods to send.' })
  toShip!: number;
  @Field(() => Int, { description: 'Meetings and appointments.' })
  toMeet!: number;
  @Field(() => Int, { description: 'Delivered goods to look at.' })
  toInspect!: number;
  @Field(() => Int, { description: 'For the other side, for a parcel, or past their deadline.' })
  waiting!: number;
  @Field(() => Int, { description: 'For a split, a ruling or time.' })
  disputed!: number;
  @Field(() => Int, { description: 'Ended, however.' })
  finished!: number;
}

@Resolver()
export class OrderCountsResolver {
  @Query(() => OrderCounts, { description: "What each `group` of `orders` holds for one side, by the index's clock." })
  async orderCounts(
    @Arg('account', () => AddressScalar) account: string,
    @Arg('role', () => OrderRole) role: OrderRole,
    @Ctx() { database }: ReadContext,
  ): Promise<OrderCounts> {
    const values = new Values();
    const own = `o.${role} = ${values.bind(account, 'text')}`;
    // Finished ones, of which there may be many, are counted from the index alone.
    const rows = await database.rows<{ place: OrderGroup; n: number }>(
      `select '${OrderGroup.FINISHED}' as place, count(*)::int as n from chain.orders o where ${own} and ${isOver('o')}
       union all
       select ${groupOf('o', role)}, count(*)::int from chain.orders o where ${own} and ${isRunning('o')} group by 1`,
      values,
    );
    const of = (group: OrderGroup) => rows.find(({ place }) => place === group)?.n ?? 0;
    return {
      toAccept: of(OrderGroup.TO_ACCEPT),
      toShip: of(OrderGroup.TO_SHIP),
      toMeet: of(OrderGroup.TO_MEET),
      toInspect: of(OrderGroup.TO_INSPECT),
      waiting: of(OrderGroup.WAITING),
      disputed: of(OrderGroup.DISPUTED),
      finished: of(OrderGroup.FINISHED),
    };
  }
}
