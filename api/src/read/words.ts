import { Refusal } from '../schema/refusal.ts';
import type { Scope } from './shape.ts';

const MAX_TEXT = 200;
/** Words beyond these narrow nothing that a person would notice. */
const MAX_WORDS = 8;
/** Shortest piece of text the trigram index can find inside a word. */
const TRIGRAM = 3;

/**
 * The words of a search: NFC, lower case, without the marks that mean something in a tsquery.
 * @throws Refusal TEXT_TOO_LONG
 */
export function wordsIn(text: string): string[] {
  if (text.length > MAX_TEXT) throw new Refusal('TEXT_TOO_LONG', { length: text.length, max: MAX_TEXT });
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words)].slice(0, MAX_WORDS);
}

const escapeLike = (word: string) => word.replace(/[\\%_]/g, '\\$&');

/** A word as the beginning of one in the text, in its own form and in English inflections (bike, bikes). */
export const prefixQuery = (scope: Scope, word: string): string => {
  const at = scope.values.bind(`${word}:*`, 'text');
  return `(to_tsquery('simple', ${at}) || to_tsquery('english', ${at}))`;
};

/**
 * Conditions under which a document matches: each word of the search begins one of its words, or, from three characters
 * on, stands anywhere inside one, since Korean compounds and endings are written together (접이식자전거, 자전거를).
 * @param document alias of a row of content.document
 */
export function wordConditions(scope: Scope, document: string, words: readonly string[]): string[] {
  return words.map((word) => {
    const begins = `${document}.search @@ ${prefixQuery(scope, word)}`;
    if ([...word].length < TRIGRAM) return begins;
    const inside = `${document}.words like ${scope.values.bind(`%${escapeLike(word)}%`, 'text')}`;
    return `(${begins} or ${inside})`;
  });
}
