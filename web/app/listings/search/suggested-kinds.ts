import { CATEGORIES } from '@moothall/contracts/protocol/categories';
import { farFrom } from '@moothall/contracts/protocol/search/index';

/** A kind of goods that somebody who typed this much may be after. */
export interface SuggestedKind {
  number: number;
  name: string;
}

/** Kinds suggested at most: what people look for by words comes first. */
const MOST = 2;

/**
 * Kinds of goods whose name, or a word of it, a text begins, half-written syllables too; what is the same in other words or
 * the other language; and where there is neither, those that are a slip of the keyboard away.
 * @param nameOf the name of a category as the page's language calls it
 */
export function suggestedKinds(text: string, nameOf: (id: string) => string): SuggestedKind[] {
  const found = CATEGORIES.flatMap(({ number, id }) => {
    const name = nameOf(id);
    const far = farFrom(text, name);
    return far === undefined ? [] : [{ number, name, far }];
  });
  const nearest = Math.min(...found.map(({ far }) => far));
  return found
    .filter(({ far }) => far === nearest)
    .slice(0, MOST)
    .map(({ number, name }) => ({ number, name }));
}
