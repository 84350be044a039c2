import { quarrel } from './shapes.ts';
import type { OrderStory } from './story.ts';

const DAY = 24;

/**
 * Deals that arbitrators and juries decide; what they do is told in `arbitration`. Hours before the present at which
 * each was disputed.
 */
export const QUARRELS: readonly OrderStory[] = [
  // An arbitrator ruled 70 to 30, and the money went.
  quarrel('monitor', 'jiho', 32 * DAY, 'buyer', {
    language: 'ko',
    text: '집에서 켜 보니 화면 오른쪽에 밝은 세로줄이 하나 있어요. 만났을 때는 밝은 데라 못 봤어요. 쓸 수는 있으니 값을 좀 돌려받고 싶어요.',
    shot: 0,
  }),
  // Nobody was chosen: a jury gave the seller right.
  quarrel('rice-cooker', 'daniel', 11 * DAY, 'buyer', {
    language: 'en',
    text: 'The coating of the pot is gone in more places than the picture shows. I would like all of the price back.',
    shot: 0,
  }),
  // The ruling waits for a complaint.
  quarrel('jacket', 'amara', 9 * DAY, 'buyer', {
    language: 'en',
    text: 'It let water through at both shoulders in the first rain. A rain jacket that is not waterproof is not as described.',
    shot: 0,
  }),
  // The arbitrator has to rule.
  quarrel('tripod', 'grace', 6 * DAY, 'seller', {
    language: 'ko',
    text: '만나서 다 확인하고 가져가셨는데 지금 와서 릴리즈 서명을 안 해 주세요. 삼각대는 구매자에게 있어요.',
    shot: 0,
  }),
  // Both open their lists.
  quarrel('vacuum', 'haeun', 3 * DAY + 14, 'buyer', {
    language: 'ko',
    text: '두 번째 배터리가 3분 만에 꺼져요. 설명에는 12분이라고 되어 있었어요.',
    shot: 0,
  }),
  // Both seal whom they would accept.
  quarrel('printer', 'minjun', 2 * DAY + 10, 'buyer', {
    language: 'ko',
    text: '뽑을 때마다 회색 줄이 하나 생겨요. 판매자분은 집에서는 괜찮았다고 하세요.',
    shot: 0,
  }),
  // Arbitrators still bid.
  quarrel('speaker', 'youngsook', 15, 'buyer', {
    language: 'ko',
    text: '한쪽 소리가 안 나와요. 만났을 때 틀어 본 건 한쪽뿐이라 몰랐어요.',
    shot: 0,
  }),
];
