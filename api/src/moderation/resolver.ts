import { toBeHex } from 'ethers';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { Account } from '../accounts/types.ts';
import { JuryStage } from '../jury/enums.ts';
import { JuryCase } from '../jury/types.ts';
import { Listing } from '../listings/types.ts';
import { loadAll, loadOne, loadPage, readPage } from '../read/connection.ts';
import { readOne } from '../read/plan.ts';
import { selectedBy } from '../read/selection.ts';
import { DEFAULT_FIRST } from '../schema/connection.ts';
import type { ReadContext } from '../schema/context.ts';
import { AddressScalar, BigIntScalar, Bytes32Scalar } from '../schema/scalars.ts';
import { MotionBackerConnection, MotionConnection } from './connection.ts';
import { SubjectKind } from './enums.ts';
import { backersOf, motionList, motionsAgainst, motionsOnListing, removalsOf } from './lists.ts';
import { readRules } from './rules.ts';
import { EvidenceConnection, evidenceOf, ListingRemoval, ModerationRules, Motion, motionShape } from './types.ts';

/** Verdicts on one listing that are shown. */
const MOST_REMOVALS = 20;

@Resolver(() => Motion)
export class MotionResolver {
  @Query(() => ModerationRules, { description: 'What can be reported now, and how it is decided.' })
  moderationRules(@Ctx() { database }: ReadContext): Promise<ModerationRules> {
    return readRules(database);
  }

  @Query(() => Motion, { nullable: true, description: 'Null for a number that is no motion of this chain.' })
  motion(
    @Arg('caseId', () => BigIntScalar) caseId: string,
    @Ctx() { database }: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Motion | null> {
    return readOne(database, motionShape, toBeHex(BigInt(caseId), 32), selectedBy(info, 'Motion'));
  }

  @Query(() => MotionConnection, { description: 'What neighbours were asked to decide, newest first.' })
  motions(
    @Arg('first', () => Int, { defaultValue: DEFAULT_FIRST }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | undefined,
    @Arg('kind', () => SubjectKind, { nullable: true }) kind: SubjectKind | undefined,
    @Arg('subject', () => Bytes32Scalar, { nullable: true, description: "A listing's id, for example." })
    subject: string | undefined,
    @Arg('account', () => AddressScalar, { nullable: true, description: 'Who is accused.' })
    account: string | undefined,
    @Arg('stage', () => [JuryStage], { nullable: true }) stage: JuryStage[] | undefined,
    @Ctx() context: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return readPage(context, motionList({ kind, subject, account, stage }), { first, after }, info);
  }

  @FieldResolver(() => MotionBackerConnection, { description: 'Who put something down for it, in order.' })
  backers(
    @Root() motion: Motion,
    @Arg('first', () => Int, { defaultValue: DEFAULT_FIRST }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | undefined,
    @Ctx() context: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loadPage(context, backersOf, motion.key, { first, after }, info);
  }

  @FieldResolver(() => EvidenceConnection, { description: 'What anybody added, oldest first.' })
  evidence(
    @Root() motion: Motion,
    @Arg('first', () => Int, { defaultValue: DEFAULT_FIRST }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | undefined,
    @Ctx() context: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loadPage(context, evidenceOf('moderation'), motion.key, { first, after }, info);
  }
}

/** What a jury's case is about, where moderation asked it. */
@Resolver(() => JuryCase)
export class JuryCaseMotionResolver {
  @FieldResolver(() => Motion, {
    nullable: true,
    description: 'The motion it answers; null where another court asked.',
  })
  motion(
    @Root() { key }: JuryCase,
    @Ctx() context: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Motion | null> {
    return loadOne(context, motionShape, key, info);
  }
}

/** What neighbours were asked about a listing, and what they decided. */
@Resolver(() => Listing)
export class ListingMotionsResolver {
  @FieldResolver(() => MotionConnection, { description: 'Motions about it, newest first.' })
  motions(
    @Root() listing: Listing,
    @Arg('first', () => Int, { defaultValue: DEFAULT_FIRST }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | undefined,
    @Ctx() context: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loadPage(context, motionsOnListing, listing.key, { first, after }, info);
  }

  @FieldResolver(() => [ListingRemoval], {
    description: 'Verdicts that keep it off the market, newest first, at most 20; none where it was restored.',
  })
  removals(
    @Root() listing: Listing,
    @Ctx() context: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ListingRemoval[]> {
    return loadAll(context, removalsOf, listing.key, MOST_REMOVALS, info);
  }
}

/** What an account was accused of. */
@Resolver(() => Account)
export class AccountMotionsResolver {
  @FieldResolver(() => MotionConnection, { description: 'Motions in which it is accused, newest first.' })
  motions(
    @Root() account: Account,
    @Arg('first', () => Int, { defaultValue: DEFAULT_FIRST }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | undefined,
    @Ctx() context: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loadPage(context, motionsAgainst, account.key, { first, after }, info);
  }
}
