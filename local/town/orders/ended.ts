import { handedOver } from './shapes.ts';
import type { OrderStory } from './story.ts';

const DAY = 24;

/** Deals that are over. */
export const ENDED: readonly OrderStory[] = [
  handedOver('monstera', 'seoyeon', 49),
  handedOver('bike-service', 'minjun', 45, { ahead: 50 }),
  handedOver('headphones', 'amara', 33),
  handedOver('monstera', 'grace', 30, { quantity: 2 }),
  handedOver('herbs', 'youngsook', 23, { quantity: 3 }),
  handedOver('bike-service', 'amara', 19, { ahead: 72 }),
  handedOver('backpack', 'taeyang', 8),
  handedOver('chairs', 'taeyang', 6, { ahead: 20 }),
  {
    listing: 'guitar',
    buyer: 'haeun',
    quantity: 1,
    bought: 29 * DAY,
    meets: 27 * DAY,
    steps: [{ at: 29 * DAY - 6, what: 'decline' }],
  },
  {
    listing: 'piano',
    buyer: 'grace',
    quantity: 1,
    bought: 25 * DAY,
    meets: 22 * DAY,
    steps: [
      { at: 25 * DAY - 2, what: 'accept' },
      { at: 24 * DAY, what: 'cancel', by: 'buyer' },
    ],
  },
  {
    listing: 'teddy',
    buyer: 'haeun',
    quantity: 1,
    bought: 26 * DAY,
    meets: 22 * DAY,
    steps: [{ at: 23 * DAY, what: 'expire' }],
  },
  {
    listing: 'teapot',
    buyer: 'youngsook',
    quantity: 1,
    bought: 18 * DAY + 30,
    meets: 18 * DAY,
    steps: [
      { at: 18 * DAY + 26, what: 'accept' },
      { at: 18 * DAY + 2, what: 'cancel', by: 'buyer' },
    ],
  },
  {
    listing: 'tent',
    buyer: 'minjun',
    quantity: 1,
    bought: 16 * DAY,
    meets: 14 * DAY,
    steps: [
      { at: 16 * DAY - 4, what: 'accept' },
      {
        at: 14 * DAY - 5,
        what: 'dispute',
        by: 'buyer',
        statement: {
          language: 'ko',
          text: '만나서 펴 보니 폴대 하나가 휘어 있었어요. 사진에는 없던 흠이라 값을 조금 돌려받고 싶어요. 텐트 자체는 마음에 들어요.',
          shot: 0,
        },
      },
      { at: 13 * DAY, what: 'settle', toBuyer: 30 },
    ],
  },
];
