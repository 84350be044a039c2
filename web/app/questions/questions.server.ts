import { ListingQuestionsDocument, type ListingQuestionsQuery } from '../graphql/generated/graphql.ts';
import { query } from '../graphql/query.server.ts';

/** One page of the questions on a listing. */
export type QuestionsPage = NonNullable<ListingQuestionsQuery['listing']>['questions'];

/** The questions a request asks for: the newest, or those after the cursor in `?questions=`. */
export async function readQuestions(request: Request, listing: `0x${string}`): Promise<QuestionsPage | null> {
  const after = new URL(request.url).searchParams.get('questions') || null;
  const answer = await query(request, ListingQuestionsDocument, { listing, after });
  return answer.listing?.questions ?? null;
}
