import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Query, Resolver } from 'type-graphql';
import { readOne } from '../read/plan.ts';
import { selectedBy } from '../read/selection.ts';
import type { ReadContext } from '../schema/context.ts';
import { AddressScalar } from '../schema/scalars.ts';
import { Account, accountShape } from './types.ts';

@Resolver()
export class AccountResolver {
  @Query(() => Account, { description: 'An address nobody used is an account too.' })
  account(
    @Arg('address', () => AddressScalar) address: string,
    @Ctx() { database }: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Account | null> {
    return readOne(database, accountShape, address, selectedBy(info, 'Account'));
  }
}
