import { agreed, askedFor, DAY, handedOver, quarrel, sentAndKept } from './shapes.ts';
import type { OrderStory } from './story.ts';

const ukulele = quarrel('ukulele', 'haeun', 15 * DAY, 'buyer', {
  language: 'ko',
  text: '집에 와서 보니 3번 줄 감개가 헛돌아요. 악기는 마음에 들어서 고치는 값만 빼 주시면 좋겠어요.',
  shot: 0,
});

/** What else is bought in Seoul. */
export const SEOUL_ORDERS: readonly OrderStory[] = [
  handedOver('monstera', 'sumin', 40),
  handedOver('screen-repair', 'haeun', 37, { ahead: 30 }),
  handedOver('essay-box', 'seoyeon', 39),
  handedOver('piano-lesson', 'sumin', 35, { ahead: 48 }),
  handedOver('pothos', 'youngsook', 33),
  handedOver('assembly', 'seoyeon', 31, { ahead: 24 }),
  handedOver('stamps', 'jiho', 30),
  handedOver('bowls', 'youngsook', 28, { quantity: 2 }),
  handedOver('jigsaw', 'youngsook', 27),
  handedOver('essay-box', 'amara', 25),
  handedOver('lp-box', 'sanghoon', 24),
  handedOver('pothos', 'eunji', 21, { quantity: 2 }),
  handedOver('dumbbells', 'minjun', 20),
  handedOver('herbs', 'nari', 18, { quantity: 5 }),
  handedOver('oak-shelf', 'page', 17),
  handedOver('blocks', 'grace', 16),
  handedOver('refurbished-phone', 'jiho', 15),
  handedOver('screen-repair', 'grace', 14, { ahead: 26 }),
  handedOver('piano-lesson', 'daniel', 12, { ahead: 60 }),
  handedOver('assembly', 'jaehyun', 10),
  handedOver('floor-lamp', 'taeyang', 9),
  handedOver('suit', 'taeyang', 8),
  handedOver('stool', 'sumin', 2),
  sentAndKept('garden-tools', 'bloom', 28, '윗마을 1길 4, 화원으로 보내 주세요.', {
    number: 'CJ 6402 1187',
    by: 'buyer',
  }),
  sentAndKept('baby-clothes', 'grace', 8, '버들내 5길 40, 302호', { number: 'NT-20761', by: 'carrier' }),
  // On its way.
  {
    listing: 'essay-box',
    buyer: 'eunji',
    quantity: 1,
    bought: 3 * DAY,
    note: '윗마을 2길 9, 음악학원 1층. 요즘은 여행 에세이가 좋아요.',
    steps: [
      { at: 3 * DAY - 5, what: 'accept' },
      { at: DAY + 4, what: 'ship', number: 'NT-20880' },
    ],
  },
  // To be sent within days.
  {
    listing: 'helmet',
    buyer: 'jaehyun',
    quantity: 1,
    bought: 27,
    note: '솔마루 6길 2, 105동 1201호',
    steps: [{ at: 21, what: 'accept' }],
  },
  askedFor('road-bike', 'taeyang', 6, -30),
  askedFor('standing-desk', 'sumin', 3, -27),
  agreed('digital-piano', 'jiho', 30, -20),
  agreed('hanbok', 'amara', 20, -8),
  // Sold to somebody else in the shop a minute before.
  {
    listing: 'coffee-grinder',
    buyer: 'minjun',
    quantity: 1,
    bought: 10 * DAY,
    meets: 8 * DAY,
    steps: [{ at: 10 * DAY - 2, what: 'decline' }],
  },
  // Thought better of it.
  {
    listing: 'comics',
    buyer: 'jaehyun',
    quantity: 1,
    bought: 7 * DAY,
    meets: 4 * DAY,
    steps: [
      { at: 7 * DAY - 5, what: 'accept' },
      { at: 6 * DAY, what: 'cancel', by: 'buyer' },
    ],
  },
  // The shop overlooked it.
  {
    listing: 'exam-books',
    buyer: 'jiho',
    quantity: 1,
    bought: 12 * DAY,
    meets: 8 * DAY,
    steps: [{ at: 9 * DAY, what: 'expire' }],
  },
  // Settled by the two.
  { ...ukulele, steps: [...ukulele.steps, { at: 14 * DAY, what: 'settle', toBuyer: 20 }] },
];
