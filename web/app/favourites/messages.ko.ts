import type { Translation } from '../i18n/translation.ts';
import type en from './messages.en.ts';

export default {
  title: '찜한 물건',
  idea: '눈여겨보는 물건이에요. 값이 내리면 종으로 알려 드려요. 누가 찜했는지는 아무도 볼 수 없어요.',
  whose: '누구의 목록인가요?',
  whoseHint: '들어가면 찜한 것이 모두 여기에 보여요.',
  signIn: '들어가기',
  loading: '목록을 읽고 있어요',
  more: '더 보기',
  unnamed: '이웃',
  places: { label: '모아 둔 것', favourites: '찜', searches: '저장한 검색', following: '팔로우' },
  none: {
    title: '아직 찜한 물건이 없어요',
    detail: '마음에 드는 물건의 하트를 눌러 보세요.',
    way: '물건 찾아보기',
  },
  followers_other: '팔로워 {{count}}명',
  follow: { do: '팔로우', done: '팔로우 중', doName: '{{name}} 님 팔로우', doneName: '{{name}} 님 팔로우 중' },
  following: {
    title: '팔로우한 이웃의 새 물건',
    idea: '새로 올린 것부터 보여 드려요.',
    toPeople: '팔로우한 이웃',
    none: { title: '아직 새 물건이 없어요', detail: '이웃의 프로필에서 팔로우하면 그 이웃의 물건이 여기에 모여요.' },
  },
  people: {
    title: '팔로우한 이웃',
    idea: '이 목록은 나만 볼 수 있어요. 상대는 몇 명이 팔로우하는지만 알고, 누구인지는 몰라요.',
    none: { title: '아직 팔로우한 이웃이 없어요', detail: '마음에 드는 이웃의 프로필에서 ‘팔로우’를 눌러 보세요.' },
  },
} satisfies Translation<typeof en>;
