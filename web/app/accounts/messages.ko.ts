import type { Translation } from '../i18n/translation.ts';
import type en from './messages.en.ts';

export default {
  person: '이웃',
  shop: '가게',
  unnamed: '아직 이름이 없는 이웃',
  idea: '{{name}} 님이 가까이에서 파는 물건과 끝낸 거래예요.',
  since: '{{day}}부터',
  deals: '끝낸 거래',
  people: '서로 다른 이웃',
  offers: '지금 파는 것',
  selling: '지금 파는 물건',
  more: '더 보기',
  none: { title: '파는 물건이 없어요', detail: '내놓으면 여기에 보여요.' },
  errors: {
    KeyEmpty: '쪽지를 여는 열쇠가 없어요. 다시 서명해 주세요.',
    NotModeration: '회관만 할 수 있어요.',
    ProfileIncomplete: '프로필에는 종류와 내용이 있어야 해요.',
    Suspended: '{{until}}까지 정지된 계정이에요.',
  },
} satisfies Translation<typeof en>;
