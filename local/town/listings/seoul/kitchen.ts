import { offered, won } from '../offered.ts';

/** For the kitchen in Seoul. */
export const KITCHEN = [
  offered({
    id: 'bowls',
    seller: 'nari',
    title: '분청 밥공기·국그릇 두 벌',
    description:
      '이천에서 온 그릇이에요. 국그릇 하나에 유약이 얇은 자리가 있는데 쓰는 데는 아무 문제 없어요. 식기세척기는 피해 주세요.',
    condition: 'good',
    category: 'tableware',
    price: won(28000),
    deposit: 0,
    stock: 3,
    ships: { within: [3, 4, 2], carrier: 'parcel' },
    shots: [
      ['🍚', 'sand', '밥공기'],
      ['🍲', 'stone', '국그릇'],
    ],
    listed: 36,
  }),
  offered({
    id: 'coffee-grinder',
    seller: 'nari',
    title: '손으로 가는 커피 그라인더',
    description: '날을 갈고 축을 다시 맞췄어요. 한 사람분 가는 데 50초쯤 걸려요. 안에 남은 가루는 다 털었어요.',
    condition: 'good',
    category: 'kitchen',
    price: won(31000),
    deposit: 0,
    shots: [
      ['☕', 'straw', '그라인더로 내린 커피'],
      ['⚙️', 'stone', '분해해서 닦은 날'],
    ],
    listed: 18,
  }),
  offered({
    id: 'air-fryer',
    seller: 'sumin',
    title: '에어프라이어 5리터',
    description: '이사 선물이 겹쳤어요. 네 번 썼고 바스켓 코팅 멀쩡해요. 상자가 없어서 쇼핑백에 담아 드려요.',
    condition: 'like-new',
    category: 'appliances',
    price: won(34000),
    shots: [['🍟', 'rose', '이런 걸 해 먹었어요']],
    listed: 1,
  }),
];
