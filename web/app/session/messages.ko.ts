import type { Translation } from '../i18n/translation.ts';
import type en from './messages.en.ts';

export default {
  why: '본인인지 알 수 있게 한 번 서명해 주세요. 돈은 움직이지 않아요.',
  errors: {
    SESSION_REFUSED: '들어가지 못했어요. 다시 해 보세요.',
  },
} satisfies Translation<typeof en>;
