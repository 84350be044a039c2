import type { i18n } from 'i18next';
import { createI18n } from './i18n.ts';
import type { Language } from './languages.ts';
import en from './messages.en.ts';
import ko from './messages.ko.ts';

/** Instances hold words and no state of a request, so that all requests of a language share one. */
const instances: Record<Language, i18n> = { en: createI18n('en', en), ko: createI18n('ko', ko) };

export const i18nOf = (language: Language): i18n => instances[language];
