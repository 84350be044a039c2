import type { HoursAgo } from '../orders/story.ts';
import { PLACES } from '../places.ts';

/** Somebody looks for something, and wants to be told when it is there. */
export interface SearchStory {
  owner: string;
  /** What they call it. */
  name: string;
  /** As the api takes it. */
  filter: { text?: string; near?: { cell: string; radiusKm: number }; priceMax?: string; token?: number };
  /** Since when. What was listed later, and within two days, is a find. */
  at: HoursAgo;
}

/** Each finds something that was listed yesterday, or nothing yet. */
export const SEARCHES: readonly SearchStory[] = [
  {
    owner: 'sumin',
    name: '커피잔',
    filter: { text: '커피잔', near: { cell: PLACES.beodeulnae.cell, radiusKm: 5 } },
    at: 40,
  },
  {
    owner: 'jiho',
    name: '에어프라이어',
    filter: { text: '에어프라이어' },
    at: 44,
  },
  {
    owner: 'priya',
    name: 'Snow suit for Anu',
    filter: { text: 'snow suit', near: { cell: PLACES.alberta.cell, radiusKm: 20 } },
    at: 42,
  },
  { owner: 'minjun', name: '필름 카메라', filter: { text: '필름 카메라' }, at: 30 },
];
