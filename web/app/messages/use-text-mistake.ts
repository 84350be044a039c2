import { useTranslation } from 'react-i18next';
import type { Problem } from '../chain/types.ts';
import type { TextMistake } from './plain-text.ts';

/** What is wrong with a text, in words; undefined for every other problem. */
export function useTextMistake(): (problem: Problem | undefined) => string | undefined {
  const { t } = useTranslation('messages');
  return (problem) => {
    if (!problem?.code.startsWith('TEXT_')) return undefined;
    const { max = '', length = '' } = problem.params;
    return t(`field.${problem.code as TextMistake}`, { max, length });
  };
}
