import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { Account } from '../accounts/types.ts';
import { loadPage } from '../read/connection.ts';
import { selectedBy } from '../read/selection.ts';
import { DEFAULT_FIRST } from '../schema/connection.ts';
import type { ReadContext } from '../schema/context.ts';
import { allTokens, loadBalances, movementsList } from './loaders.ts';
import { Balance, MovementConnection, Token } from './types.ts';

@Resolver()
export class TokenResolver {
  @Query(() => [Token], { description: 'Every token the vault lists, by number.' })
  tokens(@Ctx() context: ReadContext, @Info() info: GraphQLResolveInfo): Promise<Token[]> {
    return allTokens(context, selectedBy(info, 'Token'));
  }
}

/** What the vault knows of an account. */
@Resolver(() => Account)
export class AccountVaultResolver {
  @FieldResolver(() => [Balance], {
    description: 'What the account may withdraw now; tokens it has none of are left out.',
  })
  balances(
    @Root() account: Account,
    @Ctx() context: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Balance[]> {
    return loadBalances(context, account.key, selectedBy(info));
  }

  @FieldResolver(() => MovementConnection, { description: 'Newest first.' })
  movements(
    @Root() account: Account,
    @Arg('first', () => Int, { defaultValue: DEFAULT_FIRST }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | undefined,
    @Ctx() context: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loadPage(context, movementsList, account.key, { first, after }, info);
  }
}
