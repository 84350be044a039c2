import type { TFunction } from 'i18next';

/** Keys of the words for a guideline, by its number; the protocol's list has the same numbers. */
const SLUGS = {
  1: 'notAsDescribed',
  2: 'forbidden',
  3: 'stolen',
  4: 'fraud',
  5: 'harassment',
  6: 'spam',
  7: 'unsafe',
  8: 'privacy',
  9: 'misuse',
  99: 'otherLaw',
} as const;

/** Numbers of the guidelines that a motion can name, in the order they are shown. */
export const GUIDELINES = Object.keys(SLUGS).map(Number);

/** The key of a guideline's words; another market's own numbers fall under "another law". */
export const guidelineKey = (number: number) => SLUGS[number as keyof typeof SLUGS] ?? 'otherLaw';

/** The guideline's name in the page's language. */
export const guidelineName = (t: TFunction<'guidelines'>, number: number): string => t(`name.${guidelineKey(number)}`);
