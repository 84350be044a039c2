import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, FieldResolver, Info, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { loadPage } from '../read/connection.ts';
import { readOne } from '../read/plan.ts';
import { selectedBy } from '../read/selection.ts';
import { DEFAULT_FIRST } from '../schema/connection.ts';
import type { ReadContext } from '../schema/context.ts';
import { Refusal } from '../schema/refusal.ts';
import { AddressScalar, BigIntScalar } from '../schema/scalars.ts';
import { JuryTicketConnection } from './connection.ts';
import { ticketsOf } from './lists.ts';
import { Juror, jurorShape } from './types.ts';

@ObjectType({ description: 'The list from which juries are drawn, and what new cases are decided under.' })
export class JuryPool {
  @Field(() => Int, { description: 'Places of the list, tickets or not, when a round began last or somebody joined.' })
  places!: number;
  @Field(() => Int, { description: 'Tickets that did not ask to leave: half of them may sit in one jury.' })
  staying!: number;
  @Field(() => Int, { description: 'People who ever joined.' })
  jurors!: number;
  @Field(() => BigIntScalar, { description: 'What a vote puts at risk, market token; a ticket bonds five of them.' })
  deposit!: string;
  @Field(() => BigIntScalar, { description: 'What a seat costs who asks, market token.' })
  fee!: string;
  @Field(() => BigIntScalar, { description: 'Least stake, market token.' })
  minStake!: string;
  @Field(() => Int, { description: 'Seconds to seal a vote once the lot is drawn.' })
  commitFor!: number;
  @Field(() => Int, { description: 'Seconds to open it afterwards.' })
  revealFor!: number;
  @Field(() => Int, { description: 'Seconds to appeal afterwards.' })
  appealFor!: number;
}

const POOL = `select pool.places, pool.staying, pool.jurors, own.deposit, own.fee, own.min_stake as "minStake",
    own.commit_for as "commitFor", own.reveal_for as "revealFor", own.appeal_for as "appealFor"
  from chain.jury_pool pool cross join (select * from chain.jury_parameters order by version desc limit 1) own
  where pool.id = 1`;

@Resolver(() => Juror)
export class JurorResolver {
  @Query(() => Juror, { nullable: true, description: 'Null for who never put a ticket down.' })
  juror(
    @Arg('account', () => AddressScalar) account: string,
    @Ctx() { database }: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Juror | null> {
    return readOne(database, jurorShape, account, selectedBy(info, 'Juror'));
  }

  @Query(() => JuryPool, { description: 'Who could judge now, and under what.' })
  async juryPool(@Ctx() { database }: ReadContext): Promise<JuryPool> {
    const [pool] = await database.rows<JuryPool>(POOL);
    if (pool === undefined) throw new Refusal('INDEX_EMPTY');
    return pool;
  }

  @FieldResolver(() => JuryTicketConnection, { description: 'Tickets that are not gone.' })
  places(
    @Root() { key }: Juror,
    @Arg('first', () => Int, { defaultValue: DEFAULT_FIRST }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | undefined,
    @Ctx() context: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loadPage(context, ticketsOf, key, { first, after }, info);
  }
}
