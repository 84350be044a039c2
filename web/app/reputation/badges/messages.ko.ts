import type { Translation } from '../../i18n/translation.ts';
import type en from './messages.en.ts';

export default {
  topic: {
    phone: '전화 확인',
    identity: '신원 확인',
    shop: '등록된 가게',
    brand: '브랜드 확인',
    other: '‘{{name}}’',
    nameless: '이름 없는 주제',
  },
  by: '{{issuer}} · {{day}}까지',
  somebody: '이름 없는 이웃',
} satisfies Translation<typeof en>;
