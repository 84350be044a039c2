import type { HoursAgo } from '../orders/story.ts';

/** What a buyer and a seller write to each other about a thing, sealed as their browsers would. */
export interface ChatStory {
  listing: string;
  buyer: string;
  /** When it began. */
  at: HoursAgo;
  words: readonly (readonly [by: 'buyer' | 'seller', text: string])[];
}

/** Hours between two messages. */
export const PAUSE = 0.2;
