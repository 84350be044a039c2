import { moot, offered, won } from '../offered.ts';

/** Sports and hobbies in Seoul. */
export const PASTIME = [
  offered({
    id: 'dumbbells',
    seller: 'dongwook',
    title: '조립식 덤벨 20kg 한 쌍',
    description: '원판은 2.5kg 네 장, 1.25kg 네 장이에요. 잠금쇠 하나가 뻑뻑해서 기름칠했어요. 무거우니 차로 오세요.',
    condition: 'good',
    category: 'fitness',
    price: won(45000),
    shots: [['🏋️', 'sky', '덤벨을 쓰는 모습']],
    listed: 26,
  }),
  offered({
    id: 'badminton',
    seller: 'sanghoon',
    title: '배드민턴 채 두 자루와 셔틀콕 한 통',
    description: '아내와 약수터에서 치던 것입니다. 손잡이 감개는 새로 감았습니다.',
    condition: 'good',
    category: 'ball-sports',
    price: won(19000),
    shots: [['🏸', 'mint', '채와 셔틀콕']],
    listed: 6,
  }),
  offered({
    id: 'jigsaw',
    seller: 'minseo',
    title: '1000조각 퍼즐, 다 맞춰 보고 다시 섞었어요',
    description: '조각 다 있는 거 확인했어요. 맞춘 사진도 보여 드릴게요. 고양이 털 한두 가닥은 양해 부탁해요.',
    condition: 'like-new',
    category: 'board-games',
    price: moot(7),
    shots: [['🧩', 'plum', '퍼즐 조각']],
    listed: 33,
  }),
  offered({
    id: 'stamps',
    seller: 'sanghoon',
    title: '우표첩 한 권 (1970–80년대)',
    description:
      '젊어서 모은 것입니다. 소인 찍힌 것이 대부분이고 새 우표는 서른두 장입니다. 값나가는 것은 없다고 들었습니다.',
    condition: 'fair',
    category: 'collecting',
    price: won(40000),
    shots: [
      ['✉️', 'sand', '우표첩'],
      ['🔍', 'stone', '가까이 본 우표'],
    ],
    listed: 37,
  }),
];
