import type { RoundPlan } from '../jury/sitting.ts';
import type { HoursAgo } from '../orders/story.ts';

/** Somebody asked the neighbours to take something off the market. */
export interface MotionStory {
  /** What it is about: an offer, or a person with days of suspension. */
  about: { listing: string } | { person: string; days: number };
  by: string;
  asked: HoursAgo;
  /** Number in the protocol's list of guidelines. */
  guideline: number;
  language: 'ko' | 'en';
  text: string;
  /** Place in the listing's shots of the picture it shows. */
  shot?: number;
  /** Others who put stake on it too: whole tokens. */
  joined?: readonly { by: string; stake: number }[];
  round: RoundPlan;
  /** Somebody asked a larger jury, hours before the present. */
  appeal?: { by: string; at: HoursAgo; round: RoundPlan };
}

const DAY = 24;

/** Every report in town, one in each stage and with each answer. */
export const MOTIONS: readonly MotionStory[] = [
  // Removed: most said yes.
  {
    about: { listing: 'designer-bag' },
    by: 'seoyeon',
    asked: 27 * DAY,
    guideline: 3,
    language: 'ko',
    text: '“정품급”이라는 말은 정품이 아니라는 뜻이에요. 같은 사진이 해외 짝퉁 쇼핑몰에 그대로 있어요. 이웃이 속지 않게 내려 주세요.',
    shot: 0,
    joined: [{ by: 'grace', stake: 20 }],
    round: { until: 'over', yes: 80, absent: ['haeun'] },
  },
  // Stayed: the stake beyond the jury's fee went to the seller.
  {
    about: { listing: 'concert-poster' },
    by: 'jiho',
    asked: 16 * DAY,
    guideline: 3,
    language: 'ko',
    text: '이 포스터는 복제품 같아요. 1998년 공연 포스터는 이 색이 아니었던 것 같아요.',
    round: { until: 'over', yes: 25 },
  },
  // Round one removed it, a larger jury did not.
  {
    about: { listing: 'mechanical-watch' },
    by: 'daniel',
    asked: 20 * DAY,
    guideline: 1,
    language: 'en',
    text: 'The receipt in the second picture is for another model. I think this watch was never serviced.',
    shot: 1,
    round: { until: 'over', yes: 60 },
    appeal: { by: 'minjun', at: 20 * DAY - 126, round: { until: 'over', yes: 20 } },
  },
  // Who disagrees may still ask a larger jury.
  {
    about: { listing: 'gift-cards' },
    by: 'youngsook',
    asked: 6 * DAY + 4,
    guideline: 4,
    language: 'ko',
    text: '번호를 먼저 보내준다고 해서 받았는데 이미 쓴 번호였어요. 항의하니 답이 없어요. 사기 같아요.',
    shot: 0,
    round: { until: 'over', yes: 85 },
  },
  // Votes are being opened.
  {
    about: { listing: 'slimming-tea' },
    by: 'amara',
    asked: 4 * DAY,
    guideline: 7,
    language: 'en',
    text: 'It promises eight kilograms in two weeks and names no ingredient. Somebody with a heart condition could be hurt.',
    shot: 0,
    joined: [{ by: 'haeun', stake: 15 }],
    round: { until: 'opened', yes: 75 },
  },
  // Votes are being sealed.
  {
    about: { listing: 'signed-ball' },
    by: 'bloom',
    asked: 30,
    guideline: 1,
    language: 'ko',
    text: '“친필 사인”이 공 여덟 개에 똑같이 인쇄되어 있어요. 사진을 겹쳐 보면 선 하나까지 같아요.',
    shot: 0,
    round: { until: 'sealed', yes: 70, absent: ['minjun', 'lukas', 'wheel', 'grace'] },
  },
  // The gravest question there is: a large jury, just drawn.
  {
    about: { person: 'lucky', days: 180 },
    by: 'wheel',
    asked: 8,
    guideline: 4,
    language: 'ko',
    text: '이 가게는 물건이 내려가면 이름만 바꿔 또 올려요. 지금까지 신고된 네 건이 모두 같은 가게예요. 반년 동안 쉬게 해 주세요.',
    round: { until: 'drawn', yes: 0 },
  },
];
