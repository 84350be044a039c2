import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from './languages.ts';

/** One language's words. Only what a page needs is ever sent: the other language stays on the server. */
export function createI18n(language: Language, messages: Record<string, object>): i18n {
  const instance = createInstance().use(initReactI18next);
  instance.init({
    lng: language,
    resources: { [language]: messages },
    defaultNS: 'ui',
    initAsync: false,
    // React escapes what it shows.
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  return instance;
}
