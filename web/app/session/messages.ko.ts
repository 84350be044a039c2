import type { Translation } from '../i18n/translation.ts';
import type en from './messages.en.ts';

export default {
  errors: {
    SESSION_REFUSED: '들어가지 못했어요. 다시 해 보세요.',
  },
} satisfies Translation<typeof en>;
