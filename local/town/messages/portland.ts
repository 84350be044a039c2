import type { ChatStory } from './story.ts';

/** What is written in Portland, and over the ocean. */
export const PORTLAND_CHATS: readonly ChatStory[] = [
  {
    listing: 'dresser',
    buyer: 'noor',
    at: 23,
    words: [
      ['buyer', 'Would you take 55 if I pick it up this week?'],
      ['seller', 'If it is this week, yes. Send me the offer and I will take it.'],
      ['buyer', 'Sent. I have a friend with a truck and no fear.'],
      ['seller', 'Bring both. The knob comes in an envelope.'],
    ],
  },
  {
    listing: 'steel-commuter',
    buyer: 'noor',
    at: 25,
    words: [
      ['buyer', 'I stood over the 54 and it feels fine. Can you lower the saddle a bit?'],
      ['seller', 'Done while I was reading this. See you at the stand.'],
    ],
  },
  {
    listing: 'walnut-table',
    buyer: 'dele',
    at: 8,
    words: [
      ['buyer', 'I set the money aside. Saturday after lunch?'],
      ['seller', 'Saturday works. I am finishing the underside tonight, so it will smell of oil.'],
      ['buyer', 'My favourite smell after old sleeves.'],
    ],
  },
  {
    listing: 'korean-picture-books',
    buyer: 'jaehyun',
    at: 160,
    words: [
      ['buyer', '서울인데 보내 주실 수 있을까요? 아이가 그 작가 책을 좋아해요.'],
      ['seller', '그럼요! 열흘쯤 걸려요. 아이 이름을 알려 주시면 첫 장에 적어 드릴까요?'],
      ['buyer', '감사해요. "도윤"이라고 적어 주세요.'],
      ['seller', '오늘 부쳤어요. 낙서 있는 책은 덤이에요.'],
    ],
  },
  {
    listing: 'rain-shell',
    buyer: 'noor',
    at: 47,
    words: [
      ['buyer', 'It rains here, I am told.'],
      ['seller', 'From October until you stop asking. I will send it tomorrow.'],
    ],
  },
  {
    listing: 'train-set',
    buyer: 'maya',
    at: 5,
    words: [
      ['buyer', 'We are outside, the one with the stroller.'],
      ['seller', 'Come in! And tell me later whether the bridge survived the car.'],
      ['buyer', 'It did. She is building in the hallway, I will release the money as soon as I can reach my phone.'],
    ],
  },
  {
    listing: 'jazz-records',
    buyer: 'theo',
    at: 420,
    words: [
      ['buyer', 'Could you send the list?'],
      [
        'seller',
        'Forty titles is a long message. Twelve hard bop, nine vocal, the rest is piano trios and two surprises.',
      ],
      ['buyer', 'I am in for the surprises.'],
    ],
  },
];
