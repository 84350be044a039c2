import { LANGUAGES } from '../i18n/languages.ts';
import { DECLARATION, element, empty } from './xml.ts';

const SITEMAPS = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const OPENING = `${DECLARATION}<urlset xmlns="${SITEMAPS}" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n`;

export interface Place {
  /** What follows the language in its address. */
  path: string;
  /** When it was changed. */
  changed?: string;
}

/** A page in every language, each entry naming the others. Source: https://www.sitemaps.org/protocol.html */
export function entriesOf(origin: string, { path, changed }: Place): string {
  const addressIn = (language: string) => `${origin}/${language}${path}`;
  const others = LANGUAGES.map((language) =>
    empty('xhtml:link', { rel: 'alternate', hreflang: language, href: addressIn(language) }),
  ).join('');
  const dated = changed ? element('lastmod', changed) : '';
  return LANGUAGES.map((language) => `<url>${element('loc', addressIn(language))}${dated}${others}</url>\n`).join('');
}

/** A sitemap of sitemaps. */
export function indexOf(addresses: readonly string[]): string {
  const entries = addresses.map((address) => `<sitemap>${element('loc', address)}</sitemap>\n`).join('');
  return `${DECLARATION}<sitemapindex xmlns="${SITEMAPS}">\n${entries}</sitemapindex>\n`;
}

/**
 * A sitemap that is written while its pages are read: never more than one page of them is in memory, and the next is
 * asked for when whoever reads is ready for it.
 */
export function sitemapStream(origin: string, pages: AsyncIterator<readonly Place[]>): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder();
  return new ReadableStream({
    start: (out) => out.enqueue(bytes.encode(OPENING)),
    async pull(out) {
      const { done, value } = await pages.next();
      if (!done) return out.enqueue(bytes.encode(value.map((place) => entriesOf(origin, place)).join('')));
      out.enqueue(bytes.encode('</urlset>\n'));
      out.close();
    },
    cancel: async () => void (await pages.return?.()),
  });
}
