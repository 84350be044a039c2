import type { Parameters as ParametersRow } from '@moothall/indexer/entities';
import { Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { ReadContext } from '../schema/context.ts';
import { Refusal } from '../schema/refusal.ts';
import { AddressScalar, DateTimeScalar } from '../schema/scalars.ts';

@ObjectType({ description: 'What a purchase made now would freeze.' })
export class MarketParameters {
  @Field(() => Int, { description: 'Fee in hundredths of a percent of the price.' })
  feeBps!: number;
  @Field(() => Int, { description: 'Seconds a dispute may stay without a ruling.' })
  disputeWithin!: number;
  @Field(() => AddressScalar, { description: 'Who would rule a dispute.' })
  arbiter!: string;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'No new deals before this block time; may lie in the past.',
  })
  pausedUntil!: Date | null;
}

@Resolver()
export class ParametersResolver {
  @Query(() => MarketParameters, { description: 'What a purchase made now would freeze.' })
  async parameters(@Ctx() { database }: ReadContext): Promise<MarketParameters> {
    const [row] = await database.rows<Omit<ParametersRow, 'id'>>(
      `select fee_bps as "feeBps", dispute_within as "disputeWithin", arbiter, paused_until as "pausedUntil"
       from chain.parameters where id = 1`,
    );
    if (row === undefined) throw new Refusal('INDEX_EMPTY');
    return row;
  }
}
