import { DECLARATION, element, empty } from './xml.ts';

export interface AtomEntry {
  /** Address of the page. */
  link: string;
  title: string;
  summary: string;
  author: string;
  published: string;
  updated: string;
  picture?: string;
}

export interface AtomFeed {
  /** Its own address. */
  self: string;
  /** The page that shows the same to people. */
  page: string;
  title: string;
  language: string;
  /** When anything in it changed last. */
  updated: string;
  entries: readonly AtomEntry[];
}

function entryOf({ link, title, summary, author, published, updated, picture }: AtomEntry): string {
  return [
    '<entry>',
    element('id', link),
    element('title', title),
    empty('link', { rel: 'alternate', type: 'text/html', href: link }),
    ...(picture ? [empty('link', { rel: 'enclosure', type: 'image/webp', href: picture })] : []),
    `<author>${element('name', author)}</author>`,
    element('published', published),
    element('updated', updated),
    element('summary', summary),
    '</entry>\n',
  ].join('');
}

/** What is new, for readers of feeds. Source: https://www.rfc-editor.org/rfc/rfc4287 */
export function atomOf({ self, page, title, language, updated, entries }: AtomFeed): string {
  return [
    `${DECLARATION}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">\n`,
    element('id', self),
    element('title', title),
    element('updated', updated),
    empty('link', { rel: 'self', type: 'application/atom+xml', href: self }),
    empty('link', { rel: 'alternate', type: 'text/html', href: page }),
    '\n',
    ...entries.map(entryOf),
    '</feed>\n',
  ].join('');
}
