import { offered, usd } from '../offered.ts';

/** For children in Portland. */
export const KIDS = [
  offered({
    id: 'train-set',
    seller: 'rosa',
    title: 'Wooden train set, 80 pieces and a bridge',
    description:
      'Enough track for the whole living room, ask my knees. Two magnets are weak. Comes in the basket it lives in. Works with the well-known brands.',
    condition: 'good',
    category: 'toys',
    price: usd(35),
    shots: [
      ['🚂', 'straw', 'The engine'],
      ['🧺', 'sand', 'The basket it lives in'],
    ],
    listed: 11,
  }),
  offered({
    id: 'jogging-stroller',
    seller: 'rosa',
    title: 'Jogging stroller, three wheels',
    description:
      'Tyres hold air, brake holds on hills. Canopy is sun-faded from grey to a nicer grey. Folds flat with two hands and a sentence.',
    condition: 'fair',
    category: 'strollers',
    price: usd(90),
    deposit: 10,
    shots: [
      ['👶', 'rose', 'The last passenger, asleep'],
      ['👟', 'mint', 'The engine'],
    ],
    listed: 7,
  }),
  offered({
    id: 'snow-suit',
    seller: 'maya',
    title: 'Snow suit, 4T, worn one weekend',
    description: 'We went to the mountain once and she preferred the hot chocolate. Mittens on a string included.',
    condition: 'like-new',
    category: 'kids-clothes',
    price: usd(28),
    shots: [
      ['🧤', 'sky', 'The mittens'],
      ['☃️', 'stone', 'The one weekend'],
    ],
    listed: 1,
  }),
];
