import { LISTINGS } from '../listings/all.ts';
import type { Talk } from '../talk.ts';
import type { QuestionStory } from './story.ts';

interface Asked {
  listing: { questions: { edges: { node: { id: string; text: string; answer: string | null } }[] } };
}

const ASK = 'mutation ($input: QuestionAskInput!) { questionAsk(input: $input) { id } }';
const ANSWER = 'mutation ($input: QuestionAnswerInput!) { questionAnswer(input: $input) { id } }';
const READ = `query ($listing: Bytes32!) {
  listing(listingId: $listing) { questions(first: 50) { edges { node { id text answer } } } }
}`;

/** Asks one question, and has its seller answer it, unless that was done already. */
export async function asking({ listing: name, asker, at, text, answer }: QuestionStory, talk: Talk): Promise<void> {
  const listing = talk.listing(name);
  const who = await talk.visitor(asker);
  const { edges } = (await who.ask<Asked>(READ, { listing })).listing.questions;
  const before = edges.map(({ node }) => node).find((each) => each.text === text);
  const id =
    before?.id ?? (await who.ask<{ questionAsk: { id: string } }>(ASK, { input: { listing, text } })).questionAsk.id;
  const seller = LISTINGS.find((each) => each.id === name)?.seller as string;
  if (answer && !before?.answer) {
    await (await talk.visitor(seller)).ask(ANSWER, { input: { question: id, text: answer.text } });
  }
  await talk.database.query(
    'update app.question set asked_at = $3, answered_at = case when answer is null then null else $4::timestamptz end where listing = $1 and text = $2',
    [listing, text, talk.date(at), talk.date(answer?.at ?? at)],
  );
}
