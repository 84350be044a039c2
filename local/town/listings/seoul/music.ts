import { offered, won } from '../offered.ts';

/** Instruments and records in Seoul. */
export const MUSIC = [
  offered({
    id: 'digital-piano',
    seller: 'eunji',
    title: '디지털피아노 88건반, 의자 포함',
    description:
      '학생이 유학 가면서 맡긴 악기예요. 건반은 해머 방식이고 헤드폰 구멍 두 개 다 돼요. 가운데 페달이 조금 뻑뻑해요.\n엘리베이터 없는 3층이라 두 분이 오셔야 해요. 오시기 전에 쳐 보실 곡을 골라 오세요.',
    condition: 'good',
    category: 'keyboards',
    price: won(280000),
    deposit: 20,
    shots: [
      ['🎹', 'plum', '건반'],
      ['🎼', 'sand', '악보 받침도 있어요'],
    ],
    listed: 15,
  }),
  offered({
    id: 'ukulele',
    seller: 'sumin',
    title: '콘서트 우쿨렐레와 교본',
    description: '두 달 배우고 식물에 빠졌어요. 줄은 새로 갈았고 조율기를 끼워 드려요.',
    condition: 'like-new',
    category: 'guitars',
    price: won(39000),
    shots: [['🪕', 'straw', '우쿨렐레']],
    listed: 22,
  }),
  offered({
    id: 'lp-box',
    seller: 'page',
    title: '가요 LP 열 장 (80년대)',
    description:
      '재킷 모서리가 해졌지만 판은 깨끗해요. 두 장은 잡음이 조금 있어서 스티커를 붙여 두었어요. 가게에서 들어 보세요.',
    condition: 'good',
    category: 'records',
    price: won(55000),
    deposit: 0,
    shots: [
      ['💿', 'stone', '판 상태'],
      ['📻', 'rose', '가게 전축에서 들어 볼 수 있어요'],
    ],
    listed: 29,
  }),
];
