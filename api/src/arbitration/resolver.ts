import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Query, Resolver, Root, Subscription } from 'type-graphql';
import { JuryCase } from '../jury/types.ts';
import { EvidenceConnection, evidenceOf } from '../moderation/types.ts';
import { Order } from '../orders/types.ts';
import { loadAll, loadOne, loadPage, readPage } from '../read/connection.ts';
import { readOne } from '../read/plan.ts';
import { selectedBy } from '../read/selection.ts';
import { DEFAULT_FIRST } from '../schema/connection.ts';
import type { LiveContext, ReadContext } from '../schema/context.ts';
import { AddressScalar, Bytes32Scalar } from '../schema/scalars.ts';
import { arbiterOf, loadOrderOfCase } from './arbiter.ts';
import { DisputeConnection } from './connection.ts';
import { DisputePhase } from './enums.ts';
import { disputeList } from './lists.ts';
import { bidsOf, Dispute, DisputeBid, DisputeStep, disputeShape, stepsOf } from './types.ts';

/** Slots there are. */
const MOST_BIDS = 32;
const MOST_STEPS = 64;

@Resolver(() => Dispute)
export class DisputeResolver {
  @Query(() => DisputeConnection, { description: 'Disputes that arbitrators may judge, newest first.' })
  disputes(
    @Arg('first', () => Int, { defaultValue: DEFAULT_FIRST }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | undefined,
    @Arg('phase', () => [DisputePhase], { nullable: true }) phase: DisputePhase[] | undefined,
    @Arg('arbitrator', () => AddressScalar, { nullable: true, description: 'Who was chosen, or whose bid stands.' })
    arbitrator: string | undefined,
    @Arg('party', () => AddressScalar, { nullable: true, description: 'Buyer or seller.' }) party: string | undefined,
    @Ctx() context: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return readPage(context, disputeList(arbiterOf(context), { phase, arbitrator, party }), { first, after }, info);
  }

  @Subscription(() => Dispute, {
    nullable: true,
    description: 'Whenever the dispute may have changed; null while there is none.',
    subscribe: ({ args, context }) => (context as LiveContext).changes.order((args as { orderId: string }).orderId),
  })
  disputeChanged(
    @Arg('orderId', () => Bytes32Scalar) orderId: string,
    @Ctx() context: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Dispute | null> {
    context.batches.forget();
    return readOne(context.database, disputeShape(arbiterOf(context)), orderId, selectedBy(info, 'Dispute'));
  }

  @FieldResolver(() => [DisputeBid], { description: 'The last bid of each slot, at most 32, by slot.' })
  bids(@Root() { key }: Dispute, @Ctx() context: ReadContext, @Info() info: GraphQLResolveInfo): Promise<DisputeBid[]> {
    return loadAll(context, bidsOf, key, MOST_BIDS, info);
  }

  @FieldResolver(() => [DisputeStep], { description: 'What happened since it was opened, at most 64, oldest first.' })
  timeline(
    @Root() { key }: Dispute,
    @Ctx() context: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DisputeStep[]> {
    return loadAll(context, stepsOf, key, MOST_STEPS, info);
  }

  @FieldResolver(() => EvidenceConnection, { description: 'What was added to its file, oldest first.' })
  evidence(
    @Root() { key }: Dispute,
    @Arg('first', () => Int, { defaultValue: DEFAULT_FIRST }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | undefined,
    @Ctx() context: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loadPage(context, evidenceOf('arbitration'), key, { first, after }, info);
  }
}

/** What became of an order since one side asked for a decision. */
@Resolver(() => Order)
export class OrderDisputeResolver {
  @FieldResolver(() => Dispute, { nullable: true, description: 'Null where nobody asked arbitrators for a decision.' })
  dispute(
    @Root() { key }: Order,
    @Ctx() context: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Dispute | null> {
    return loadOne(context, disputeShape(arbiterOf(context)), key, info);
  }
}

/** What a jury's case is about, where arbitration asked it. */
@Resolver(() => JuryCase)
export class JuryCaseDisputeResolver {
  @FieldResolver(() => Dispute, {
    nullable: true,
    description: 'The dispute that it decides, or a complaint in which it answers; null where another court asked.',
  })
  async dispute(
    @Root() { key }: JuryCase,
    @Ctx() context: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Dispute | null> {
    const order = await loadOrderOfCase(context, key);
    return order === null ? null : loadOne(context, disputeShape(arbiterOf(context)), order, info);
  }
}
