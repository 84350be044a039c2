import type { MoothallDocument } from '@moothall/contracts/protocol';
import { vectorOf } from '@moothall/contracts/protocol/search/index';

/**
 * What people may find a document by: listings, profiles, reviews, and what is said in public to a court. Statements and
 * notes are read where they belong, not searched.
 */
export interface SearchText {
  title: string | null;
  language: string | null;
  condition: string | null;
  area: string | null;
  description: string | null;
}

export function searchTextOf(document: MoothallDocument): SearchText {
  const nothing = { title: null, language: null, condition: null, area: null, description: null };
  switch (document.schema) {
    case 'moothall:listing:1': {
      const { title, language, condition, area = null, description } = document;
      return { title, language, condition, area, description };
    }
    case 'moothall:profile:1': {
      const { name: title, area = null, about: description = null } = document;
      return { ...nothing, title, area, description };
    }
    case 'moothall:statement:1':
      return { ...nothing, language: document.language };
    case 'moothall:evidence:1':
    case 'moothall:reason:1':
    case 'moothall:ruling:1':
    case 'moothall:review:1':
    case 'moothall:reply:1':
    case 'moothall:attestation:1': {
      const { language, text: description } = document;
      return { ...nothing, language, description };
    }
    case 'moothall:note:1':
    case 'moothall:sealed:1':
    case 'moothall:casefile:1':
      return nothing;
  }
}

/** Values of the columns $4 to $11 of a stored document, in their order. */
export function columnsOf(
  { title, language, condition, area, description }: SearchText,
  isListing: boolean,
): unknown[] {
  const words = [title, area, description]
    .filter((text) => text !== null)
    .join('\n')
    .toLowerCase();
  const heading = isListing ? [vectorOf(title ?? '', 'A'), vectorOf(area ?? '', 'B')] : [];
  const all = isListing ? [...heading, vectorOf(description ?? '', 'C')] : [];
  return [title, language, condition, words === '' ? null : words, heading, area, all, description];
}

const WEIGHTS = ['A', 'B', 'C'] as const;
const english = (parameter: string, index: number) =>
  `setweight(to_tsvector('english', coalesce(${parameter}::text, '')), '${WEIGHTS[index]}')`;

/** SQL of a listing's lexemes, each text weighed by its place, with English stems beside the words. */
export const vectors = (lexemes: string, ...texts: string[]): string =>
  [...texts.map((_, index) => `(${lexemes}::text[])[${index + 1}]::tsvector`), ...texts.map(english)].join(' || ');

/** SQL of words as they are and as English stems, for what is not a listing. */
export const asWritten = (...texts: string[]): string =>
  texts
    .map(
      (text, index) =>
        `setweight(to_tsvector('simple', coalesce(${text}::text, '')), '${WEIGHTS[index]}') || ${english(text, index)}`,
    )
    .join(' || ');
