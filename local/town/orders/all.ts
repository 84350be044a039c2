import { ENDED } from './ended.ts';
import { OPEN } from './open.ts';
import { PORTLAND_ORDERS } from './portland.ts';
import { QUARRELS } from './quarrels.ts';
import { SENT_ORDERS } from './sent.ts';
import { SEOUL_ORDERS } from './seoul.ts';
import type { OrderStory } from './story.ts';

/** What the first fourteen buy. */
export const FIRST_ORDERS: readonly OrderStory[] = [...ENDED, ...OPEN, ...SENT_ORDERS, ...QUARRELS];

/** Every purchase ever made. A story's place in this list is its nonce: new ones come last. */
export const ORDERS: readonly OrderStory[] = [...FIRST_ORDERS, ...SEOUL_ORDERS, ...PORTLAND_ORDERS];
