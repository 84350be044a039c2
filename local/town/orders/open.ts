import type { OrderStory } from './story.ts';

/** Deals in which somebody can do something now, one for each thing that can be done. */
export const OPEN: readonly OrderStory[] = [
  // The seller has yet to answer.
  { listing: 'camera', buyer: 'daniel', quantity: 1, bought: 5, meets: -44, steps: [] },
  { listing: 'bike-service', buyer: 'haeun', quantity: 1, bought: 26, meets: -70, steps: [] },
  // The shop has a standing deposit: accepted at once, the meeting time not yet signed by it.
  { listing: 'folding-bike', buyer: 'taeyang', quantity: 1, bought: 9, meets: -26, steps: [] },
  { listing: 'monstera', buyer: 'amara', quantity: 2, bought: 31, meets: -95, steps: [{ at: 28, what: 'accept' }] },
  // Soon: cancelling now costs half the deposit.
  { listing: 'piano', buyer: 'minjun', quantity: 1, bought: 40, meets: -2, steps: [{ at: 37, what: 'accept' }] },
  // The meeting time is past and the buyer asks to cancel; a release would still win.
  {
    listing: 'sofa',
    buyer: 'amara',
    quantity: 1,
    bought: 52,
    meets: 5,
    steps: [
      { at: 47, what: 'accept' },
      { at: 2, what: 'cancel', by: 'buyer' },
    ],
  },
  // Waits for a split or a ruling.
  {
    listing: 'running-shoes',
    buyer: 'grace',
    quantity: 1,
    bought: 70,
    meets: 26,
    steps: [
      { at: 66, what: 'accept' },
      {
        at: 20,
        what: 'dispute',
        by: 'buyer',
        statement: {
          language: 'en',
          text: 'The label inside says EU 38, the listing says 39. We noticed it only at home, after I had left. I would like to give them back, or keep them for my daughter at a lower price.',
          shot: 1,
        },
      },
    ],
  },
  // Nobody came to a release and the time is over: anybody may end it.
  {
    listing: 'board-games',
    buyer: 'seoyeon',
    quantity: 1,
    bought: 120,
    meets: 76,
    steps: [{ at: 112, what: 'accept' }],
  },
];
