import type { AttestationDocument } from '@moothall/contracts/protocol';
import { topicOf } from '@moothall/contracts/protocol/reputation/index';
import { ZeroHash } from 'ethers';
import type { Library } from '../content/library.ts';
import { DAY_S, days, type Moment } from '../story.ts';

/** What somebody in town vouches for about somebody else. Times in days before the present. */
export interface AttestationStory {
  issuer: string;
  about: string;
  topic: string;
  at: number;
  /** Days for which it holds. */
  term: number;
  language: 'ko' | 'en';
  /** Empty for none. */
  text: string;
  revoked?: number;
  refused?: number;
}

/** Whose word is a badge in town: parcel services know who answers the phone, and which shops are where they say. */
const ATTESTERS = [
  { attester: 'parcel', topic: 'phone' },
  { attester: 'parcel', topic: 'shop' },
  { attester: 'eastbank', topic: 'phone' },
  { attester: 'eastbank', topic: 'shop' },
] as const;
const LISTED_SINCE = 52;

const RANG = '적어 준 번호로 전화해 보니 본인이 받았어요. 번호는 남기지 않았어요.';
const OPEN = '소포를 가져다주며 가게가 적힌 자리에 문을 열고 있는 것을 보았어요.';

const phone = (about: string, at: number, term = 365): AttestationStory => ({
  ...{ issuer: 'parcel', about, topic: 'phone', at, term, language: 'ko', text: RANG },
});
const shop = (about: string, at: number): AttestationStory => ({
  ...{ issuer: 'parcel', about, topic: 'shop', at, term: 730, language: 'ko', text: OPEN },
});

/** What the first fourteen vouch for. */
export const FIRST_ATTESTATIONS: readonly AttestationStory[] = [
  shop('wheel', 51),
  shop('bloom', 50),
  phone('seoyeon', 49),
  phone('daniel', 45),
  phone('jiho', 40),
  // Nobody answered any more when they called again.
  { ...phone('lucky', 28), revoked: 20 },
  // Held for a month, and was not said again.
  phone('amara', 42, 30),
  {
    ...{ issuer: 'youngsook', about: 'haeun', topic: 'neighbour', at: 35, term: 365, language: 'ko' },
    text: '같은 골목에서 십 년을 보았어요. 약속을 잘 지키는 사람이에요.',
  },
  {
    ...{ issuer: 'grace', about: 'daniel', topic: 'teacher', at: 33, term: 182, language: 'en' },
    text: 'He taught both my children. I have seen his certificate, and he is patient.',
  },
  // Well meant, and not wanted.
  { issuer: 'grace', about: 'minjun', topic: 'cook', at: 32, term: 365, language: 'en', text: '', refused: 31 },
];

/** The words people in town stand behind, what they take back, and what is not wanted. */
export function attesting(stories: readonly AttestationStory[], library: Library): Moment[] {
  const listed = ATTESTERS.filter(({ attester }) => stories.some(({ issuer }) => issuer === attester));
  const listing: Moment = {
    ago: days(LISTED_SINCE),
    name: 'parcel services are listed as attesters',
    acts: async (stage) =>
      listed.map(({ attester, topic }) =>
        stage.act(stage.operator, 'attesters', 'setAttester', [stage.person(attester).address, topicOf(topic), true]),
      ),
  };
  return [listing, ...stories.flatMap((story) => momentsOf(story, library))];
}

function momentsOf(story: AttestationStory, library: Library): Moment[] {
  const { issuer, about, at, term, language, text, revoked, refused } = story;
  const topic = topicOf(story.topic);
  const moment = (what: string, ago: number, acts: Moment['acts']): Moment => ({
    ago: days(ago),
    name: `${issuer} about ${about}, ${story.topic}: ${what}`,
    acts,
  });
  const said = moment('said', at, async (stage) => {
    const document: AttestationDocument = { schema: 'moothall:attestation:1', text, language };
    const digest = text === '' ? ZeroHash : await library.document(document);
    const expiresAt = stage.now - days(at) + term * DAY_S;
    const args = [stage.person(about).address, topic, digest, expiresAt];
    return [stage.act(stage.person(issuer), 'attestations', 'attest', args)];
  });
  const back = (ago: number) =>
    moment('taken back', ago, async (stage) => [
      stage.act(stage.person(issuer), 'attestations', 'revoke', [stage.person(about).address, topic]),
    ]);
  const away = (ago: number) =>
    moment('refused', ago, async (stage) => [
      stage.act(stage.person(about), 'attestations', 'setRefusal', [stage.person(issuer).address, topic, true]),
    ]);
  return [said, ...(revoked ? [back(revoked)] : []), ...(refused ? [away(refused)] : [])];
}
