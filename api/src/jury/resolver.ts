import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Query, Resolver, Root, Subscription } from 'type-graphql';
import { loadPage, readPage } from '../read/connection.ts';
import { readByKeys, readOne } from '../read/plan.ts';
import { selectedBy, selectionKey } from '../read/selection.ts';
import { wordsIn } from '../read/words.ts';
import { DEFAULT_FIRST } from '../schema/connection.ts';
import type { LiveContext, ReadContext } from '../schema/context.ts';
import { AddressScalar, BigIntScalar } from '../schema/scalars.ts';
import { caseKey } from './case-id.ts';
import { JuryCaseConnection, JurySeatConnection } from './connection.ts';
import { addressOfCourt, courtAt } from './courts.ts';
import { CaseCourt, JuryStage, JuryVerdict } from './enums.ts';
import { caseList, dutiesOf, seatsOfRound } from './lists.ts';
import { reasonsSaying } from './told.ts';
import { JuryCase, JuryRound, juryCaseShape, juryRoundShape } from './types.ts';

@Resolver(() => JuryCase)
export class JuryCaseResolver {
  @Query(() => JuryCase, { nullable: true, description: 'Null for a number that is no case of this chain.' })
  juryCase(
    @Arg('caseId', () => BigIntScalar) caseId: string,
    @Ctx() { database }: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<JuryCase | null> {
    return readOne(database, juryCaseShape, caseKey(caseId), selectedBy(info, 'JuryCase'));
  }

  @Query(() => JuryCaseConnection, { description: 'The register of cases and verdicts, newest first.' })
  async juryCases(
    @Arg('first', () => Int, { defaultValue: DEFAULT_FIRST }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | undefined,
    @Arg('stage', () => [JuryStage], { nullable: true }) stage: JuryStage[] | undefined,
    @Arg('court', () => CaseCourt, { nullable: true }) court: CaseCourt | undefined,
    @Arg('verdict', () => JuryVerdict, { nullable: true }) verdict: JuryVerdict | undefined,
    @Arg('text', () => String, { nullable: true, description: 'Words of the reasons.' }) text: string | undefined,
    @Arg('guideline', () => Int, { nullable: true, description: 'The guideline that a motion names.' })
    guideline: number | undefined,
    @Arg('account', () => AddressScalar, { nullable: true, description: 'Who asks, is accused or appealed.' })
    account: string | undefined,
    @Ctx() context: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const words = text ? wordsIn(text) : [];
    const choice = {
      ...{ stage, verdict, guideline, account, words },
      court: court ? addressOfCourt(context, court) : undefined,
      reasons: words.length > 0 ? await reasonsSaying(context.database, words) : undefined,
    };
    return readPage(context, caseList(choice), { first, after }, info);
  }

  @Subscription(() => JuryCase, {
    description: 'Whenever the case may have changed.',
    subscribe: ({ args, context }) =>
      (context as LiveContext).changes.juryCase(caseKey((args as { caseId: string }).caseId)),
  })
  juryCaseChanged(
    @Arg('caseId', () => BigIntScalar) caseId: string,
    @Ctx() { batches, database }: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<JuryCase | null> {
    batches.forget();
    return readOne(database, juryCaseShape, caseKey(caseId), selectedBy(info, 'JuryCase'));
  }

  @FieldResolver(() => CaseCourt, { description: 'Who asked the jury.' })
  court(@Root() { court }: JuryCase, @Ctx() context: ReadContext): CaseCourt {
    return courtAt(context, court);
  }

  @FieldResolver(() => [JuryRound], { description: 'The first jury, and the larger one that an appeal asked.' })
  rounds(
    @Root() { key }: JuryCase,
    @Ctx() { batches, database }: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<JuryRound[]> {
    const selection = selectedBy(info, 'JuryRound');
    return batches.load(`rounds ${selectionKey(selection)}`, key, async (cases) => {
      const keys = cases.flatMap((id) => [`${id}-1`, `${id}-2`]);
      const rounds = await readByKeys(database, juryRoundShape, keys, selection);
      return cases.map((_, i) => rounds.slice(2 * i, 2 * i + 2).filter((round) => round !== null));
    });
  }
}

@Resolver(() => JuryRound)
export class JuryRoundResolver {
  @FieldResolver(() => JurySeatConnection, { description: 'By number; empty before the lot is drawn.' })
  jurySeats(
    @Root() { key }: JuryRound,
    @Arg('first', () => Int, { defaultValue: DEFAULT_FIRST }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | undefined,
    @Ctx() context: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loadPage(context, seatsOfRound, key, { first, after }, info);
  }
}

/** What somebody who was drawn has to do. */
@Resolver()
export class JuryDutyResolver {
  @Query(() => JurySeatConnection, {
    description: 'Seats on which the account has something to do or to claim, what ends first before the rest.',
  })
  juryDuties(
    @Arg('first', () => Int, { defaultValue: DEFAULT_FIRST }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | undefined,
    @Arg('account', () => AddressScalar) account: string,
    @Ctx() context: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loadPage(context, dutiesOf, account, { first, after }, info);
  }
}
