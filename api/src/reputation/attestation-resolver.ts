import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { Account } from '../accounts/types.ts';
import { loadAll, loadPage } from '../read/connection.ts';
import { Values } from '../read/database.ts';
import { DEFAULT_FIRST } from '../schema/connection.ts';
import type { ReadContext } from '../schema/context.ts';
import { Bytes32Scalar } from '../schema/scalars.ts';
import { Attestation, AttestationConnection, attestationsAbout, attestationsBy, badgesOf } from './attestations.ts';
import { attesterList } from './attesters.ts';
import { AttestationKind } from './enums.ts';

/** More than these stand beside nobody's name; all of them are in `attestations`. */
const MOST_BADGES = 12;
/** The market lists few: each is let in by its own rules. */
const MOST_ATTESTERS = 100;

/** The topics an account is listed for; those of all accounts of a request in one statement. */
function loadAttesterFor({ batches, database }: ReadContext, account: string): Promise<string[]> {
  return batches.load('attester for', account, async (accounts) => {
    const values = new Values();
    const rows = await database.rows<{ attester: string; topics: string[] }>(
      `select attester, array_agg(topic order by topic) as topics from chain.attester
       where attester = any(${values.bind(accounts, 'text[]')}) and registered group by attester`,
      values,
    );
    const byAttester = new Map(rows.map(({ attester, topics }) => [attester, topics]));
    return accounts.map((each) => byAttester.get(each) ?? []);
  });
}

/** What others vouch for about an account, and what it vouches for about others. */
@Resolver(() => Account)
export class AccountAttestationsResolver {
  @Query(() => [Account], {
    description: `Who said who they are and whose word is a badge in this market, on whatever topic; ${MOST_ATTESTERS} at most.`,
  })
  attesters(@Ctx() context: ReadContext, @Info() info: GraphQLResolveInfo): Promise<Account[]> {
    return loadAll(context, attesterList, '', MOST_ATTESTERS, info);
  }

  @FieldResolver(() => [Attestation], {
    description: `What issuers that the market lists vouch for: valid, and not refused by the person; ${MOST_BADGES} at most.`,
  })
  badges(@Root() account: Account, @Ctx() context: ReadContext, @Info() info: GraphQLResolveInfo) {
    return loadAll(context, badgesOf, account.key, MOST_BADGES, info);
  }

  @FieldResolver(() => AttestationConnection, {
    description: 'What anybody vouches for about it: valid, and not refused by the person.',
  })
  attestations(
    @Root() account: Account,
    @Arg('first', () => Int, { defaultValue: DEFAULT_FIRST }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | undefined,
    @Arg('kind', () => AttestationKind, { nullable: true }) kind: AttestationKind | undefined,
    @Arg('all', () => Boolean, {
      defaultValue: false,
      description: 'Also what is over, was taken back, or is refused. All of it is public on the chain.',
    })
    all: boolean,
    @Ctx() context: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loadPage(context, attestationsAbout(kind ?? undefined, all), account.key, { first, after }, info);
  }

  @FieldResolver(() => AttestationConnection, {
    description: 'What it vouches for about others, whatever became of it.',
  })
  attested(
    @Root() account: Account,
    @Arg('first', () => Int, { defaultValue: DEFAULT_FIRST }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | undefined,
    @Ctx() context: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loadPage(context, attestationsBy, account.key, { first, after }, info);
  }

  @FieldResolver(() => [Bytes32Scalar], { description: 'Topics on which its word is a badge in this market now.' })
  attesterFor(@Root() account: Account, @Ctx() context: ReadContext): Promise<string[]> {
    return loadAttesterFor(context, account.key);
  }
}
