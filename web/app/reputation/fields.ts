import type { Problem } from '../chain/types.ts';

/** Longest words of a review or an answer, in the protocol's documents. */
export const WORDS_MAX = 2000;
/** Letters that are not seen: they could make a text read differently from what it is. The protocol refuses them. */
const HIDDEN = /[[\p{Cc}\p{Cf}]--[\n\t\u200c\u200d]]/v;

type Read<Value> = { value: Value } | { mistake: Problem };

/** Reads how many stars were chosen. */
export function readRating(text: string | undefined): Read<number> {
  if (text !== undefined && /^[1-5]$/.test(text)) return { value: Number(text) };
  return { mistake: { code: 'RATING_MISSING', params: {} } };
}

function read(text: string): Read<string> {
  const value = text.replace(/\r\n?/g, '\n').trim();
  if (value.length > WORDS_MAX) {
    const params = { max: String(WORDS_MAX), length: String(value.length) };
    return { mistake: { code: 'WORDS_LONG', params } };
  }
  return HIDDEN.test(value) ? { mistake: { code: 'WORDS_HIDDEN', params: {} } } : { value };
}

/** Reads the words of a review; there need not be any. */
export const readWords = (text: string): Read<string> => read(text);

/** Reads the words of an answer. */
export function readReply(text: string): Read<string> {
  return text.trim() === '' ? { mistake: { code: 'WORDS_EMPTY', params: {} } } : read(text);
}
