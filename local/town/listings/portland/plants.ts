import { moot, offered, usd } from '../offered.ts';

/** Plants and gardens in Portland. */
export const PLANTS = [
  offered({
    id: 'fern',
    seller: 'moss',
    title: '보스턴 고사리, 15cm 화분 · Boston fern',
    description:
      '우리 가게에서 키워서 이 동네 물에 익숙해요. 창 있는 욕실을 좋아하고, 목마르면 먼저 알려 줘요. Grown here; wants a bathroom with a window.',
    language: 'ko',
    condition: 'new',
    category: 'houseplants',
    price: usd(18),
    deposit: 0,
    stock: 9,
    shots: [['🌿', 'moss', 'The fern']],
    listed: 46,
  }),
  offered({
    id: 'cactus-trio',
    seller: 'moss',
    title: 'Three cacti for people who travel',
    description:
      'Water once a month, less in winter. Clay pots and gravel included. Pick your three in the shop, or trust us.',
    condition: 'new',
    category: 'houseplants',
    price: moot(12),
    deposit: 0,
    stock: 6,
    shots: [
      ['🌵', 'straw', 'One of the three'],
      ['🏜️', 'sand', 'Where it thinks it lives'],
    ],
    listed: 30,
  }),
  offered({
    id: 'raised-bed',
    seller: 'cal',
    title: 'Cedar raised bed, 4 × 2 ft, flat-packed',
    description: 'Offcuts from a fence, planed on the inside too. Eight screws, ten minutes. Soil not included.',
    condition: 'new',
    category: 'garden',
    price: usd(45),
    stock: 4,
    shots: [
      ['🪴', 'moss', 'Planted in May'],
      ['🪚', 'sand', 'Fresh from the saw'],
    ],
    listed: 26,
  }),
];
