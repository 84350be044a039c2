import type { MoothallDocument } from '@moothall/contracts/protocol';

/**
 * What people may find a document by: listings, profiles, and what is said in public to a court. Statements and notes are
 * read where they belong, not searched.
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
    case 'moothall:ruling:1': {
      const { language, text: description } = document;
      return { ...nothing, language, description };
    }
    case 'moothall:note:1':
    case 'moothall:sealed:1':
    case 'moothall:casefile:1':
      return nothing;
  }
}
