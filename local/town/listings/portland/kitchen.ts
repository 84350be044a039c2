import { offered, usd } from '../offered.ts';

/** For the kitchen in Portland. */
export const KITCHEN = [
  offered({
    id: 'chef-knife',
    seller: 'kettle',
    title: 'Carbon steel chef’s knife, 8 in, sharpened',
    description:
      'Old French blade with a grey patina and an edge that shaves. Handle scales are tight, one rivet is new. Wipe it dry, always.',
    condition: 'good',
    category: 'kitchen',
    price: usd(62),
    deposit: 5,
    ships: { within: [2, 5, 3], carrier: 'eastbank' },
    shots: [
      ['🔪', 'stone', 'The blade'],
      ['🧅', 'straw', 'Before the photo there was an onion'],
    ],
    listed: 25,
  }),
  offered({
    id: 'dutch-oven',
    seller: 'kettle',
    title: '법랑 무쇠 냄비 4.7L, 빨강 · Dutch oven',
    description:
      '안쪽은 다들 그렇듯 물이 들었고, 음식이 닿는 곳은 이 나간 데가 없어요. 뚜껑 손잡이는 놋쇠로 바꿨어요. No chips where food touches.',
    language: 'ko',
    condition: 'good',
    category: 'kitchen',
    price: usd(85),
    deposit: 5,
    stock: 2,
    shots: [
      ['🍲', 'rose', 'In use'],
      ['🥘', 'sand', 'From above'],
    ],
    listed: 32,
  }),
  offered({
    id: 'mug-seconds',
    seller: 'maya',
    title: 'Stoneware mugs, seconds, set of four',
    description:
      'Glaze ran a little on the feet, so I ground them flat. Hold 12 oz, like the dishwasher. No two handles agree.',
    condition: 'new',
    category: 'tableware',
    price: usd(32),
    stock: 5,
    ships: { within: [4, 7, 3] },
    shots: [
      ['☕', 'mint', 'One of four'],
      ['🏺', 'rose', 'From the same kiln'],
    ],
    listed: 34,
  }),
  offered({
    id: 'kimchi-fridge',
    seller: 'hyejin',
    title: '소형 김치냉장고 (120V)',
    description:
      '한국 마트에서 2021년에 샀어요. 소리 없이 잘 돌아가고 김치통 네 개를 같이 드려요. 냄새는 베이킹소다로 이틀 뺐어요.',
    condition: 'good',
    category: 'appliances',
    price: usd(150),
    deposit: 15,
    shots: [
      ['🥬', 'mint', '넣어 두던 것'],
      ['🧊', 'sky', '안쪽은 이만큼 차가워요'],
    ],
    listed: 6,
  }),
];
