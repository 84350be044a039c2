import { offered, won } from '../offered.ts';

/** For children in Seoul. */
export const KIDS = [
  offered({
    id: 'stroller',
    seller: 'jaehyun',
    title: '휴대용 유모차 (기내 반입 크기)',
    description:
      '첫째, 둘째가 같이 썼어요. 한 손으로 접히고 6.4kg이에요. 천은 벗겨서 빨았고 오른쪽 앞바퀴 덮개에 긁힌 자국이 있어요.\n비 가리개와 컵 걸이를 같이 드려요.',
    condition: 'good',
    category: 'strollers',
    price: won(85000),
    deposit: 10,
    shots: [
      ['🧸', 'sky', '유모차에 앉혀 본 곰'],
      ['🌂', 'mint', '같이 드리는 비 가리개'],
    ],
    listed: 3,
  }),
  offered({
    id: 'blocks',
    seller: 'jaehyun',
    title: '나무 블록 100개와 자루',
    description: '모서리가 둥근 블록이에요. 세어 보니 98개네요. 두 개는 소파 밑에서 나오면 따로 드릴게요.',
    condition: 'good',
    category: 'toys',
    price: won(15000),
    shots: [['🧱', 'straw', '쌓아 올린 블록']],
    listed: 20,
  }),
  offered({
    id: 'baby-clothes',
    seller: 'jaehyun',
    title: '돌 전 아기 옷 스무 벌 묶음',
    description: '내복 아홉, 우주복 여섯, 외출복 다섯이에요. 이유식 얼룩이 남은 두 벌은 덤이에요. 사계절 섞여 있어요.',
    condition: 'fair',
    category: 'kids-clothes',
    price: won(25000),
    ships: { within: [3, 5, 2], carrier: 'parcel' },
    shots: [
      ['👶', 'rose', '이만할 때 입었어요'],
      ['🧦', 'mint', '양말도 넣었어요'],
    ],
    listed: 9,
  }),
];
