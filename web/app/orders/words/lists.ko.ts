import type { Translation } from '../../i18n/translation.ts';
import type en from './lists.en.ts';

/** Words for lists of deals. */
export default {
  list: {
    title: '거래',
    desks: '사는 것 또는 파는 것',
    groups: '거래가 있는 곳',
    buying: '사는 것',
    selling: '파는 것',
    asks: '내가 할 일:',
    empty: '아직 거래가 없어요',
    emptyGroup: '여기에는 없어요',
    emptyHint: '사고파는 물건이 마감과 함께 여기에 보여요.',
    find: '물건 찾아보기',
    offer: '물건 내놓기',
    whose: '누구의 거래인가요?',
    whoseHint: '들어가면 사고파는 것이 모두 여기에 보여요.',
    all: '모두 보기',
    more: '더 보기',
  },
  group: {
    buying: {
      TO_INSPECT: '살펴볼 것',
      TO_MEET: '만날 것',
      WAITING: '기다림',
      DISPUTED: '다툼 중',
      FINISHED: '끝남',
    },
    selling: {
      TO_ACCEPT: '답할 것',
      TO_SHIP: '보낼 것',
      TO_MEET: '만날 것',
      WAITING: '기다림',
      DISPUTED: '다툼 중',
      FINISHED: '끝남',
    },
  },
} satisfies Translation<typeof en>;
