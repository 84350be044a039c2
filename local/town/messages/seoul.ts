import type { ChatStory } from './story.ts';

/** What is written in Seoul. */
export const SEOUL_CHATS: readonly ChatStory[] = [
  {
    listing: 'digital-piano',
    buyer: 'jiho',
    at: 29,
    words: [
      ['buyer', '안녕하세요, 방금 주문했어요. 내일 저녁에 친구랑 둘이 갈게요.'],
      ['seller', '네, 3층이라 미리 문을 열어 둘게요. 쳐 볼 곡은 정하셨어요?'],
      ['buyer', '하나 있어요. 잘 치지는 못해요.'],
      ['seller', '괜찮아요, 페달만 잘 들어 보세요. 가운데가 조금 뻑뻑해요.'],
    ],
  },
  {
    listing: 'hanbok',
    buyer: 'amara',
    at: 19,
    words: [
      ['buyer', 'Hello! Could I try it on before we say yes? I am not sure about the length.'],
      ['seller', 'Of course. The school is empty from seven, there is a mirror.'],
      ['buyer', 'Perfect, I will bring flat shoes.'],
    ],
  },
  {
    listing: 'standing-desk',
    buyer: 'sumin',
    at: 26,
    words: [
      ['seller', '컵 자국은 동전만 해요. 물어보신 것처럼 사포로 밀면 지워질 것 같아요.'],
      ['buyer', '그 정도면 괜찮아요! 화분 올릴 거라 어차피 가려져요.'],
      ['seller', '다리는 분리해 뒀어요. 차 가지고 오시죠?'],
      ['buyer', '네, 내일 저녁 8시에 갈게요.'],
    ],
  },
  {
    listing: 'coat',
    buyer: 'minseo',
    at: 44,
    words: [
      ['buyer', '안녕하세요! 어깨가 큰 편인가요?'],
      ['seller', '조금 넉넉해요. 66까지 맞을 거예요.'],
      ['buyer', '학생인데 45,000원에 안 될까요?'],
    ],
  },
  {
    listing: 'laptop',
    buyer: 'taeyang',
    at: 50,
    words: [
      ['buyer', 'Hi, does the keyboard have Korean letters?'],
      ['seller', 'Only English, but I can give you stickers. The layout can be switched.'],
      ['buyer', '스티커 좋아요. 주말에 볼 수 있을까요?'],
      ['seller', '토요일 2시 어때요?'],
    ],
  },
];
