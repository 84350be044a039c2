import type { Translation } from '../i18n/translation.ts';
import type en from './messages.en.ts';

export default {
  skip: '본문으로 건너뛰기',
  going: '페이지를 여는 중이에요',
  search: '무엇을 찾으세요?',
  nav: {
    label: '주 메뉴',
    home: '홈',
    find: '찾기',
    sell: '팔기',
    deals: '거래',
    wallet: '지갑',
  },
  area: {
    choose: '동네: {{area}}. 다른 동네 고르기',
    anywhere: '모든 동네',
  },
  footer: {
    idea: '가까이에서 주고받고, 이웃이 정합니다.',
    language: '언어',
    theme: { system: '기기 설정대로', light: '밝게', dark: '어둡게' },
  },
  failure: {
    home: '장터로 가기',
    again: '다시 해 보기',
    missing: {
      title: '여기엔 아무것도 없어요',
      detail: '주소가 잘못됐거나, 있던 것이 사라졌어요.',
    },
    failed: {
      title: '연결이 끊겼어요',
      detail: '지금은 답하는 곳이 없어요. 돈과 약속은 이 페이지에 있지 않으니 안전해요.',
    },
  },
  errors: {
    API_UNREACHABLE: '장터가 지금 답하지 않아요. 잠시 뒤 다시 해 보세요.',
  },
} satisfies Translation<typeof en>;
