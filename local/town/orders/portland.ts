import { agreed, askedFor, DAY, handedOver, quarrel, sentAndKept } from './shapes.ts';
import type { OrderStory } from './story.ts';

const guitar = quarrel('parlor-guitar', 'maya', 12 * DAY, 'buyer', {
  language: 'en',
  text: 'The repair is beautiful. The second tuner slips, though, and it did so before I touched it. A set costs fifteen dollars; I would be happy with that.',
  shot: 0,
});

/** What is bought in Portland. */
export const PORTLAND_ORDERS: readonly OrderStory[] = [
  handedOver('fern', 'june', 41),
  handedOver('tune-up', 'wes', 40, { ahead: 50 }),
  handedOver('sewing-lesson', 'maya', 32, { ahead: 60 }),
  handedOver('fern', 'maya', 29, { quantity: 2 }),
  handedOver('dutch-oven', 'hyejin', 27),
  handedOver('mug-seconds', 'cal', 26),
  handedOver('van-hour', 'june', 25),
  handedOver('kids-20', 'rosa', 22),
  handedOver('quilt-fabric', 'june', 20),
  handedOver('raised-bed', 'rosa', 19, { quantity: 2 }),
  handedOver('mug-seconds', 'noor', 18),
  handedOver('jazz-records', 'theo', 17),
  handedOver('cactus-trio', 'noor', 16),
  handedOver('hiking-boots', 'marcus', 15),
  handedOver('tune-up', 'priya', 13),
  handedOver('sewing-lesson', 'noor', 11),
  handedOver('van-hour', 'ben', 10),
  handedOver('cactus-trio', 'priya', 9),
  handedOver('mysteries', 'elena', 8),
  handedOver('reading-chair', 'dele', 4),
  handedOver('desk-lamp', 'noor', 3),
  sentAndKept('chef-knife', 'cal', 20, 'SE 13th and Tacoma, the workshop behind the blue house.', {
    number: 'EB-1107',
    by: 'carrier',
  }),
  sentAndKept('panniers', 'priya', 14, 'NE 21st and Alberta, ring at the studio.', {
    number: 'EB-1164',
    by: 'carrier',
  }),
  // Nobody said anything any more: the seller is paid.
  {
    listing: 'two-person-tent',
    buyer: 'elena',
    quantity: 1,
    bought: 18 * DAY,
    note: 'SE 80th and Stark, side door. The dog is loud, not dangerous.',
    steps: [
      { at: 18 * DAY - 6, what: 'accept' },
      { at: 16 * DAY, what: 'ship', number: '9400 1118 9922 3387' },
      { at: 5 * DAY, what: 'expire' },
    ],
  },
  // Over the ocean, on its way.
  {
    listing: 'korean-picture-books',
    buyer: 'jaehyun',
    quantity: 1,
    bought: 7 * DAY,
    note: '서울 솔마루 6길 2, 105동 1201호. 천천히 보내셔도 돼요.',
    steps: [
      { at: 7 * DAY - 10, what: 'accept' },
      { at: 5 * DAY, what: 'ship', number: 'LZ 442 908 117 US' },
    ],
  },
  // Arrived: the buyer looks at it.
  {
    listing: 'mug-seconds',
    buyer: 'hyejin',
    quantity: 1,
    bought: 7 * DAY,
    note: 'SE 17th and Bybee, 문 앞에 두셔도 돼요.',
    steps: [
      { at: 7 * DAY - 3, what: 'accept' },
      { at: 4 * DAY, what: 'ship', number: '9400 1118 9922 5512' },
      { at: 10, what: 'arrive', by: 'buyer' },
    ],
  },
  // To be sent within days.
  {
    listing: 'rain-shell',
    buyer: 'noor',
    quantity: 1,
    bought: 2 * DAY,
    note: 'NE 15th and Killingsworth, apartment 4, leave it with the neighbour in 3.',
    steps: [{ at: 2 * DAY - 8, what: 'accept' }],
  },
  askedFor('walnut-table', 'dele', 9, -60),
  askedFor('rowing-machine', 'wes', 2, -50),
  agreed('steel-commuter', 'noor', 26, -4),
  agreed('mirrorless', 'marcus', 44, -30),
  // They met three hours ago, and the buyer has yet to release.
  agreed('train-set', 'maya', 31, 3),
  // At a price the buyer offered.
  {
    listing: 'dresser',
    buyer: 'noor',
    quantity: 1,
    bought: 20,
    meets: -28,
    offer: { price: '55', by: 'buyer' },
    steps: [],
  },
  {
    listing: 'jogging-stroller',
    buyer: 'maya',
    quantity: 1,
    bought: 5 * DAY,
    meets: 3 * DAY,
    steps: [{ at: 5 * DAY - 7, what: 'decline' }],
  },
  {
    listing: 'strategy-games',
    buyer: 'wes',
    quantity: 1,
    bought: 6 * DAY,
    meets: 3 * DAY,
    steps: [
      { at: 6 * DAY - 4, what: 'accept' },
      { at: 5 * DAY, what: 'cancel', by: 'seller' },
    ],
  },
  { ...guitar, steps: [...guitar.steps, { at: 11 * DAY, what: 'settle', toBuyer: 12 }] },
  // An arbitrator ruled.
  quarrel('bookshelf-speakers', 'priya', 12 * DAY, 'buyer', {
    language: 'en',
    text: 'The left speaker buzzes below the piano’s lowest octave, at any volume. It did not show in the shop because we listened to a singer.',
    shot: 0,
  }),
  // Arbitrators still bid.
  quarrel('kettlebells', 'theo', 14, 'seller', {
    language: 'en',
    text: 'He loaded all three, shook my hand and drove off, and now the release does not come. The kettlebells are with him.',
    shot: 0,
  }),
];
