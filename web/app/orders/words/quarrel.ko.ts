import type { Translation } from '../../i18n/translation.ts';
import type en from './quarrel.en.ts';

/** Words for what is said where a deal does not go as agreed. */
export default {
  settle: {
    title: '나누어 합의',
    slider: '{{amount}} 가운데 얼마를 {{buyer}} 님에게 돌려줄까요?',
    toBuyer: '{{name}} 님에게',
    fee: '수수료 {{fee}} 뺀 돈',
    first: '둘이서 먼저 끝낼 수도 있어요',
    words: '{{buyer}} 님에게 {{toBuyer}} 돌아가고, {{seller}} 님이 {{toSeller}} 받아요.',
    propose: '{{buyer}} 대 {{seller}}에 서명',
    partialTitle: '일부 돌려주기',
    partialAskTitle: '일부 돌려받기',
    chat: '대화로 보내기',
    offered: '{{name}} 님의 제안: {{buyer}} 님에게 {{toBuyer}}, {{seller}} 님에게 {{toSeller}}.',
    agree: '이대로 나누기',
  },
  dispute: {
    title: '무엇이 다른가요?',
    refuseTitle: '물건 거절',
    hint: '무엇을 약속했고 무엇을 보았는지 적어 주세요. 정하는 사람도, 다른 사람도 읽어요.',
    field: '하고 싶은 말',
    public: '이 글은 모두에게 보이고 지울 수 없어요. 전화번호와 주소는 빼 주세요.',
    statement: '다툼을 시작하며 한 말',
    noArbiter: '이 거래는 아무도 정해 줄 수 없어요. 둘이 합의하거나 시간이 지나면 끝나요.',
  },
  ways: '다른 길',
  changedMind: '마음이 바뀌었나요? 물건이 설명과 다르면 취소 말고 ‘물건이 달라요’를 누르세요.',
  askedToCancel: '{{name}} 님이 취소를 요청했어요. {{until}}까지는 코드를 찍으면 거래가 이루어져요.',
  notYours: '다른 사람들의 거래예요. 구매자나 판매자로 들어가면 할 수 있는 일이 보여요.',
} satisfies Translation<typeof en>;
