import { type Asked, askedIn, GOES_WITH } from '@moothall/contracts/protocol/search/index';
import type { Values } from '../read/database.ts';
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

/** What is asked for as a query of the database. */
function asked(values: Values, words: readonly Asked[], part: 'all' | 'own' | 'others'): string {
  const list = (property: 'query' | 'others' | 'word' | 'letters') =>
    values.bind(
      words.map((word) => word[property]),
      'text[]',
    );
  return `(select content.asked('${part}', ${list('query')}, ${list('others')}, ${list('word')}, ${list('letters')}))`;
}

/** The condition under which a row of content.listing_search matches; where `askedSql` stands before it, read from there. */
export const matches = (scope: Scope, words: readonly Asked[], isShared: boolean): string =>
  `${scope.alias}.words @@ ${isShared ? '(select every from asked)' : asked(scope.values, words, 'all')}`;

/**
 * What a text asks for, as a common table expression: a misspelled word is looked up among all that sellers use, once for
 * all that reads it.
 * @param isRanked whether `rankOf` reads it too
 */
export function askedSql(values: Values, words: readonly Asked[], isRanked: boolean): string {
  const each = words.flatMap((word, place) =>
    (['own', 'others'] as const).map((part) => ({
      part,
      sql: () => `${asked(values, [word], part)} as ${part}_${place}`,
    })),
  );
  const columns = [`${asked(values, words, 'all')} as every`, ...(isRanked ? each.map(({ sql }) => sql()) : [])];
  return `asked as materialized (select ${columns.join(', ')})`;
}

/**
 * How well a row of content.listing_search matches: how many of the words its title or area says, in these words or in
 * others, and then how often and how wholly. Reads what `askedSql` found out.
 */
export function rankOf(scope: Scope, words: readonly Asked[]): string {
  const heading = `${scope.alias}.heading`;
  const meant = (part: 'own' | 'others', place: number) => `(select ${part}_${place} from asked)`;
  const perWord = words.map((word, place) => {
    const own = `(${heading} @@ ${meant('own', place)})::int`;
    const others = `(${heading} @@ ${meant('others', place)})::int`;
    return word.others === '' ? own : `greatest(${own}, ${OTHER_WORDS} * ${others})`;
  });
  const isAccessory = `${heading} @@ '''${GOES_WITH}'''::tsquery`;
  const weight = words.some(({ goesWith }) => goesWith) ? '1' : `case when ${isAccessory} then ${ACCESSORY} else 1 end`;
  const any = words.map((_, place) => meant('own', place)).join(' || ');
  const wholly = `ts_rank(${WEIGHTS}, ${heading}, ${any})`;
  return `((${perWord.join(' + ')}) * ${weight} + ${WHOLLY} * ${wholly})::real`;
}
