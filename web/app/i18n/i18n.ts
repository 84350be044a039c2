import type { InitOptions } from 'i18next';
import type { Language } from './languages.ts';

/** What server and browser have in common: both must write the same text. */
export const i18nOptions = (language: Language): InitOptions => ({
  lng: language,
  defaultNS: 'ui',
  initAsync: false,
  // React escapes what it shows.
  interpolation: { escapeValue: false },
  react: { useSuspense: false },
});
