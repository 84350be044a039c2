import type { LetterWords } from './letters.ts';

export const ko: LetterWords = {
  until: '{{time}}까지예요.',
  open: '열어 보기',
  stop: '메일 그만 받고 주소 지우기',
  confirm: {
    title: '이 주소가 맞나요?',
    body: 'Moothall의 {{account}} 계정이 할 일이 생기면 이 주소로 알려 달라고 했어요. 본인이라면 이틀 안에 확인해 주세요. 아니라면 그냥 두세요. 더는 보내지 않아요.',
    open: '네, 제 주소예요',
  },
  kinds: {
    order_placed: {
      title: '물건을 사고 싶다는 이웃이 있어요',
      body: '돈은 이미 맡겨 두었어요. 수락하거나 거절해 주세요. 답이 없으면 저절로 돌아가요.',
    },
    order_accepted: {
      title: '거래가 이루어졌어요',
      body: '이제 두 사람의 약속이에요. 언제 만나는지, 다음은 무엇인지 보세요.',
    },
    meeting_agreed: { title: '만날 시간이 정해졌어요', body: '두 사람 모두 서명했어요.' },
    cancel_requested: {
      title: '상대가 취소를 요청했어요',
      body: '시간이 지나기 전에 코드를 찍으면 거래가 이루어지고, 아니면 끝나요.',
    },
    order_shipped: { title: '물건을 보냈대요', body: '받으면 잘 살펴보고, 다르면 알려 주세요.' },
    order_delivered: {
      title: '물건이 도착했어요',
      body: '천천히 살펴보세요. 설명과 다르면 거절하세요. 아무 일이 없으면 판매자에게 돈이 가요.',
    },
    delivery_assumed: {
      title: '물건이 도착한 것으로 봐요',
      body: '오는 시간이 지났어요. 안 왔거나 설명과 다르면 거절하세요. 아무 일이 없으면 판매자에게 돈이 가요.',
    },
    dispute_opened: {
      title: '상대가 물건이 다르다고 해요',
      body: '합의하거나, 누가 정하거나, 시간이 지날 때까지 돈이 묶여요.',
    },
    order_closed: { title: '거래가 끝났어요', body: '돈이 어디로 갔는지 보세요.' },
    answer_due: {
      title: '아직 답을 기다리고 있어요',
      body: '물건을 사고 싶다는 이웃이 있어요. 답이 없으면 모두 저절로 돌아가요.',
    },
    meeting_near: { title: '곧 만나요', body: '언제 어디인지 확인하세요. 늦게 취소하면 보증금의 절반이 들 수 있어요.' },
    release_due: {
      title: '아직 아무도 서명하지 않았어요',
      body: '잘 만났다면 지금 마무리해 주세요. 아무도 서명하지 않으면 모두 저절로 돌아가요.',
    },
    ship_due: {
      title: '아직 물건을 보내지 않았어요',
      body: '물건을 보내고 번호를 적어 주세요. 보내지 않으면 돈은 돌아가고 보증금은 구매자에게 가요.',
    },
    inspection_due: {
      title: '물건이 설명과 같나요?',
      body: '다르면 지금 거절하세요. 아무 일이 없으면 판매자에게 돈이 가요.',
    },
    time_up: { title: '시간이 지났어요', body: '이제 누구나 모두 제자리로 돌려보낼 수 있어요.' },
    messages: { title: '읽지 않은 메시지가 있어요', body: '봉해져 있어서 화면에서 본인만 열 수 있어요.' },
    question_asked: { title: '올린 물건에 질문이 있어요', body: '답은 모두가 볼 수 있어요.' },
    question_answered: { title: '질문에 답이 왔어요', body: '물건 화면에 답이 있어요.' },
    jury_drawn: {
      title: '배심원으로 뽑혔어요',
      body: '이웃들이 의견을 물어요. 사건을 읽고 투표를 봉해 주세요. 참여하지 않으면 맡긴 돈의 일부를 잃어요.',
    },
    jury_reveal_due: {
      title: '봉한 투표를 열 시간이에요',
      body: '시간이 남았을 때 열어 주세요. 열지 않으면 맡긴 돈의 일부를 잃어요.',
    },
    jury_claim: { title: '배심원단이 결정했어요', body: '보증금과 몫을 받을 수 있어요. 어떻게 끝났는지 보세요.' },
    motion_against_you: {
      title: '이웃에게 판단을 맡긴 사람이 있어요',
      body: '내 물건이나 계정이 신고됐어요. 이유를 읽고, 투표가 열리기 전에 내 이야기도 보여 주세요.',
    },
    motion_decided: {
      title: '이웃들이 결정했어요',
      body: '나와 관련된 신고가 끝났어요. 어떻게 끝났는지 보세요.',
    },
    dispute_approve_due: {
      title: '누구의 판단을 받아들일까요?',
      body: '이웃들이 분쟁을 맡겠다고 나섰어요. 받아들일 사람을 골라 봉해 주세요. 목록이 없으면 배심원단으로 넘어갈 수만 있어요.',
    },
    dispute_open_due: {
      title: '봉한 목록을 열 시간이에요',
      body: '받아들일 사람을 봉해 두었어요. 시간이 남았을 때 열어 주세요. 열지 않으면 배심원단으로 넘어갈 수만 있어요.',
    },
    arbitration_chosen: {
      title: '중재인이 정해졌어요',
      body: '추첨이 끝났어요. 중재인이 양쪽의 자료를 읽고 돈을 나눠요.',
    },
    ruling_made: {
      title: '중재인이 결정했어요',
      body: '돈을 어떻게, 왜 나누는지 보세요. 기한 안에 이의가 없으면 그대로 끝나요.',
    },
    review_due: {
      title: '거래는 어땠나요?',
      body: '별과 짧은 말을 남겨 주세요. 두 사람이 모두 써야 서로에게 보여요.',
    },
    reviews_open: { title: '나에 대한 후기가 열렸어요', body: '어떤 말이 적혔는지 읽어 보세요. 한 번 답할 수 있어요.' },
    complaint_made: {
      title: '중재인에 대한 이의가 있어요',
      body: '이의가 옳은지 배심원단이 답해요. 그때까지 결정은 기다려요.',
    },
  },
};
