import { offered, won } from '../offered.ts';

/** Clothes and shoes in Seoul. */
export const CLOTHES = [
  offered({
    id: 'hanbok',
    seller: 'eunji',
    title: '연주회 때 입은 개량 한복 (66)',
    description:
      '무대에서 두 번 입었어요. 치마 길이는 조끼허리에서 98cm예요. 소매 끝에 분 자국이 있었는데 드라이클리닝으로 지웠어요. 노리개는 빼고 드려요.',
    condition: 'like-new',
    category: 'womenswear',
    price: won(65000),
    shots: [
      ['👘', 'rose', '한복 앞모습'],
      ['👗', 'plum', '치마만 펼친 모습'],
    ],
    listed: 16,
  }),
  offered({
    id: 'suit',
    seller: 'jaehyun',
    title: '남색 정장 한 벌 (100, 허리 32)',
    description:
      '면접이랑 결혼식에 세 번 입었어요. 아빠가 되고 몸이 달라졌어요. 바지 기장은 줄였지만 안쪽에 여유분이 있어요.',
    condition: 'like-new',
    category: 'menswear',
    price: won(70000),
    shots: [['👔', 'sky', '정장']],
    listed: 27,
  }),
  offered({
    id: 'sneakers',
    seller: 'minseo',
    title: '흰 운동화 240',
    description: '크게 나온 걸 모르고 샀어요. 실내에서만 신어 봤고 상자도 있어요.',
    condition: 'new',
    category: 'shoes',
    price: won(42000),
    ships: { within: [3, 5, 2] },
    shots: [['👟', 'mint', '운동화']],
    listed: 4,
  }),
];
