import { type Asked, askedIn, GOES_WITH } from '@moothall/contracts/protocol/search/index';
import type { Scope } from '../read/shape.ts';
import { Refusal } from '../schema/refusal.ts';

const MAX_TEXT = 200;
/** How much a word counts in a description, an area and a title, as Postgres wants it: D, C, B, A. */
const WEIGHTS = `'{0, 0.1, 0.35, 1}'`;
/** A word that means the same counts a little less than the one that was asked for. */
const OTHER_WORDS = 0.7;
/** How much it counts that a title is little else than the words. */
const WHOLLY = 0.2;
/** What goes with the thing that was asked for counts for half of it. */
const ACCESSORY = 0.5;

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
  const list = (property: 'query' | 'others' | 'word' | 'letters') =>
    values.bind(
      words.map((word) => word[property]),
      'text[]',
    );
  return `(select content.asked('${part}', ${list('query')}, ${list('others')}, ${list('word')}, ${list('letters')}))`;
}

/** The condition under which a row of content.listing_search matches. */
export const matches = (scope: Scope, words: readonly Asked[]): string =>
  `${scope.alias}.words @@ ${asked(scope, words, 'all')}`;

/**
 * How well a row of content.listing_search matches: how many of the words its title or area says, in these words or in
 * others, and then how often and how wholly.
 */
export function rankOf(scope: Scope, words: readonly Asked[]): string {
  const heading = `${scope.alias}.heading`;
  const said = (word: Asked, part: 'own' | 'others') => `(${heading} @@ ${asked(scope, [word], part)})::int`;
  const perWord = words.map((word) => {
    const own = said(word, 'own');
    return word.others === '' ? own : `greatest(${own}, ${OTHER_WORDS} * ${said(word, 'others')})`;
  });
  const isAccessory = `${heading} @@ '''${GOES_WITH}'''::tsquery`;
  const weight = words.some(({ goesWith }) => goesWith) ? '1' : `case when ${isAccessory} then ${ACCESSORY} else 1 end`;
  const wholly = `ts_rank(${WEIGHTS}, ${heading}, ${asked(scope, words, 'own')})`;
  return `((${perWord.join(' + ')}) * ${weight} + ${WHOLLY} * ${wholly})::real`;
}
