import type { Translation } from '../i18n/translation.ts';
import type en from './messages.en.ts';

export default {
  close: '닫기',
  back: '뒤로',
  loading: '잠시만요',
  more: '더 보기',
} satisfies Translation<typeof en>;
