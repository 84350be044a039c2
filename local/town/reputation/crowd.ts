import { PORTLAND_REVIEWS } from './portland.ts';
import { SEOUL_REVIEWS } from './seoul.ts';
import type { ReviewStory } from './story.ts';

/** What all but the first fourteen's deals are said to have been like. */
export const CROWD_REVIEWS: readonly ReviewStory[] = [...SEOUL_REVIEWS, ...PORTLAND_REVIEWS];
