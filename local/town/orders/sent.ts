import type { OrderStory } from './story.ts';

const DAY = 24;

/** Deals in which goods travel: one in each state and one for each way out. */
export const SENT_ORDERS: readonly OrderStory[] = [
  // The buyer looks and is content.
  {
    listing: 'pots',
    buyer: 'youngsook',
    quantity: 4,
    bought: 35 * DAY,
    note: '윗마을 3길 12, 파란 대문이에요. 초인종이 고장 났으니 불러 주세요.',
    steps: [
      { at: 35 * DAY - 5, what: 'accept' },
      { at: 34 * DAY, what: 'ship', number: 'NT-20481' },
      { at: 33 * DAY, what: 'arrive', by: 'carrier' },
      { at: 33 * DAY - 8, what: 'approve' },
    ],
  },
  // Nobody says anything any more: the time to look ends and the seller is paid.
  {
    listing: 'keyboard',
    buyer: 'jiho',
    quantity: 1,
    bought: 30 * DAY,
    note: '솔마루 학생회관 사서함 41',
    steps: [
      { at: 30 * DAY - 9, what: 'accept' },
      { at: 28 * DAY, what: 'ship', number: 'RR 482 117 905 KR' },
      { at: 14 * DAY, what: 'expire' },
    ],
  },
  // Refused, and settled by the two: 70 of 100 to the buyer.
  {
    listing: 'lens',
    buyer: 'amara',
    quantity: 1,
    bought: 26 * DAY,
    note: 'Naruteo-gil 8, second floor, please ring twice.',
    steps: [
      { at: 26 * DAY - 4, what: 'accept' },
      { at: 25 * DAY, what: 'ship', number: 'NT-20533' },
      { at: 23 * DAY, what: 'arrive', by: 'carrier' },
      {
        at: 22 * DAY,
        what: 'dispute',
        by: 'buyer',
        statement: {
          language: 'en',
          text: 'There is a small chip at the rim of the front glass that no picture shows. It still takes pictures; I would keep it for a third of the price.',
          shot: 0,
        },
      },
      { at: 21 * DAY, what: 'settle', toBuyer: 70 },
    ],
  },
  // The seller accepted and never sent anything: everything went to the buyer, the seller's deposit too.
  {
    listing: 'scarf',
    buyer: 'grace',
    quantity: 1,
    bought: 22 * DAY,
    note: 'Beodeulnae 5-gil 40, flat 302',
    steps: [
      { at: 22 * DAY - 10, what: 'accept' },
      { at: 15 * DAY, what: 'expire' },
    ],
  },
  // An offer that the seller countered, and the buyer took.
  {
    listing: 'chess',
    buyer: 'haeun',
    quantity: 1,
    bought: 12 * DAY,
    note: '솔마루 2길 7, 101동 903호',
    offer: { price: '21', by: 'seller' },
    steps: [
      { at: 11 * DAY, what: 'ship', number: 'LX 883 120 447 DE' },
      { at: 3 * DAY, what: 'arrive', by: 'buyer' },
      { at: 2 * DAY, what: 'approve' },
    ],
  },
  // On its way.
  {
    listing: 'chess',
    buyer: 'minjun',
    quantity: 1,
    bought: 8 * DAY,
    note: '나루터길 21, 경비실에 맡겨 주세요.',
    steps: [
      { at: 8 * DAY - 12, what: 'accept' },
      { at: 6 * DAY, what: 'ship', number: 'LX 883 120 512 DE' },
    ],
  },
  // Arrived this morning: the buyer looks at it.
  {
    listing: 'pots',
    buyer: 'taeyang',
    quantity: 2,
    bought: 2 * DAY + 6,
    note: '버들내 1길 3, 202호',
    steps: [
      { at: 2 * DAY, what: 'accept' },
      { at: 26, what: 'ship', number: 'NT-20877' },
      { at: 4, what: 'arrive', by: 'carrier' },
    ],
  },
  // To be sent within days.
  {
    listing: 'scarf',
    buyer: 'seoyeon',
    quantity: 1,
    bought: 30,
    note: '버들내 2길 18, 지층. 문 앞에 두셔도 돼요.',
    steps: [{ at: 22, what: 'accept' }],
  },
  // Refused yesterday: the two talk about it.
  {
    listing: 'baby-carrier',
    buyer: 'youngsook',
    quantity: 1,
    bought: 6 * DAY,
    note: '윗마을 3길 12, 파란 대문이에요.',
    steps: [
      { at: 6 * DAY - 3, what: 'accept' },
      { at: 5 * DAY, what: 'ship', number: 'NT-20790' },
      { at: 3 * DAY, what: 'arrive', by: 'carrier' },
      {
        at: 20,
        what: 'dispute',
        by: 'buyer',
        statement: {
          language: 'ko',
          text: '왼쪽 어깨 버클이 잠기지 않아요. 아기를 태우는 물건이라 그대로는 쓸 수 없어요. 돌려보내거나 고칠 값을 돌려받고 싶어요.',
          shot: 1,
        },
      },
    ],
  },
  // The seller has yet to answer, and would have to send it.
  {
    listing: 'scarf',
    buyer: 'daniel',
    quantity: 1,
    bought: 7,
    note: 'Solmaru 4-gil 9, gate code is on the bell.',
    steps: [],
  },
];
