import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import type { DraftField, Mistakes } from './draft.ts';

/** Puts what is wrong with a field into words; undefined when nothing is. */
export function useFieldText(mistakes: Mistakes): (field: DraftField) => string | undefined {
  const { t } = useTranslation('listings');
  const { money } = useFormat();
  return (field) => {
    const problem = mistakes[field];
    if (!problem) return undefined;
    const { symbol, decimals, min, max, ...rest } = problem.params;
    const amount = (text: string | undefined) =>
      text && symbol && decimals ? money(text, { symbol, decimals: Number(decimals) }) : text;
    // Codes of mistakes are the keys under `sell.field`, held together by a test.
    return t(`sell.field.${problem.code}` as 'sell.field.TITLE_EMPTY', { ...rest, min: amount(min), max: amount(max) });
  };
}
