import type { RoundPlan } from '../jury/sitting.ts';
import type { HoursAgo } from '../orders/story.ts';

/** What arbitrators, both sides and juries make of a quarrel; `listing` names the order. */
export interface DisputeStory {
  listing: string;
  /** Hours before the present at which it was disputed, as the order's story tells. */
  disputed: HoursAgo;
  /** Fees in whole tokens, in the order in which they were offered. */
  bids: readonly { by: string; fee: string }[];
  /** Who is on whose list; a side that is missing stays silent. */
  lists?: { buyer?: readonly string[]; seller?: readonly string[]; opened: readonly ('buyer' | 'seller')[] };
  /** The lot picked somebody. */
  chosen?: true;
  /** Basis points of the price that go back to the buyer, and why. */
  ruling?: { buyerBps: number; at: HoursAgo; language: 'ko' | 'en'; text: string };
  /** Nobody was chosen and a jury was asked. */
  jury?: { at: HoursAgo; round: RoundPlan };
  /** When the money moved. */
  finished?: HoursAgo;
}

const DAY = 24;
const THREE = ['bloom', 'amara', 'wheel'] as const;
const offers = (...fees: string[]) => fees.map((fee, place) => ({ by: THREE[place] as string, fee }));

/** What the first fourteen quarrel about: one in every phase. */
export const FIRST_DISPUTES: readonly DisputeStory[] = [
  {
    listing: 'monitor',
    disputed: 32 * DAY,
    bids: offers('12', '9', '15'),
    lists: { buyer: THREE, seller: THREE, opened: ['buyer', 'seller'] },
    chosen: true,
    ruling: {
      buyerBps: 7000,
      at: 27 * DAY,
      language: 'en',
      text: 'The line is in the picture the buyer took an hour after the meeting, and the listing says there are no dead pixels. The monitor still works, so the buyer keeps it and gets back seventy of a hundred.',
    },
    finished: 23 * DAY,
  },
  {
    listing: 'rice-cooker',
    disputed: 11 * DAY,
    bids: offers('8', '10'),
    lists: { buyer: ['bloom'], opened: [] },
    jury: { at: 7 * DAY + 20, round: { until: 'over', yes: 30 } },
    finished: 5,
  },
  {
    listing: 'jacket',
    disputed: 9 * DAY,
    bids: [
      { by: 'bloom', fee: '10' },
      { by: 'wheel', fee: '7' },
      { by: 'lukas', fee: '11' },
    ],
    lists: {
      buyer: ['bloom', 'wheel', 'lukas'],
      seller: ['bloom', 'wheel', 'lukas'],
      opened: ['buyer', 'seller'],
    },
    chosen: true,
    ruling: {
      buyerBps: 4000,
      at: 30,
      language: 'ko',
      text: '어깨 방수가 약해진 건 맞지만, 설명에 다섯 번 입었다고 적혀 있고 겉감은 멀쩡해요. 판매자가 값의 열에 넷을 돌려주는 것이 맞아요.',
    },
  },
  {
    listing: 'tripod',
    disputed: 6 * DAY,
    bids: offers('14', '9', '11'),
    lists: { buyer: ['wheel'], seller: ['wheel', 'amara'], opened: ['buyer', 'seller'] },
    chosen: true,
  },
  {
    listing: 'vacuum',
    disputed: 3 * DAY + 14,
    bids: offers('15', '12', '18'),
    lists: { buyer: THREE, seller: ['bloom', 'amara'], opened: ['buyer'] },
  },
  {
    listing: 'printer',
    disputed: 2 * DAY + 10,
    bids: offers('9', '8', '8'),
    lists: { seller: THREE, opened: [] },
  },
  { listing: 'speaker', disputed: 15, bids: offers('7', '6') },
];
