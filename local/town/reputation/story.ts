import type { HoursAgo } from '../orders/story.ts';

/** What one side says of the other. */
export interface Said {
  rating: 1 | 2 | 3 | 4 | 5;
  language: 'ko' | 'en';
  /** Empty for stars alone. */
  text: string;
}

/** What two people say of a deal they had. */
export interface ReviewStory {
  listing: string;
  buyer: string;
  sealed: HoursAgo;
  byBuyer?: Said;
  bySeller?: Said;
  /** When both reviews are opened, or the only one; not yet when missing. */
  opened?: HoursAgo;
  /** What the seller answers. */
  reply?: { at: HoursAgo; language: 'ko' | 'en'; text: string };
}

const DAY = 24;

/** What the first fourteen say of deals that are over; the youngest deals wait for their reviews. */
export const FIRST_REVIEWS: readonly ReviewStory[] = [
  {
    listing: 'monstera',
    buyer: 'seoyeon',
    sealed: 48 * DAY,
    byBuyer: {
      rating: 5,
      language: 'ko',
      text: '잎이 사진보다 싱싱했어요. 물 주는 법까지 적어 주셔서 초보인 저도 잘 키우고 있어요.',
    },
    bySeller: { rating: 5, language: 'ko', text: '약속 시간에 딱 맞춰 오셨어요. 몬스테라도 좋은 집을 만났네요.' },
    opened: 47 * DAY,
    reply: { at: 46 * DAY, language: 'ko', text: '새 잎이 나오면 사진 보내 주세요!' },
  },
  {
    listing: 'bike-service',
    buyer: 'minjun',
    sealed: 43 * DAY,
    byBuyer: {
      rating: 4,
      language: 'ko',
      text: '브레이크가 새것 같아졌어요. 다만 예약한 시간보다 20분쯤 늦게 시작했어요.',
    },
    opened: 30.5 * DAY,
    reply: {
      at: 30 * DAY,
      language: 'ko',
      text: '기다리게 해서 미안합니다. 다음에는 체인 청소를 그냥 해 드릴게요.',
    },
  },
  {
    listing: 'headphones',
    buyer: 'amara',
    sealed: 32 * DAY,
    byBuyer: {
      rating: 3,
      language: 'en',
      text: 'They sound fine. One ear pad is more worn than the pictures show, so look closely before you say yes.',
    },
    bySeller: { rating: 5, language: 'en', text: 'Friendly and quick. Tested everything calmly, as one should.' },
    opened: 31 * DAY,
  },
  {
    listing: 'monstera',
    buyer: 'grace',
    sealed: 29 * DAY,
    byBuyer: { rating: 5, language: 'en', text: 'Two healthy plants, wrapped against the wind. I would come again.' },
    bySeller: { rating: 5, language: 'ko', text: '' },
    opened: 28 * DAY,
  },
  {
    listing: 'herbs',
    buyer: 'youngsook',
    sealed: 22 * DAY,
    byBuyer: { rating: 5, language: 'ko', text: '바질 향이 온 집에 가득해요. 손주들도 좋아하네요.' },
    bySeller: { rating: 5, language: 'ko', text: '언제나 반가운 단골 어르신이에요.' },
    opened: 21 * DAY,
  },
  {
    listing: 'bike-service',
    buyer: 'amara',
    sealed: 18 * DAY,
    byBuyer: { rating: 5, language: 'en', text: 'Honest: told me what did not need fixing. The gears shift like new.' },
    bySeller: { rating: 4, language: 'ko', text: '설명을 잘 들어 주셔서 수월했어요.' },
    opened: 17 * DAY,
  },
];
