import type { Translation } from '../i18n/translation.ts';
import type en from './messages.en.ts';

export default {
  title: '가까운 이웃의 물건',
  idea: '이웃과 주고받아요. 둘 다 서명할 때까지 값은 회관이 맡고, 누구도 혼자서는 꺼낼 수 없습니다.',
  everywhere: '모든 동네',
  heading: '가까운 이웃의 물건',
  headingEverywhere: '모든 동네의 물건',
  kinds: '물건 종류',
  all: '모두 보기',
  lead: {
    near_other: '{{area}} {{km}} km 안에 물건 {{count}}개. 값은 둘 다 서명할 때까지 회관이 맡아요.',
    everywhere_other: '물건 {{count}}개. 동네를 고르면 가까운 것부터 보여요.',
  },
  day: {
    title: '오늘 할 일',
    held: '{{sum}}을 회관이 맡고 있어요.',
    answer: '{{name}} 님이 사려고 해요. 수락하거나 거절해 주세요',
    waiting: '{{name}} 님의 수락을 기다려요',
    meet: '{{moment}} {{name}} 님과 만남',
    dispute: '{{name}} 님과 분쟁 중',
    seat: '배심 {{seat}}번 자리에 뽑혔어요',
    seatSeal: '이웃 {{count}}명이 함께 정해요. 사건을 읽고 봉인해서 넣어 주세요.',
    seatSealed: '{{seat}}번 자리의 표를 봉인했어요. 아직 바꿀 수 있어요.',
    seatOpen: '봉인한 표를 지금 열어 주세요. 열지 않으면 사라져요.',
    seatClaim: '배심 {{seat}}번 자리에서 받을 것이 있어요.',
    left: '{{span}} 남음',
    over: '시간이 지났어요',
    somebody: '이웃',
    all: '내 거래 모두',
  },
  how: {
    title: '거래는 이렇게 해요',
    held: { title: '먼저 돈을 맡겨요', detail: '돈은 두 사람 사이에 놓여요. 누구도 혼자서는 꺼낼 수 없습니다.' },
    meet: { title: '만나서 살펴봐요', detail: '물건이 다르면 서명하지 마세요. 모두 저절로 돌아와요.' },
    paid: { title: '코드를 보여 주면 판매자가 받아요', detail: '보증금은 두 사람에게 바로 돌아와요.' },
  },
  quiet: {
    title: '조용한 칸',
    detail: '아직 여기서 파는 사람이 없어요. 첫 이웃이 되어 보세요.',
    way: '팔아 보기',
  },
} satisfies Translation<typeof en>;
