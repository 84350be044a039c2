import { offered, usd } from '../offered.ts';

/** Clothes and shoes in Portland. */
export const CLOTHES = [
  offered({
    id: 'rain-shell',
    seller: 'wes',
    title: 'Rain shell, men’s M, re-waterproofed',
    description:
      'Washed in and sprayed on this month; water beads again. Left cuff tape is curling, a drop of seam glue will hold it.',
    condition: 'good',
    category: 'menswear',
    price: usd(58),
    ships: { within: [3, 6, 3] },
    shots: [
      ['🧥', 'sky', 'The shell'],
      ['🌧️', 'stone', 'What it is for'],
    ],
    listed: 8,
  }),
  offered({
    id: 'wool-dress',
    seller: 'elena',
    title: 'Wool dress, hand-finished, US 8',
    description:
      'I made it for a class and it fits nobody in my house. Lined, pockets, 42 in long. Hem can still come down an inch.',
    condition: 'new',
    category: 'womenswear',
    price: usd(75),
    shots: [
      ['👗', 'rose', 'On the form'],
      ['🪡', 'sand', 'The hem from inside'],
    ],
    listed: 15,
  }),
  offered({
    id: 'hiking-boots',
    seller: 'wes',
    title: 'Leather hiking boots, 10.5',
    description: 'Resoled last spring, about eighty miles since. Waxed. My feet went up half a size, theirs did not.',
    condition: 'good',
    category: 'shoes',
    price: usd(80),
    shots: [['🥾', 'sand', 'The boots']],
    listed: 22,
  }),
];
