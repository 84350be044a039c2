import type { Problem } from '../chain/types.ts';

/** Letters that are not seen: they could make a text read differently from what it is. */
const HIDDEN = /[[\p{Cc}\p{Cf}]--[\n\t\u200c\u200d]]/v;

/** Codes of what can be wrong with a text; words for each stand under `messages:field`. */
export type TextMistake = 'TEXT_EMPTY' | 'TEXT_LONG' | 'TEXT_HIDDEN';

/** Checks what somebody wrote to somebody. */
export function readText(text: string, max: number): { value: string } | { mistake: Problem & { code: TextMistake } } {
  const value = text.replace(/\r\n?/g, '\n').trim();
  if (value === '') return { mistake: { code: 'TEXT_EMPTY', params: {} } };
  if (value.length > max) {
    return { mistake: { code: 'TEXT_LONG', params: { max: String(max), length: String(value.length) } } };
  }
  return HIDDEN.test(value) ? { mistake: { code: 'TEXT_HIDDEN', params: {} } } : { value };
}

/** What somebody else's page sealed, without the letters that are not seen: nobody checked it on the way. */
export const shownText = (text: string): string => text.replaceAll(new RegExp(HIDDEN, 'vg'), '');
