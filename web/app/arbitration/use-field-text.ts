import { useTranslation } from 'react-i18next';
import type { Problem } from '../chain/types.ts';

/** Puts a mistake in a field of this domain into words. */
export function useFieldText(): (mistake: Problem) => string {
  const { t } = useTranslation('arbitration');
  // Codes of mistakes are the keys under `field`, held together by a test.
  return ({ code, params }) => t(`field.${code}` as 'field.AMOUNT_ABOVE', { max: '', ...params });
}
