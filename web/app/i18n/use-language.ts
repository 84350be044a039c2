import { useParams } from '@remix-run/react';
import { isLanguage, type Language } from './languages.ts';

/** The language of the page that is shown. */
export function useLanguage(): Language {
  const { lang } = useParams();
  return isLanguage(lang) ? lang : 'en';
}
