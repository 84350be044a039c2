import type { ListingStory } from '../story.ts';
import { BIKES } from './bikes.ts';
import { BOOKS } from './books.ts';
import { CLOTHES } from './clothes.ts';
import { FURNITURE } from './furniture.ts';
import { KIDS } from './kids.ts';
import { KITCHEN } from './kitchen.ts';
import { MUSIC } from './music.ts';
import { PASTIME } from './pastime.ts';
import { PLANTS } from './plants.ts';
import { SERVICES } from './services.ts';
import { TECH } from './tech.ts';

/** What the others in Seoul offer. New ones come last: a story's place decides its nonce. */
export const SEOUL_LISTINGS: readonly ListingStory[] = [
  ...FURNITURE,
  ...BIKES,
  ...TECH,
  ...CLOTHES,
  ...BOOKS,
  ...KIDS,
  ...PLANTS,
  ...MUSIC,
  ...KITCHEN,
  ...PASTIME,
  ...SERVICES,
];
