import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { loadAll, readPage } from '../read/connection.ts';
import { readOne } from '../read/plan.ts';
import { selectedBy } from '../read/selection.ts';
import { DEFAULT_FIRST } from '../schema/connection.ts';
import type { ReadContext } from '../schema/context.ts';
import { AddressScalar } from '../schema/scalars.ts';
import { ArbitratorRecordConnection } from './connection.ts';
import { arbitratorList } from './lists.ts';
import { ArbitratorBond, ArbitratorRecord, bondsOf, recordShape } from './types.ts';

/** Tokens one arbitrator's bonds are shown in. */
const MOST_BONDS = 50;

/** How people judged. */
@Resolver(() => ArbitratorRecord)
export class ArbitratorResolver {
  @Query(() => ArbitratorRecord, { description: 'An address that never judged has a record of zeros.' })
  arbitrator(
    @Arg('account', () => AddressScalar) account: string,
    @Ctx() { database }: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ArbitratorRecord | null> {
    return readOne(database, recordShape, account, selectedBy(info, 'ArbitratorRecord'));
  }

  @Query(() => ArbitratorRecordConnection, {
    description: 'Everybody who ever put a bond down to judge; who ruled most comes first.',
  })
  arbitrators(
    @Arg('first', () => Int, { defaultValue: DEFAULT_FIRST }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | undefined,
    @Ctx() context: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return readPage(context, arbitratorList, { first, after }, info);
  }

  @FieldResolver(() => [ArbitratorBond], { description: 'What stands behind their word, by token, at most 50.' })
  bonds(
    @Root() { key }: ArbitratorRecord,
    @Ctx() context: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ArbitratorBond[]> {
    return loadAll(context, bondsOf, key, MOST_BONDS, info);
  }
}
