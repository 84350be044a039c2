import { offered, usd } from '../offered.ts';

/** Bicycles and their parts in Portland. */
export const BIKES = [
  offered({
    id: 'steel-commuter',
    seller: 'spokes',
    title: 'Steel commuter, 54 cm, fenders and rack',
    description:
      'An eighties touring frame with a modern 1×9 drivetrain, new cables, new pads, trued wheels. Rides straight with no hands. Paint has the chips you would expect from forty winters.\nFree adjustments for 60 days. Test rides round the block, leave us your keys or your coffee.',
    condition: 'good',
    category: 'city-bikes',
    price: usd(290),
    deposit: 15,
    shots: [
      ['🚲', 'straw', 'The bike from its good side'],
      ['⚙️', 'stone', 'New cassette and chain'],
      ['🔔', 'mint', 'It has a bell, too'],
    ],
    listed: 17,
  }),
  offered({
    id: 'kids-20',
    seller: 'spokes',
    title: 'Kids’ bike 20 in, six speeds',
    description:
      'Ages six to nine. Grips and tyres are new, the shifter clicks as it should. Green, which was not our decision.',
    condition: 'good',
    category: 'city-bikes',
    price: usd(110),
    deposit: 5,
    stock: 2,
    shots: [['🚲', 'mint', 'The smaller bike', 0, 58]],
    listed: 28,
  }),
  offered({
    id: 'panniers',
    seller: 'theo',
    title: 'Waterproof panniers, pair',
    description:
      'Four winters of commuting and nothing inside ever got wet. One has a patch by the clip (second picture). Hooks fit 8 to 16 mm racks.',
    condition: 'good',
    category: 'bike-parts',
    price: usd(48),
    ships: { within: [3, 6, 3], carrier: 'eastbank' },
    shots: [
      ['🎒', 'sky', 'The pair'],
      ['🩹', 'stone', 'The patch by the clip'],
    ],
    listed: 20,
  }),
  offered({
    id: 'bike-lights',
    seller: 'theo',
    title: 'Front and rear lights, USB',
    description:
      'Six hundred lumens in front, which is rude in the city, so keep it on low. Both hold a charge for a week of rides.',
    condition: 'like-new',
    category: 'bike-parts',
    price: usd(24),
    shots: [['🔦', 'plum', 'The front light']],
    listed: 4,
  }),
];
