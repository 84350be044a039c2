import type { MetaDescriptor } from '@remix-run/node';
import { LANGUAGES, languageOfPath, pathInLanguage } from '../i18n/languages.ts';

export interface PageHeadData {
  title: string;
  description: string;
  /** Public origin, for links that leave the page. */
  origin: string;
  pathname: string;
  /** Picture of the second origin that a shared link shows; the market's own mark where there is none. */
  image?: string | undefined;
  /** Of the picture. */
  imageAlt?: string | undefined;
  /** A feed with what is new of the same. */
  feed?: { title: string; pathname: string } | undefined;
  /** Keeps the page out of search engines. */
  hidden?: boolean;
}

/** Wide enough for every site that shows links; the second origin makes it. */
const SHARED_WIDTH = 1280;
const LOCALE = { ko: 'ko_KR', en: 'en_US' } as const;

/** Title, description, the same page in the other language, and what a shared link shows. */
export function pageMeta(head: PageHeadData | undefined, ...more: MetaDescriptor[]): MetaDescriptor[] {
  if (!head) return [{ title: 'Moothall' }];
  const { title, description, origin, pathname, image, imageAlt, feed, hidden } = head;
  const full = `${title} · Moothall`;
  const language = languageOfPath(pathname);
  const picture = image?.includes('/ipfs/') ? `${image}?w=${SHARED_WIDTH}` : (image ?? `${origin}/touch-icon.png`);
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
    {
      tagName: 'link' as const,
      rel: 'alternate',
      hrefLang: 'x-default',
      href: origin + pathInLanguage(pathname, 'en'),
    },
    ...(feed
      ? [
          {
            tagName: 'link' as const,
            rel: 'alternate',
            type: 'application/atom+xml',
            title: feed.title,
            href: origin + feed.pathname,
          },
        ]
      : []),
    { property: 'og:site_name', content: 'Moothall' },
    { property: 'og:title', content: title },
    { property: 'og:description', content: description },
    { property: 'og:url', content: origin + pathname },
    { property: 'og:locale', content: LOCALE[language] },
    { property: 'og:locale:alternate', content: LOCALE[language === 'ko' ? 'en' : 'ko'] },
    { property: 'og:type', content: 'website' },
    { property: 'og:image', content: picture },
    ...(image ? [{ property: 'og:image:alt', content: imageAlt ?? title }] : []),
    { name: 'twitter:card', content: image ? 'summary_large_image' : 'summary' },
    { name: 'twitter:title', content: title },
    { name: 'twitter:description', content: description },
    { name: 'twitter:image', content: picture },
    ...more,
  ];
}
