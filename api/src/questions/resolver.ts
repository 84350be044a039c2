import type { GraphQLResolveInfo } from 'graphql';
import type { Pool } from 'pg';
import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Info,
  Int,
  Mutation,
  ObjectType,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql';
import type { QuestionNews } from '../changes/changes.ts';
import { Listing } from '../listings/types.ts';
import { loadPage } from '../read/connection.ts';
import { readOne } from '../read/plan.ts';
import { selectedBy, selectionOf } from '../read/selection.ts';
import { DEFAULT_FIRST } from '../schema/connection.ts';
import type { LiveContext, ReadContext } from '../schema/context.ts';
import { globalId } from '../schema/global-id.ts';
import { Refusal } from '../schema/refusal.ts';
import { Bytes32Scalar } from '../schema/scalars.ts';
import { signedIn } from '../session/services.ts';
import { QuestionConnection } from './connection.ts';
import { QuestionAnswerInput, QuestionAskInput, QuestionRemoveInput } from './inputs.ts';
import { listingsQuestions } from './loaders.ts';
import { Question, questionShape } from './types.ts';
import { answer, ask, remove } from './write.ts';

type QuestionsContext = ReadContext & { pool: Pool };

@ObjectType({ description: 'A question was asked, answered or removed.' })
export class QuestionChange {
  @Field(() => ID, { description: 'Its id, also where it is gone.' })
  questionId!: string;
  @Field(() => Question, { nullable: true, description: 'As it is now; null where it was removed.' })
  question!: Question | null;
}

async function reread({ database }: ReadContext, key: string, info: GraphQLResolveInfo): Promise<Question> {
  const question = await readOne(database, questionShape, key, selectedBy(info, 'Question'));
  if (question === null) throw new Refusal('NOT_FOUND');
  return question;
}

@Resolver()
export class QuestionResolver {
  @Mutation(() => Question, { description: 'Asks the seller something that everybody may read. Needs a session.' })
  async questionAsk(
    @Arg('input', () => QuestionAskInput) input: QuestionAskInput,
    @Ctx() context: QuestionsContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Question> {
    return reread(context, await ask(context.pool, signedIn(context), input), info);
  }

  @Mutation(() => Question, { description: 'Answers for everybody, once. Needs the session of the seller.' })
  async questionAnswer(
    @Arg('input', () => QuestionAnswerInput) input: QuestionAnswerInput,
    @Ctx() context: QuestionsContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Question> {
    return reread(context, await answer(context.pool, signedIn(context), input), info);
  }

  @Mutation(() => Boolean, {
    description: 'Takes a question away with its answer. Needs the session of its asker or of the seller.',
  })
  async questionRemove(
    @Arg('input', () => QuestionRemoveInput) { question }: QuestionRemoveInput,
    @Ctx() context: QuestionsContext,
  ): Promise<boolean> {
    await remove(context.pool, signedIn(context), question);
    return true;
  }

  @Subscription(() => QuestionChange, {
    description: 'Whenever a question on the listing is asked, answered or removed.',
    subscribe: ({ args, context }) => (context as LiveContext).changes.questions((args as { listing: string }).listing),
  })
  async questionChanged(
    @Root() { id }: QuestionNews,
    @Arg('listing', () => Bytes32Scalar) _listing: string,
    @Ctx() { batches, database }: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<QuestionChange> {
    batches.forget();
    const selection = selectionOf(selectedBy(info).get('question'), 'Question');
    return { questionId: globalId('Question', id), question: await readOne(database, questionShape, id, selection) };
  }
}

/** What people ask about a listing. */
@Resolver(() => Listing)
export class ListingQuestionsResolver {
  @FieldResolver(() => QuestionConnection, { description: 'Newest first.' })
  questions(
    @Root() listing: Listing,
    @Arg('first', () => Int, { defaultValue: DEFAULT_FIRST }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | undefined,
    @Ctx() context: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loadPage(context, listingsQuestions, listing.key, { first, after }, info);
  }
}
