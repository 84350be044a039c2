import type { TFunction } from 'i18next';
import { env } from '../env.server.ts';
import { i18nOf } from '../i18n/i18n.server.ts';
import { type Language, languageOfPath } from '../i18n/languages.ts';

type Namespaces = [
  'ui',
  'accounts',
  'arbitration',
  'attestations',
  'chain',
  'desk',
  'favourites',
  'frame',
  'guidelines',
  'home',
  'jury',
  'labels',
  'listings',
  'messages',
  'moderation',
  'notifications',
  'orders',
  'questions',
  'reputation',
  'searches',
  'session',
  'vault',
];

interface Address {
  /** Public origin of the pages. */
  origin: string;
  pathname: string;
  language: Language;
  /** Words in the page's language, for titles and shared links. */
  t: TFunction<Namespaces>;
}

/** Where a request's page is for everybody, and in which language it speaks. */
export function addressOf(request: Request): Address {
  const url = new URL(request.url);
  const pathname = url.pathname.replace(/\.data$/, '');
  const language = languageOfPath(pathname);
  return { origin: env.WEB_ORIGIN ?? url.origin, pathname, language, t: i18nOf(language).t as TFunction<Namespaces> };
}
