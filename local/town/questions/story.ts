import type { HoursAgo } from '../orders/story.ts';

/** Somebody asks about a thing where everybody can read it, and perhaps the seller answers. */
export interface QuestionStory {
  listing: string;
  asker: string;
  at: HoursAgo;
  text: string;
  answer?: { at: HoursAgo; text: string };
}

/** A question in short: hours until the answer came. */
export const asked = (
  listing: string,
  asker: string,
  at: HoursAgo,
  text: string,
  answer?: readonly [after: number, text: string],
): QuestionStory => ({
  ...{ listing, asker, at, text },
  ...(answer && { answer: { at: at - answer[0], text: answer[1] } }),
});
