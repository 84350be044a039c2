import { CATEGORIES } from '@moothall/contracts/protocol/categories';
import { lettersOf } from '@moothall/contracts/protocol/search/index';

/** A kind of goods that somebody who typed this much may be after. */
export interface SuggestedKind {
  number: number;
  name: string;
}

/** Kinds suggested at most: what people look for by words comes first. */
const MOST = 2;

/**
 * Kinds of goods by whose name, or a word of it, a text begins. Letters are compared one by one, so that a half-written
 * syllable is a beginning too.
 * @param nameOf the name of a category as the page's language calls it
 */
export function suggestedKinds(text: string, nameOf: (id: string) => string): SuggestedKind[] {
  const begun = lettersOf(text.trim());
  if (begun === '') return [];
  const isMeant = (name: string) => [name, ...name.split(/[\s·,&]+/)].some((part) => lettersOf(part).startsWith(begun));
  return CATEGORIES.map(({ number, id }) => ({ number, name: nameOf(id) }))
    .filter(({ name }) => isMeant(name))
    .slice(0, MOST);
}
