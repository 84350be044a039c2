import type { AttestationStory } from './attest.ts';

const RANG = '적어 준 번호로 전화해 보니 본인이 받았어요. 번호는 남기지 않았어요.';
const OPEN = '소포를 가져다주며 가게가 적힌 자리에 문을 열고 있는 것을 보았어요.';
const PICKED_UP = 'We rang the number and they picked up. We kept no number.';
const THERE = 'We deliver here twice a week: the shop is where it says and the lights are on.';

const phone = (issuer: 'parcel' | 'eastbank', about: string, at: number): AttestationStory => ({
  ...{ issuer, about, topic: 'phone', at, term: 365 },
  ...(issuer === 'parcel' ? { language: 'ko', text: RANG } : { language: 'en', text: PICKED_UP }),
});
const shop = (issuer: 'parcel' | 'eastbank', about: string, at: number): AttestationStory => ({
  ...{ issuer, about, topic: 'shop', at, term: 730 },
  ...(issuer === 'parcel' ? { language: 'ko', text: OPEN } : { language: 'en', text: THERE }),
});

/** What the others vouch for. */
export const CROWD_ATTESTATIONS: readonly AttestationStory[] = [
  shop('parcel', 'page', 49),
  shop('parcel', 'mirae', 48),
  shop('parcel', 'nari', 43),
  phone('parcel', 'sumin', 47),
  phone('parcel', 'eunji', 44),
  phone('parcel', 'jaehyun', 41),
  shop('eastbank', 'spokes', 48),
  shop('eastbank', 'moss', 47),
  shop('eastbank', 'kettle', 46),
  phone('eastbank', 'theo', 46),
  phone('eastbank', 'june', 45),
  phone('eastbank', 'priya', 40),
  phone('eastbank', 'noor', 20),
  {
    ...{ issuer: 'eunji', about: 'sanghoon', topic: 'neighbour', at: 38, term: 365, language: 'ko' },
    text: '학원 책상을 다 짜 주신 분이에요. 약속한 날보다 하루 먼저 오세요.',
  },
  {
    ...{ issuer: 'maya', about: 'elena', topic: 'teacher', at: 30, term: 182, language: 'en' },
    text: 'Learned to mend from her. She does not do it for you, which is the point.',
  },
  {
    ...{ issuer: 'june', about: 'cal', topic: 'neighbour', at: 28, term: 365, language: 'en' },
    text: 'He has had my spare key for eleven years and fixed the gate without being asked.',
  },
];
