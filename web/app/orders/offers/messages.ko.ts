import type { Translation } from '../../i18n/translation.ts';
import type en from './messages.en.ts';

export default {
  title: '값 제안하기',
  counterTitle: '다른 값으로 답하기',
  way: { MEET_UP: '만나서', SHIP: '택배로', APPOINTMENT: '예약 방문' },
  form: {
    price: '제안할 값 (모두 합쳐서)',
    asked: '내놓은 값은 {{amount}}이에요',
    quantity: '몇 개요?',
    way: '어떻게 받나요?',
    when: '언제 만날까요?',
    address: '어디로 보낼까요?',
    addressHint: '이름과 주소. {{name}} 님과 나만 읽을 수 있어요.',
    addressKept: '앞선 제안에 봉인한 주소로 보내요. 두 사람만 읽을 수 있어요.',
    addressLater: '받아들이면 {{name}} 님이 거래에서 주소를 알려 줘요. 두 사람만 읽을 수 있어요.',
    lasts: '언제까지 유효한가요?',
    yours: '받아들여지면 내가 맡기는 돈',
    otherwise: '{{name}} 님이 받아들이면 바로 두 사람의 거래가 돼요. {{until}}까지 답이 없으면 아무 일도 없어요.',
    sign: '{{amount}} 제안에 서명하기',
  },
  action: {
    take: '“{{title}}” 제안 받아들이기',
    withdraw: '“{{title}}” 제안 거두기',
    withdrawAll: '제안 모두 거두기',
  },
} satisfies Translation<typeof en>;
