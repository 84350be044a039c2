import type { Document } from '@moothall/indexer/entities';
import { wordsOf } from '../content/types.ts';
import { columnsOf, type Scope } from '../read/shape.ts';
import { prefixQuery, wordConditions } from '../read/words.ts';
import { LISTING } from './types.ts';

const column = columnsOf<Document>();
const digest = ({ alias }: Scope) => `${alias}.content`;

/** Conditions under which a listing's words match a search. */
export const textConditions = (scope: Scope, words: readonly string[]): string[] =>
  wordConditions(scope, wordsOf(scope, digest(scope), LISTING), words);

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
