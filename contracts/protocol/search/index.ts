/** Finding words: what texts are indexed by and what searches ask for. */
export { farFrom } from './beginnings.ts';
export { lettersOf } from './hangul.ts';
export { type Asked, askedIn, GOES_WITH, lexemesOf, vectorOf, wordsWorthSuggesting } from './lexemes.ts';
