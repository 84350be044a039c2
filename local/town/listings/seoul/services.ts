import { offered, won } from '../offered.ts';

/** Help by appointment in Seoul. */
export const SERVICES = [
  offered({
    id: 'screen-repair',
    seller: 'mirae',
    title: '휴대폰 화면 교체 (부품 포함)',
    description:
      '기종을 먼저 물어보세요. 예약하시면 40분 안에 끝나고, 자료는 건드리지 않습니다. 수리한 부분은 90일 보증입니다.',
    condition: 'new',
    category: 'repairs',
    price: won(89000),
    deposit: 5,
    stock: 20,
    service: true,
    shots: [
      ['🛠️', 'stone', '작업대'],
      ['📱', 'sky', '교체한 화면'],
    ],
    listed: 47,
  }),
  offered({
    id: 'piano-lesson',
    seller: 'eunji',
    title: '피아노 첫 수업 50분 (어른도 좋아요)',
    description:
      '악보를 못 읽으셔도 돼요. 치고 싶은 곡 하나를 정해 오시면 그 곡의 여덟 마디를 치고 가실 수 있게 해 드려요.',
    condition: 'new',
    category: 'lessons',
    price: won(40000),
    deposit: 0,
    stock: 8,
    service: true,
    shots: [['🎶', 'rose', '수업하는 방']],
    listed: 42,
  }),
  offered({
    id: 'assembly',
    seller: 'sanghoon',
    title: '가구 조립·손보기 한 시간',
    description:
      '설명서만 있으면 됩니다. 흔들리는 식탁, 안 닫히는 서랍도 봐 드립니다. 버들내와 윗마을은 걸어서 갑니다.',
    condition: 'new',
    category: 'services',
    price: won(30000),
    stock: 10,
    service: true,
    shots: [
      ['🔨', 'sand', '연장'],
      ['🪚', 'stone', '톱도 챙겨 갑니다'],
    ],
    listed: 40,
  }),
];
