import { type Asked, askedIn } from '@moothall/contracts/protocol/search/index';
import type { Scope } from '../read/shape.ts';
import { Refusal } from '../schema/refusal.ts';

const MAX_TEXT = 200;
/** How much a word counts in a description, an area and a title, as Postgres wants it: D, C, B, A. */
const WEIGHTS = `'{0, 0.1, 0.35, 1}'`;
/** A word that means the same counts a little less than the one that was asked for. */
const OTHER_WORDS = 0.6;

/**
 * What a text asks for; nothing where it holds no word.
 * @throws Refusal TEXT_TOO_LONG
 */
export function readText(text: string | null | undefined): Asked[] {
  if (!text) return [];
  if (text.length > MAX_TEXT) throw new Refusal('TEXT_TOO_LONG', { length: text.length, max: MAX_TEXT });
  return askedIn(text);
}

/** What is asked for as a query of the database, read once for the whole statement. */
function asked({ values }: Scope, words: readonly Asked[], part: 'all' | 'own' | 'others'): string {
  const list = (property: keyof Asked) =>
    values.bind(
      words.map((word) => word[property]),
      'text[]',
    );
  return `(select content.asked('${part}', ${list('query')}, ${list('others')}, ${list('word')}, ${list('letters')}))`;
}

/** The condition under which a row of content.listing_search matches. */
export const matches = (scope: Scope, words: readonly Asked[]): string =>
  `${scope.alias}.words @@ ${asked(scope, words, 'all')}`;

/** How well a row of content.listing_search matches: by its title, a little by its area. */
export function rankOf(scope: Scope, words: readonly Asked[]): string {
  const rank = (part: 'own' | 'others') => `ts_rank(${WEIGHTS}, ${scope.alias}.heading, ${asked(scope, words, part)})`;
  return `(${rank('own')} + ${OTHER_WORDS} * ${rank('others')})::real`;
}
