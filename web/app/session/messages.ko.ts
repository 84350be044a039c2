import type { Translation } from '../i18n/translation.ts';
import type en from './messages.en.ts';

export default {
  everywhere: {
    title: '다른 곳에도 들어가 있나요?',
    idea: '휴대폰을 잃어버렸거나 다른 사람 컴퓨터를 썼다면 눌러 주세요. 이 브라우저까지 포함해 내 계정으로 들어가 있는 모든 곳에서 나가요. 거래와 돈은 그대로예요. 어차피 내 지갑 없이는 움직이지 않아요.',
    press: '모든 곳에서 나가기',
    done: '모든 브라우저에서 나왔어요.',
  },
  errors: {
    SESSION_REFUSED: '들어가지 못했어요. 다시 해 보세요.',
  },
} satisfies Translation<typeof en>;
