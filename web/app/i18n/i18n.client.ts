import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { i18nOptions } from './i18n.ts';
import type { Language } from './languages.ts';
import type { Namespace } from './namespace.ts';
import { readWords } from './read-words.ts';

/** One language with the words of the first page; others are read when a page that needs them is opened. */
export async function i18nWith(language: Language, namespaces: readonly Namespace[]): Promise<i18n> {
  const instance = createInstance().use(initReactI18next).use(readWords);
  await instance.init({ ...i18nOptions(language), ns: namespaces });
  return instance;
}
