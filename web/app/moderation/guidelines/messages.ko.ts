import type { Translation } from '../../i18n/translation.ts';
import type en from './messages.en.ts';

export default {
  number: '규칙 {{number}}',
  name: {
    notAsDescribed: '설명과 다름, 거짓 매물',
    forbidden: '팔 수 없는 물건',
    stolen: '훔친 물건, 가짜 상표',
    fraud: '사기, 거짓 결제',
    harassment: '괴롭힘, 혐오',
    spam: '도배, 같은 것 되풀이',
    unsafe: '위험한 물건',
    privacy: '남의 사생활',
    misuse: '배심을 나쁘게 씀',
    otherLaw: '그 밖의 법',
  },
  detail: {
    notAsDescribed: '글이나 사진을 보면 실제로 파는 것과 다른 것을 기대하게 돼요.',
    forbidden: '여기서 누구도 팔 수 없는 것이에요. 무기, 마약, 보호 동물, 그 밖에 법이 막은 것.',
    stolen: '다른 사람의 것이거나, 아닌 상표처럼 보이게 만들었어요.',
    fraud: '없는 것에 돈을 받거나, 하지 않은 결제를 한 것처럼 보여요.',
    harassment: '사람을 겁주거나 깎아내리고, 어떤 사람들을 통째로 미워하는 말이나 행동이에요.',
    spam: '같은 것을 자꾸 올리거나, 검색에 걸리려고만 올렸어요.',
    unsafe: '회수된 물건, 상한 음식, 망가진 안전장치처럼 쓰는 사람이 다칠 수 있는 것이에요.',
    privacy: '허락하지 않은 사람의 주소, 얼굴, 서류, 편지가 보여요.',
    misuse: '장터를 깨끗이 하려는 게 아니라 남을 해치거나 돈을 받으려는 신고나 투표예요.',
    otherLaw: '다른 규칙에 없는 법을 어겨요. 어떤 법인지 적어 주세요.',
  },
  listing: {
    everywhere: '{{day}}, 이웃들이 이 매물을 내리기로 했습니다.',
    regions: '{{day}}, 이웃들이 {{regions}}에서 이 매물을 내리기로 했습니다.',
    because: '까닭: {{guideline}}.',
    running: '이미 시작한 거래는 약속대로 이어져요.',
    own: '더 팔 수 없어요. 잘못된 결정이라고 보면 다른 이웃이 다시 올려 달라고 할 수 있어요. 자기 일은 스스로 요청하지 못해요.',
    ownThere:
      '거기서는 더 팔 수 없어요. 잘못된 결정이라고 보면 다른 이웃이 다시 올려 달라고 할 수 있어요. 자기 일은 스스로 요청하지 못해요.',
    asked: '이 매물을 그대로 둘지 지금 이웃들이 정하고 있어요.',
    askedRestore: '이 매물을 다시 올릴지 지금 이웃들이 정하고 있어요.',
    restore: '다시 올려 달라고 하기',
    case: '평결 읽기',
    caseNow: '사건 읽기',
  },
  account: {
    suspended: '이웃들의 평결로 {{moment}}까지 정지됐습니다.',
    others: '그때까지 {{name}} 님은 팔지도 사지도 못해요. 이미 시작한 거래는 이어져요.',
    own: '그때까지 팔지도 사지도 못해요. 이미 시작한 거래는 이어지니 약속을 지켜 주세요. 잘못된 평결이라고 보면 다른 이웃이 풀어 달라고 할 수 있어요. 자기 일은 스스로 요청하지 못해요.',
    asked: '이 계정을 정지할지 지금 이웃들이 정하고 있어요.',
    askedLift: '이 계정의 정지를 풀지 지금 이웃들이 정하고 있어요.',
    restore: '풀어 달라고 하기',
    restoreOwn: '이웃이 요청할 수 있는 곳',
  },
  report: '신고하기',
} satisfies Translation<typeof en>;
