import { DOUBTFUL } from './doubtful.ts';
import { FRESH } from './fresh.ts';
import { HOME } from './home.ts';
import { OUTDOORS } from './outdoors.ts';
import { PASTIME } from './pastime.ts';
import { PORTLAND_LISTINGS } from './portland/all.ts';
import { QUARRELS } from './quarrels.ts';
import { SENT } from './sent.ts';
import { SEOUL_LISTINGS } from './seoul/all.ts';
import type { ListingStory } from './story.ts';

/** What the first fourteen offer. */
export const FIRST_LISTINGS: readonly ListingStory[] = [
  ...HOME,
  ...OUTDOORS,
  ...PASTIME,
  ...FRESH,
  ...SENT,
  ...DOUBTFUL,
  ...QUARRELS,
];

/** Everything ever offered. A story's place in this list is its nonce: new ones come last. */
export const LISTINGS: readonly ListingStory[] = [...FIRST_LISTINGS, ...SEOUL_LISTINGS, ...PORTLAND_LISTINGS];
