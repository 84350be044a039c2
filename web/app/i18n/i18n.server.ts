import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { i18nOptions } from './i18n.ts';
import type { Language } from './languages.ts';
import en from './messages.en.ts';
import ko from './messages.ko.ts';

function whole(language: Language, messages: object): i18n {
  const instance = createInstance().use(initReactI18next);
  instance.init({ ...i18nOptions(language), resources: { [language]: { ...messages } } });
  return instance;
}

/** Instances hold words and no state of a request, so that all requests of a language share one. */
const instances: Record<Language, i18n> = { en: whole('en', en), ko: whole('ko', ko) };

export const i18nOf = (language: Language): i18n => instances[language];
