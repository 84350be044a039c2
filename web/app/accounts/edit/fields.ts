import type { PictureRef, ProfileDocument } from '@moothall/contracts/protocol/content/schemas';
import type { Problem } from '../../chain/types.ts';
import { LANGUAGES, type Language } from '../../i18n/languages.ts';

/** What was typed about oneself, as it was typed. */
export interface ProfileDraft {
  kind: 'PERSON' | 'SHOP';
  name: string;
  about: string;
  area: string;
  hours: string;
  languages: readonly string[];
}

/** What is not typed: the picture, and the cell of the map that was chosen before. */
export interface Kept {
  picture: PictureRef | undefined;
  cell: string | undefined;
}

export const MOST_LETTERS = { name: 40, about: 2000, area: 60, hours: 300 } as const;
type TextField = keyof typeof MOST_LETTERS;

/** Letters that are not seen: the protocol refuses them, so that no name can pass for another. */
const HIDDEN = /[[\p{Cc}\p{Cf}]--[\n\t\u200c\u200d]]/v;

export type Mistakes = Partial<Record<TextField | 'kind' | 'languages', Problem>>;

function mistakeIn(field: TextField, text: string): Problem | undefined {
  const max = MOST_LETTERS[field];
  if (text.length > max) return { code: 'TEXT_LONG', params: { max: String(max), length: String(text.length) } };
  if (HIDDEN.test(text)) return { code: 'TEXT_HIDDEN', params: {} };
  return field === 'name' && text === '' ? { code: 'NAME_EMPTY', params: {} } : undefined;
}

const isLanguage = (text: string): text is Language => (LANGUAGES as readonly string[]).includes(text);

/** Reads a profile: the document that goes public, or what is wrong with each field. Opening hours are a shop's only. */
export function readProfile(draft: ProfileDraft, kept: Kept): { document: ProfileDocument } | { mistakes: Mistakes } {
  const said = {} as Record<TextField, string>;
  const mistakes: Mistakes = {};
  for (const field of Object.keys(MOST_LETTERS) as TextField[]) {
    said[field] = draft[field].replace(/\r\n?/g, '\n').trim();
    const mistake = mistakeIn(field, said[field]);
    if (mistake) mistakes[field] = mistake;
  }
  if (draft.kind !== 'PERSON' && draft.kind !== 'SHOP') mistakes.kind = { code: 'KIND_MISSING', params: {} };
  const languages = [...new Set(draft.languages)].filter(isLanguage);
  if (languages.length !== draft.languages.length) mistakes.languages = { code: 'LANGUAGE_UNKNOWN', params: {} };
  if (Object.keys(mistakes).length > 0) return { mistakes };
  const { name, about, area, hours } = said;
  const document: ProfileDocument = {
    schema: 'moothall:profile:1',
    name,
    ...(about && { about }),
    ...(area && { area }),
    ...(kept.cell && { cell: kept.cell }),
    ...(languages.length > 0 && { languages }),
    ...(kept.picture && { picture: kept.picture }),
    ...(draft.kind === 'SHOP' && hours && { hours }),
  };
  return { document };
}
