import { useTranslation } from 'react-i18next';
import type { Problem } from '../chain/types.ts';

/** What is wrong with a field, in words. Codes are the keys under `field`, held together by a test. */
export function useReviewFieldText(): (mistake: Problem) => string {
  const { t } = useTranslation('reputation');
  return ({ code, params: { max, length } }) => t(`field.${code}` as 'field.RATING_MISSING', { max, length });
}
