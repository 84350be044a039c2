import type { Document } from '@moothall/indexer/entities';
import { wordsOf } from '../content/types.ts';
import { columnsOf, type Scope } from '../read/shape.ts';
import { Refusal } from '../schema/refusal.ts';
import { LISTING } from './types.ts';

const MAX_TEXT = 200;
/** Words beyond these narrow nothing that a person would notice. */
const MAX_WORDS = 8;
/** Shortest piece of text the trigram index can find inside a word. */
const TRIGRAM = 3;
const column = columnsOf<Document>();

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

const digest = ({ alias }: Scope) => `${alias}.content`;
const escapeLike = (word: string) => word.replace(/[\\%_]/g, '\\$&');

/** A word as the beginning of one in the text, in its own form and in English inflections (bike, bikes). */
const prefixQuery = (scope: Scope, word: string): string => {
  const at = scope.values.bind(`${word}:*`, 'text');
  return `(to_tsquery('simple', ${at}) || to_tsquery('english', ${at}))`;
};

/**
 * Conditions under which a listing's words match: each word of the search begins one of them, or, from three characters
 * on, stands anywhere inside one, since Korean compounds and endings are written together (접이식자전거, 자전거를).
 */
export function textConditions(scope: Scope, words: readonly string[]): string[] {
  const document = wordsOf(scope, digest(scope), LISTING);
  return words.map((word) => {
    const begins = `${document}.${column('search')} @@ ${prefixQuery(scope, word)}`;
    if ([...word].length < TRIGRAM) return begins;
    const inside = `${document}.${column('words')} like ${scope.values.bind(`%${escapeLike(word)}%`, 'text')}`;
    return `(${begins} or ${inside})`;
  });
}

/**
 * How well a listing matches, title before area before description. What was found inside a word has no rank of its own
 * and gets a little for each word that its title holds.
 */
export function rankOf(scope: Scope, words: readonly string[]): string {
  const document = wordsOf(scope, digest(scope), LISTING);
  const query = words.map((word) => prefixQuery(scope, word)).join(' || ');
  const inTitle = words.map(
    (word) =>
      `(strpos(lower(coalesce(${document}.${column('title')}, '')), ${scope.values.bind(word, 'text')}) > 0)::int`,
  );
  return `(coalesce(ts_rank(${document}.${column('search')}, ${query}), 0) + 0.05 * (${inTitle.join(' + ')}))::real`;
}
