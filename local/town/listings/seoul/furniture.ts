import { offered, won } from '../offered.ts';

/** Furniture and lamps in Seoul. */
export const FURNITURE = [
  offered({
    id: 'oak-shelf',
    seller: 'sanghoon',
    title: '손으로 짠 참나무 책장 (4단)',
    description:
      '못을 쓰지 않고 짜 맞춘 책장입니다. 폭 80, 깊이 28, 높이 150cm이고 칸 높이는 두 군데 바꿀 수 있습니다.\n아마씨유를 두 번 먹였고 한 달 말렸습니다. 1톤 트럭을 부르시면 싣는 것은 제가 돕겠습니다.',
    condition: 'new',
    category: 'storage',
    price: won(185000),
    deposit: 15,
    shots: [
      ['🗄️', 'sand', '책장 앞모습'],
      ['🪵', 'stone', '쓰고 남은 참나무, 결이 같아요'],
      ['📚', 'straw', '책을 꽂은 모습'],
    ],
    listed: 24,
  }),
  offered({
    id: 'stool',
    seller: 'sanghoon',
    title: '작은 걸상 (호두나무)',
    description: '어른이 앉아도 끄떡없습니다. 높이 32cm. 화분 받침으로 쓰시는 분도 많습니다. 세 개 짰습니다.',
    condition: 'new',
    category: 'chairs',
    price: won(38000),
    stock: 3,
    shots: [['🪑', 'moss', '호두나무 걸상', 4, 62]],
    listed: 11,
  }),
  offered({
    id: 'standing-desk',
    seller: 'dongwook',
    title: '높이 조절 책상 120×60',
    description:
      '전동이고 71cm부터 117cm까지 움직여요. 모터 소리는 조용한 편이에요. 상판 왼쪽 앞에 컵 자국이 하나 있는데 사포로 밀면 지워질 것 같아요.\n다리와 상판을 분리해 두었어요. SUV면 실려요.',
    condition: 'good',
    category: 'tables',
    price: won(120000),
    deposit: 10,
    shots: [
      ['🖥️', 'sky', '모니터를 올린 책상'],
      ['🔩', 'stone', '분리한 다리와 나사, 다 있어요'],
    ],
    listed: 8,
  }),
  offered({
    id: 'floor-lamp',
    seller: 'sumin',
    title: '종이 갓 스탠드',
    description:
      '한지 갓이라 빛이 부드러워요. 갓 아래쪽에 손톱만 한 구멍이 있어 벽 쪽으로 돌려 썼어요. 전구 포함이에요.',
    condition: 'fair',
    category: 'lighting',
    price: won(17000),
    shots: [
      ['🏮', 'rose', '불을 켠 스탠드'],
      ['💡', 'straw', '같이 드리는 전구'],
    ],
    listed: 14,
  }),
];
