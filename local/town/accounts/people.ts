import type { Ground } from '../content/pictures.ts';
import type { PlaceName } from '../places.ts';

export interface Person {
  /** Name in the other stories. */
  id: string;
  kind: 'person' | 'shop';
  /** Its signature proves that a parcel was handed over. */
  carrier?: true;
  name: { ko: string; en: string };
  /** Which of the two names, and which language, the profile is written in. */
  writes: 'ko' | 'en';
  about: string;
  hours?: string;
  place: PlaceName;
  languages: ('ko' | 'en')[];
  /** Emoji by code point, and the colour behind it. */
  face: { emoji: string; ground: Ground };
  /** Days before the present on which they joined. */
  joined: number;
}

/** Everybody in town, in the order of the development phrase's keys from 1 on (key 0 runs the town). */
export const PEOPLE: readonly Person[] = [
  {
    id: 'seoyeon',
    kind: 'person',
    name: { ko: '김서연', en: 'Seoyeon Kim' },
    writes: 'ko',
    about: '버들내에서 6년째 살아요. 이사 준비하면서 하나씩 정리하고 있어요. 저녁 7시 이후에 만날 수 있어요.',
    place: 'beodeulnae',
    languages: ['ko', 'en'],
    face: { emoji: '1f469-1f3fb', ground: 'rose' },
    joined: 59,
  },
  {
    id: 'daniel',
    kind: 'person',
    name: { ko: '대니얼 브룩스', en: 'Daniel Brooks' },
    writes: 'en',
    about: 'English teacher, here since 2019. I sell what I replace and I always bring the original box if I have it.',
    place: 'solmaru',
    languages: ['en', 'ko'],
    face: { emoji: '1f9d4-1f3fc-200d-2642-fe0f', ground: 'sky' },
    joined: 59,
  },
  {
    id: 'wheel',
    kind: 'shop',
    name: { ko: '버들내 바퀴공방', en: 'Beodeulnae Wheel Workshop' },
    writes: 'ko',
    about: '동네 자전거를 고치는 작은 공방이에요. 중고 자전거는 점검하고 석 달 동안 무상으로 봐 드려요.',
    hours: '화–토 10:00–19:00, 일·월 쉬어요',
    place: 'beodeulnae',
    languages: ['ko'],
    face: { emoji: '1f468-1f3fb-200d-1f527', ground: 'straw' },
    joined: 58,
  },
  {
    id: 'minjun',
    kind: 'person',
    name: { ko: '박민준', en: 'Minjun Park' },
    writes: 'ko',
    about: '사진 찍는 걸 좋아해요. 장비는 직접 만져 보고 결정하세요. 나루터길 근처면 걸어서 나갈게요.',
    place: 'naruteo',
    languages: ['ko'],
    face: { emoji: '1f468-1f3fb', ground: 'mint' },
    joined: 57,
  },
  {
    id: 'grace',
    kind: 'person',
    name: { ko: '그레이스 오코너', en: 'Grace O’Connor' },
    writes: 'en',
    about: 'Two kids, one small flat. Things leave as fast as they arrive. Weekday mornings suit me best.',
    place: 'beodeulnae',
    languages: ['en'],
    face: { emoji: '1f469-1f3fb-200d-1f9b0', ground: 'sand' },
    joined: 56,
  },
  {
    id: 'bloom',
    kind: 'shop',
    name: { ko: '윗마을 화원', en: 'Utmaeul Garden' },
    writes: 'ko',
    about: '식물과 흙을 나누는 가게예요. 가져가시는 분께 물 주는 법을 적어 드려요.',
    hours: '매일 11:00–20:00',
    place: 'utmaeul',
    languages: ['ko', 'en'],
    face: { emoji: '1f469-1f3fb-200d-1f33e', ground: 'moss' },
    joined: 55,
  },
  {
    id: 'jiho',
    kind: 'person',
    name: { ko: '이지호', en: 'Jiho Lee' },
    writes: 'ko',
    about: '대학생이에요. 책이랑 악기를 자주 사고팔아요. 답장은 빨리 드릴게요.',
    place: 'solmaru',
    languages: ['ko', 'en'],
    face: { emoji: '1f468-1f3fb-200d-1f393', ground: 'plum' },
    joined: 52,
  },
  {
    id: 'amara',
    kind: 'person',
    name: { ko: '아마라 오카포르', en: 'Amara Okafor' },
    writes: 'en',
    about: 'I bake, I read, I run along the stream. Happy to meet anywhere between Beodeulnae and Naruteo-gil.',
    place: 'naruteo',
    languages: ['en', 'ko'],
    face: { emoji: '1f469-1f3fe', ground: 'straw' },
    joined: 50,
  },
  {
    id: 'youngsook',
    kind: 'person',
    name: { ko: '정영숙', en: 'Youngsook Jung' },
    writes: 'ko',
    about: '손주 물건이 자꾸 작아져서 내놓아요. 전화보다 글이 편해요. 낮에는 늘 집 근처에 있어요.',
    place: 'utmaeul',
    languages: ['ko'],
    face: { emoji: '1f475-1f3fb', ground: 'rose' },
    joined: 47,
  },
  {
    id: 'haeun',
    kind: 'person',
    name: { ko: '최하은', en: 'Haeun Choi' },
    writes: 'ko',
    about: '캠핑과 뜨개질을 해요. 물건에 흠이 있으면 사진에 다 담아 둘게요.',
    place: 'solmaru',
    languages: ['ko'],
    face: { emoji: '1f467-1f3fb', ground: 'sky' },
    joined: 41,
  },
  {
    id: 'lukas',
    kind: 'person',
    name: { ko: '루카스 베버', en: 'Lukas Weber' },
    writes: 'en',
    about: 'Was in Seoul for three years, now back in Berlin. I meet people near the canal, on weekends.',
    place: 'kreuzberg',
    languages: ['en', 'ko'],
    face: { emoji: '1f468-1f3fc', ground: 'stone' },
    joined: 34,
  },
  {
    id: 'taeyang',
    kind: 'person',
    name: { ko: '윤태양', en: 'Taeyang Yoon' },
    writes: 'ko',
    about: '버들내로 막 이사 왔어요. 살림을 하나씩 장만하는 중이에요.',
    place: 'beodeulnae',
    languages: ['ko'],
    face: { emoji: '1f468-1f3fb-200d-1f4bb', ground: 'mint' },
    joined: 12,
  },
  {
    id: 'parcel',
    kind: 'shop',
    carrier: true,
    name: { ko: '냇가 택배', en: 'Streamside Parcel' },
    writes: 'ko',
    about: '버들내와 윗마을을 하루 두 번 도는 동네 택배예요. 건네 드릴 때 받는 분 앞에서 서명해요.',
    hours: '월–토 09:00–18:00',
    place: 'beodeulnae',
    languages: ['ko', 'en'],
    face: { emoji: '1f69a', ground: 'sky' },
    joined: 58,
  },
  {
    id: 'lucky',
    kind: 'shop',
    name: { ko: '럭키특가', en: 'Lucky Deals' },
    writes: 'ko',
    about: '매일 새로운 특가! 문의는 언제든지. 수량이 많으니 서두르지 않으셔도 돼요.',
    hours: '24시간',
    place: 'naruteo',
    languages: ['ko', 'en'],
    face: { emoji: '1f3b0', ground: 'straw' },
    joined: 31,
  },
];
