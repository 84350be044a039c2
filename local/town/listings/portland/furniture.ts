import { offered, usd } from '../offered.ts';

/** Furniture and lamps in Portland. */
export const FURNITURE = [
  offered({
    id: 'walnut-table',
    seller: 'cal',
    title: 'Walnut dining table, seats six',
    description:
      'Came out of a basement in Eastmoreland with one leg in a bag. I re-glued every joint, flattened the top and finished it with hardwax oil. 72 × 34 in, 29 in high.\nThere is a filled knot near one end that I left visible because I like it. I deliver within Southeast for gas money.',
    condition: 'good',
    category: 'tables',
    price: usd(285),
    deposit: 20,
    shots: [
      ['🍽️', 'straw', 'Set for six'],
      ['🪵', 'sand', 'The top after two coats of oil'],
      ['🔧', 'stone', 'Every joint was taken apart'],
    ],
    listed: 13,
  }),
  offered({
    id: 'reading-chair',
    seller: 'june',
    title: 'Wing chair, the good reading one',
    description:
      'Reupholstered in 2016 in a grey-green wool. The left arm is a little flatter than the right, which is where the tea goes. No pets. It is heavy; bring a friend.',
    condition: 'good',
    category: 'chairs',
    price: usd(120),
    deposit: 10,
    shots: [
      ['🛋️', 'moss', 'The chair from the front'],
      ['🫖', 'sand', 'The arm where the tea goes'],
    ],
    listed: 9,
  }),
  offered({
    id: 'desk-lamp',
    seller: 'ben',
    title: 'Desk lamp with a clamp',
    description: 'Holds any angle. New bulb last month. Clamp opens to two inches.',
    condition: 'good',
    category: 'lighting',
    price: usd(12),
    shots: [['💡', 'straw', 'The lamp, on']],
    listed: 6,
  }),
  offered({
    id: 'dresser',
    seller: 'ben',
    title: 'Six-drawer dresser, pine',
    description:
      'All drawers run. One knob does not match; the others are original. 48 in wide. Has to be gone by the 28th, so make me an offer in the chat.',
    condition: 'fair',
    category: 'storage',
    price: usd(65),
    shots: [
      ['🗄️', 'sand', 'The dresser'],
      ['🔩', 'stone', 'The knob that does not match'],
    ],
    listed: 12,
  }),
];
