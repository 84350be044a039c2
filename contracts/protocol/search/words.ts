import { isHangul } from './hangul.ts';

/** Runs of one script: 아이폰13pro is 아이폰, 13 and pro, however it was spaced. */
const RUN = /[\p{Script=Hangul}]+|\p{N}+|[^\P{L}\p{Script=Hangul}]+/gu;
/** Marks between letters of one word: don't, rock'n'roll. */
const APOSTROPHE = /(?<=\p{L})['’](?=\p{L})/gu;

/** One spelling for what looks the same: compatibility forms, letter case and apostrophes do not count. */
const plain = (text: string) => text.normalize('NFKC').toLowerCase().replace(APOSTROPHE, '');

/** The words of a text in order, each of one script. */
export const runsIn = (text: string): string[] => plain(text).match(RUN) ?? [];

/** Where two Hangul words stand side by side with a space between, their last and first syllable. */
export function seamsIn(text: string): string[] {
  const seams = plain(text).matchAll(/(\p{Script=Hangul})[ \t]+(?=(\p{Script=Hangul}))/gu);
  return [...seams].map(([, before, after]) => `${before}${after}`).filter(isHangul);
}
