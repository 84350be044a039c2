import { asked } from './story.ts';

/** What is asked in Seoul. */
export const SEOUL_QUESTIONS = [
  asked('road-bike', 'jiho', 150, '휠도 순정인가요? 타이어는 얼마나 남았어요?', [
    3,
    '휠은 순정이고 타이어는 작년 가을에 앞뒤 다 갈았어요. 아직 털이 보여요.',
  ]),
  asked('road-bike', 'taeyang', 30, '키가 180인데 작을까요?', [
    2,
    '조금 작아요. 싯포스트를 올리면 타지기는 하는데 한번 앉아 보고 정하세요.',
  ]),
  asked('digital-piano', 'jaehyun', 200, '혼자 옮길 수 있는 무게인가요?', [
    5,
    '47kg이라 혼자는 안 돼요. 두 분이 오시거나 용달을 부르셔야 해요.',
  ]),
  asked('digital-piano', 'jiho', 60, '헤드폰 끼고 밤에 쳐도 아래층에 안 들릴까요?', [
    4,
    '건반 치는 소리는 조금 나요. 두꺼운 매트를 깔면 괜찮았다고 하더라고요.',
  ]),
  asked('refurbished-phone', 'minseo', 300, '파란색 남아 있나요?', [1, '네, 한 대 남았습니다.']),
  asked('refurbished-phone', 'grace', 90, 'Does it take a foreign SIM?', [
    2,
    'Yes, it is unlocked. We test with your SIM in the shop.',
  ]),
  asked('essay-box', 'haeun', 500, '로맨스는 빼고 골라 주실 수 있어요?', [
    6,
    '그럼요. 빼고 싶은 것도 적어 주시면 골라 드리기가 더 쉬워요.',
  ]),
  asked('stroller', 'seoyeon', 40, '등받이가 다 눕혀지나요?', [
    3,
    '150도쯤까지 눕혀져요. 신생아보다는 6개월부터가 좋아요.',
  ]),
  asked('stroller', 'sumin', 9, '비 가리개만 따로 파실 생각은 없으세요?'),
  asked('standing-desk', 'jiho', 100, '모니터 암을 달 수 있을까요?', [7, '상판이 2.5cm라 웬만한 클램프는 다 물려요.']),
  asked('standing-desk', 'sumin', 28, '컵 자국이 어느 정도인지 사진 한 장 더 볼 수 있을까요?', [
    2,
    '채팅으로 보내 드릴게요. 동전만 해요.',
  ]),
  asked('oak-shelf', 'page', 450, '선반 하나에 책을 가득 꽂아도 휘지 않을까요?', [
    10,
    '두께가 2.4cm라 괜찮습니다. 휘면 다시 짜 드립니다.',
  ]),
  asked('air-fryer', 'taeyang', 15, '오늘 저녁에 가지러 가도 되나요?'),
  asked('comics', 'eunji', 70, '학생들이 읽을 건데 폭력적인 장면은 없나요?', [2, '배구만 해요! 울기는 많이 울어요.']),
  asked('lamp', 'sumin', 120, '한 개만도 파시나요?', [5, '죄송해요, 여섯 개 묶음으로만 드려요.']),
  asked('laptop', 'mirae', 80, '배터리 영수증에 적힌 모델명이 어떻게 되나요?', [
    9,
    'I will put it in the pictures tonight.',
  ]),
];
