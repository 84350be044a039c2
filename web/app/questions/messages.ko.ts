import type { Translation } from '../i18n/translation.ts';
import type en from './messages.en.ts';

export default {
  title: '물어보기',
  somebody: '이웃',
  waiting: '아직 답이 없어요.',
  none: '아직 질문이 없어요.',
  public: '질문과 답은 누구나 읽어요. 주소나 시간은 따로 말을 걸어 나누세요.',
  ask: '모두가 보는 질문 남기기',
  askLabel: '질문',
  send: '물어보기',
  answer: '답하기',
  answerLabel: '{{name}} 님에게 할 답',
  sendAnswer: '답하기',
  remove: '지우기',
  removeLabel: '질문 ‘{{text}}’ 지우기',
  removeSure: '정말 지울까요? 답도 함께 사라져요.',
  cancel: '그만두기',
  keep: '그대로 두기',
  asked: '{{name}} 님의 질문, {{day}}',
  answered: '{{name}} 님의 답, {{day}}',
  more: '이전 질문',
  newest: '최근 질문',
  errors: {
    LISTING_CLOSED: '끝난 물건이라 더 물어볼 수 없어요.',
    LISTING_UNKNOWN: '그런 물건이 없어요.',
    QUESTIONS_TOO_MANY: '하루에 {{max}}개까지 물어볼 수 있어요. {{retryAfter}}초 뒤에 다시 해 보세요.',
    QUESTIONS_WAITING: '여기서 답을 기다리는 내 질문이 {{max}}개예요. 먼저 답을 기다려 주세요.',
    QUESTION_ANSWERED: '이미 답한 질문이에요.',
    QUESTION_NOT_YOURS: '물어본 사람이나 판매자만 할 수 있어요.',
    QUESTION_TO_ONESELF: '내가 내놓은 물건이에요. 이웃이 묻고 나는 답해요.',
  },
} satisfies Translation<typeof en>;
