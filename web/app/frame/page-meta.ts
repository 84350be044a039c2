import type { MetaDescriptor } from '@remix-run/node';
import { LANGUAGES, languageOfPath, pathInLanguage } from '../i18n/languages.ts';

export interface PageHeadData {
  title: string;
  description: string;
  /** Public origin, for links that leave the page. */
  origin: string;
  pathname: string;
  image?: string;
  /** Keeps the page out of search engines. */
  hidden?: boolean;
}

const LOCALE = { ko: 'ko_KR', en: 'en_US' } as const;

/** Title, description, the same page in the other language, and what a shared link shows. */
export function pageMeta(head: PageHeadData | undefined, ...more: MetaDescriptor[]): MetaDescriptor[] {
  if (!head) return [{ title: 'Moothall' }];
  const { title, description, origin, pathname, image, hidden } = head;
  const full = `${title} · Moothall`;
  const language = languageOfPath(pathname);
  return [
    { title: full },
    { name: 'description', content: description },
    ...(hidden ? [{ name: 'robots', content: 'noindex' }] : []),
    { tagName: 'link', rel: 'canonical', href: origin + pathname },
    ...LANGUAGES.map((choice) => ({
      tagName: 'link' as const,
      rel: 'alternate',
      hrefLang: choice,
      href: origin + pathInLanguage(pathname, choice),
    })),
    { property: 'og:site_name', content: 'Moothall' },
    { property: 'og:title', content: title },
    { property: 'og:description', content: description },
    { property: 'og:url', content: origin + pathname },
    { property: 'og:locale', content: LOCALE[language] },
    { property: 'og:type', content: 'website' },
    ...(image ? [{ property: 'og:image', content: image }] : []),
    { name: 'twitter:card', content: image ? 'summary_large_image' : 'summary' },
    ...more,
  ];
}
