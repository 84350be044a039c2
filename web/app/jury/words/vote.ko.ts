import type { Translation } from '../../i18n/translation.ts';
import type en from './vote.en.ts';

/** Words for voting, opening votes and claiming rewards. */
export default {
  vote: {
    title: '당신의 판단',
    seats_other: '{{count}}자리에 앉아 있어요: {{names}}번.',
    which: '어느 자리의 표인가요?',
    seat: '{{seat}}번 자리',
    seatSealed: '{{seat}}번 자리, 봉인됨',
    read: '두 사람의 말을 읽고, 마음에 드는 사람이 아니라 규칙에 따라 정해 주세요.',
    locks: '걸어 둔 돈에서 {{amount}}가 묶여요. 다수 쪽이면 돌아와요.',
    change: '{{until}}까지 몇 번이든 바꿀 수 있어요. 그 전엔 아무도, 다른 배심도 볼 수 없습니다.',
    secret:
      '지갑이 정해진 글에 서명하고, 거기서 내 표의 비밀이 나와요. 외울 것이 없어요. 같은 지갑이면 어느 기기에서든 표를 열 수 있어요.',
    do: '{{amount}} 걸고 봉인해서 넣기',
    doMore: '{{amount}} 걸고 {{count}}표 봉인해서 넣기',
    doPlain: '봉인해서 넣기',
    doAgain: '새로 봉인해서 넣기',
    progress: '{{count}}자리 가운데 {{at}}번째',
    sealed: '봉인했어요.',
    later: '{{from}}부터 다시 와서 열어 주세요.',
    entrustTitle: '관리인이 대신 열게 하기',
    entrustKey:
      '이 장터의 관리인이 제때 열어 줘요. 여기에는 시간 자물쇠가 없어요. 그래서 관리인이 지금 내 표와 비밀을 알게 되고, 말할 수도 있어요. 미리 말하면 내가 투표하지 않은 것만큼 잃어요. 직접 와서 열어도 돼요.',
    entrustLock:
      '이 기기에서 표를 시간으로 잠가요. 서로 다른 여러 단체가 함께하는 drand가 투표가 끝난 뒤 {{at}}에 내놓는 수가 있어야만 열려요. 그 전엔 관리인도, 누구도 읽을 수 없어요. 그때 관리인이 열어 줘요. 직접 와서 열어도 돼요.',
    entrustOtherLock:
      '이 기기에서 표를 시간으로 잠가요. {{network}} 망이 투표가 끝난 뒤 {{at}}에 내놓는 수가 있어야 열려요. 이 망은 장터 운영자가 골랐어요. 망을 돌리는 사람은 더 일찍 읽을 수도 있어요. 직접 와서 열어도 돼요.',
    entrustUnknown: '관리인이 표를 어떻게 지키는지 지금은 알 수 없어요.',
    entrust: '내 표 맡기기',
    entrusted: '관리인이 열어 줘요. 직접 열어도 돼요.',
    entrustedLock: '{{at}}부터 관리인이 열어 줘요. 직접 열어도 돼요.',
    party: '이 사건의 당사자라 판단하지 않아요. 나오지 않아도 잃는 것이 없어요.',
    short:
      '걸어 둔 돈에서 자유로운 것은 {{free}}인데, 한 표에 {{needed}}가 묶여요. 더 걸거나, 묶여 있다고 알리면 나오지 않아도 잃지 않아요.',
    excuse: '묶여 있다고 알리기',
    topUp: '걸어 둔 돈 더하기',
    steady: '처음 한 번은 지갑이 두 번 물어요. 언제나 같게 서명하는지 보는 거예요. 그래야 나중에 표를 꼭 열 수 있어요.',
  },
  open: {
    title: '내 표 열기',
    text: '지갑이 같은 글에 한 번 더 서명하면 표가 열려요. {{until}}까지예요.',
    lose: '열지 않으면 {{amount}}와 표 한 장을 잃어요.',
    do: '내 표 열기',
    doMore: '내 표 {{count}}장 열기',
    done: '열었어요. 다른 사람들을 기다려요.',
  },
  claim: {
    title: '받을 것이 있어요',
    text: '걸었던 돈과 내 몫 {{amount}}가 배심으로 걸어 둔 돈에 더해져요.',
    lost: '다수 쪽이 아니었어요. 걸었던 돈은 맞은 쪽에 갔어요.',
    do: '{{amount}} 받기',
    free: '내 자리 비우기',
  },
  field: {
    TICKETS_MALFORMED: '자연수로 적어 주세요.',
    TICKETS_OUTSIDE: '한 번에 {{min}}장에서 {{max}}장까지예요.',
    CHOICE_MISSING: '둘 가운데 하나를 골라 주세요.',
    SEATS_MISSING: '한 자리는 골라 주세요.',
    AMOUNT_MALFORMED: '50처럼 금액을 적어 주세요.',
    AMOUNT_TOO_FINE: '소수점 아래 {{decimals}}자리까지예요.',
    AMOUNT_TOO_LARGE: '이 돈은 그만큼 있지도 않아요.',
    AMOUNT_ZERO: '0보다 커야 해요.',
    AMOUNT_ABOVE: '{{have}} 있어요.',
  },
  action: {
    join: '표 {{count}}장 넣기',
    topUp: '배심으로 {{amount}} 더 걸기',
    withdraw: '배심으로 건 돈 {{amount}} 꺼내기',
    leave: '{{place}}번 표 빼기',
    payOut: '{{place}}번 표 돌려받기',
    start: '제비 뽑기',
    seal: '{{seat}}번 자리 표 봉인',
    open: '표 열기',
    excuse: '{{seat}}번 자리 면제',
    appeal: '더 큰 배심에 묻기',
    finalise: '평결 적기',
    claim: '자리 몫 받기',
  },
} satisfies Translation<typeof en>;
