import type { BondStory } from './bonds.ts';
import type { DisputeStory } from './story.ts';

const DAY = 24;
const THREE = ['june', 'cal', 'hyejin'] as const;

/** Who offers to judge in Portland. */
export const CROWD_BONDS: readonly BondStory[] = [
  { who: 'june', amounts: { USDM: '200', MOOT: '120' }, day: 46 },
  { who: 'cal', amounts: { USDM: '180', MOOT: '90' }, day: 41 },
  { who: 'hyejin', amounts: { USDM: '180', MOOT: '80' }, day: 38 },
];

/** What the others quarrel about. */
export const CROWD_DISPUTES: readonly DisputeStory[] = [
  {
    listing: 'bookshelf-speakers',
    disputed: 12 * DAY,
    bids: [
      { by: 'june', fee: '9' },
      { by: 'cal', fee: '8' },
      { by: 'hyejin', fee: '7' },
    ],
    lists: { buyer: THREE, seller: THREE, opened: ['buyer', 'seller'] },
    chosen: true,
    ruling: {
      buyerBps: 3500,
      at: 7 * DAY,
      language: 'en',
      text: 'I listened at the buyer’s. The buzz is there and comes from the re-foamed surround, which the listing calls repaired. It can be glued again for little money, so the buyer keeps the pair and gets thirty-five of a hundred back.',
    },
    finished: 3 * DAY,
  },
  {
    listing: 'kettlebells',
    disputed: 14,
    bids: [
      { by: 'cal', fee: '4' },
      { by: 'june', fee: '3' },
    ],
  },
];
