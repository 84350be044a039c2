import { offered, usd } from '../offered.ts';

/** Help by appointment in Portland. */
export const SERVICES = [
  offered({
    id: 'sewing-lesson',
    seller: 'elena',
    title: 'Mend it with me: two hours on Thursday',
    description:
      'Bring one thing that is torn. You will leave with it mended and knowing how. Machine and thread are here.',
    condition: 'new',
    category: 'lessons',
    price: usd(38),
    stock: 6,
    service: true,
    shots: [['🧵', 'rose', 'The table on Thursdays']],
    listed: 39,
  }),
  offered({
    id: 'tune-up',
    seller: 'spokes',
    title: 'Winter tune-up: brakes, gears, a proper wash',
    description: 'Bring it dirty. One hour while you wait, parts extra and only after we have asked you.',
    condition: 'new',
    category: 'repairs',
    price: usd(60),
    deposit: 0,
    stock: 15,
    service: true,
    shots: [
      ['🔧', 'straw', 'The stand by the window'],
      ['🧼', 'mint', 'The proper wash'],
    ],
    listed: 48,
  }),
  offered({
    id: 'van-hour',
    seller: 'marcus',
    title: 'One hour with me and my van',
    description:
      'Sofas, washers, drum kits. Straps and blankets are in the back. Inner southeast and northeast; stairs are fine up to the second floor.',
    condition: 'new',
    category: 'moving',
    price: usd(45),
    stock: 10,
    service: true,
    shots: [
      ['🚐', 'sky', 'The van'],
      ['📦', 'sand', 'A good day'],
    ],
    listed: 37,
  }),
];
