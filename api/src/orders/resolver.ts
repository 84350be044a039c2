import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Query, Resolver, Root, Subscription } from 'type-graphql';
import { Account } from '../accounts/types.ts';
import { Listing } from '../listings/types.ts';
import { loadPage } from '../read/connection.ts';
import { readOne } from '../read/plan.ts';
import { selectedBy } from '../read/selection.ts';
import { DEFAULT_FIRST } from '../schema/connection.ts';
import type { LiveContext, ReadContext } from '../schema/context.ts';
import { AddressScalar, Bytes32Scalar } from '../schema/scalars.ts';
import { OrderConnection } from './connection.ts';
import { OrderGroup, OrderRole, OrderState } from './enums.ts';
import { listingsOrders, partysList } from './loaders.ts';
import { loadTimeline, TimelineEntry } from './timeline.ts';
import { Order, orderShape } from './types.ts';

@Resolver(() => Order)
export class OrderResolver {
  @Query(() => Order, { nullable: true, description: 'Null for an id that is not on this chain.' })
  order(
    @Arg('orderId', () => Bytes32Scalar) orderId: string,
    @Ctx() { database }: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Order | null> {
    return readOne(database, orderShape, orderId, selectedBy(info, 'Order'));
  }

  @Query(() => OrderConnection, {
    description: "An account's orders, newest first; a group of running ones by what ends first.",
  })
  orders(
    @Arg('first', () => Int, { defaultValue: DEFAULT_FIRST }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | undefined,
    @Arg('account', () => AddressScalar) account: string,
    @Arg('role', () => OrderRole, { nullable: true }) role: OrderRole | undefined,
    @Arg('states', () => [OrderState], { nullable: true }) states: OrderState[] | undefined,
    @Arg('group', () => OrderGroup, { nullable: true }) group: OrderGroup | undefined,
    @Ctx() context: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loadPage(context, partysList({ role, states, group }), account, { first, after }, info, [
      role,
      states,
      group,
    ]);
  }

  @Subscription(() => Order, {
    description: 'Whenever the order may have changed.',
    subscribe: ({ args, context }) => (context as LiveContext).changes.order((args as { orderId: string }).orderId),
  })
  orderChanged(
    @Arg('orderId', () => Bytes32Scalar) orderId: string,
    @Ctx() { batches, database }: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Order | null> {
    batches.forget();
    return readOne(database, orderShape, orderId, selectedBy(info, 'Order'));
  }

  @FieldResolver(() => [TimelineEntry], { description: 'At most 64, oldest first.' })
  timeline(@Root() order: Order, @Ctx() context: ReadContext): Promise<TimelineEntry[]> {
    return loadTimeline(context, order.key);
  }
}

/** What an account bought and sold. */
@Resolver(() => Account)
export class AccountOrdersResolver {
  @FieldResolver(() => OrderConnection, { description: 'Newest first; a group of running ones by what ends first.' })
  orders(
    @Root() account: Account,
    @Arg('first', () => Int, { defaultValue: DEFAULT_FIRST }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | undefined,
    @Arg('role', () => OrderRole, { nullable: true }) role: OrderRole | undefined,
    @Arg('states', () => [OrderState], { nullable: true }) states: OrderState[] | undefined,
    @Arg('group', () => OrderGroup, { nullable: true }) group: OrderGroup | undefined,
    @Ctx() context: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loadPage(context, partysList({ role, states, group }), account.key, { first, after }, info, [
      role,
      states,
      group,
    ]);
  }
}

/** Who bought of a listing. */
@Resolver(() => Listing)
export class ListingOrdersResolver {
  @FieldResolver(() => OrderConnection, { description: 'Newest first.' })
  orders(
    @Root() listing: Listing,
    @Arg('first', () => Int, { defaultValue: DEFAULT_FIRST }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | undefined,
    @Ctx() context: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loadPage(context, listingsOrders, listing.key, { first, after }, info);
  }
}
