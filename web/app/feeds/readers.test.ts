import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { below, readXml, type XmlElement } from '../../../test/support/xml.ts';
import { type AtomEntry, atomOf } from './atom.ts';
import { indexOf, type Place, sitemapStream } from './sitemap.ts';

const ATOM = 'http://www.w3.org/2005/Atom';
const SITEMAPS = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const XHTML = 'http://www.w3.org/1999/xhtml';
const ORIGIN = 'https://moothall.example';
const DATE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

/** Whatever somebody may write, controls and halves of characters too. */
const words = fc.string({ unit: 'binary', maxLength: 60 });
const hostile = fc.oneof(
  words,
  fc.constantFrom(
    '</title></entry></feed><script>alert(1)</script>',
    ']]>',
    '<![CDATA[',
    '&nbsp;&#0;&lt;',
    '"\'><x y="',
    'אופניים «מתקפלים»',
    '<?xml version="1.1"?><!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>&y;',
    '자전거 \u{1f6b2}',
  ),
);
const entry: fc.Arbitrary<AtomEntry> = fc.record(
  {
    link: fc.uuid().map((id) => `${ORIGIN}/ko/listings/${id}`),
    title: hostile,
    summary: hostile,
    author: hostile,
    published: fc.constant('2026-11-20T10:00:00.000Z'),
    updated: fc.constant('2026-11-21T10:00:00.000Z'),
    picture: hostile.map((text) => `${ORIGIN}/ipfs/x?w=640&y=${text}`),
  },
  { requiredKeys: ['link', 'title', 'summary', 'author', 'published', 'updated'] },
);

/** A text as XML can hold it: its readers take every line end for the same one. */
const holdable = (text: string) =>
  text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what no XML may hold
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
const lines = (text: string) => text.replace(/\r\n?/g, '\n');
const only = (element: XmlElement, name: string): string => {
  const found = below(element, name);
  expect(found.map(({ name: each }) => each)).toEqual([name]);
  return found[0]?.text ?? '';
};

describe('a feed, as its readers read it', () => {
  const feedOf = (entries: readonly AtomEntry[]) =>
    readXml(
      atomOf({
        self: `${ORIGIN}/ko/feed.xml`,
        page: `${ORIGIN}/ko/search?a=1&b=2`,
        title: '<b>Moothall</b> & neighbours',
        language: 'ko',
        updated: '2026-11-21T10:00:00.000Z',
        entries,
      }),
    );

  it('has everything that RFC 4287 asks of a feed, in its namespace', () => {
    const feed = feedOf([]);
    expect([feed.name, feed.namespace, feed.attributes['xml:lang']]).toEqual(['feed', ATOM, 'ko']);
    expect(only(feed, 'id')).toBe(`${ORIGIN}/ko/feed.xml`);
    expect(only(feed, 'title')).toBe('<b>Moothall</b> & neighbours');
    expect(only(feed, 'updated')).toMatch(DATE);
    expect(below(feed, 'link').map(({ attributes }) => [attributes.rel, attributes.href])).toEqual([
      ['self', `${ORIGIN}/ko/feed.xml`],
      ['alternate', `${ORIGIN}/ko/search?a=1&b=2`],
    ]);
  });

  it('says of every entry what was written, whatever that was, and nothing besides', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 4 }), (entries) => {
        const feed = feedOf(entries);
        expect(feed.children.map(({ name }) => name)).toEqual([
          ...['id', 'title', 'updated', 'link', 'link'],
          ...entries.map(() => 'entry'),
        ]);
        for (const [index, read] of below(feed, 'entry').entries()) {
          const told = entries[index] as AtomEntry;
          expect(new Set(read.children.map(({ namespace }) => namespace))).toEqual(new Set([ATOM]));
          expect(only(read, 'id')).toBe(told.link);
          expect(only(read, 'title')).toBe(lines(holdable(told.title)));
          expect(only(read, 'summary')).toBe(lines(holdable(told.summary)));
          expect(only(below(read, 'author')[0] as XmlElement, 'name')).toBe(lines(holdable(told.author)));
          for (const date of ['published', 'updated']) expect(only(read, date)).toMatch(DATE);
          expect(below(read, 'link').map(({ attributes }) => attributes.rel)).toEqual(
            told.picture === undefined ? ['alternate'] : ['alternate', 'enclosure'],
          );
        }
      }),
    );
  });
});

describe('a sitemap, as search engines read it', () => {
  async function* pagesOf(places: readonly Place[]) {
    for (let at = 0; at < places.length; at += 2) yield places.slice(at, at + 2);
  }
  const path = hostile.map((text) => `/search?q=${encodeURIComponent(text.toWellFormed())}&near='1'`);

  it('has every page in each language, naming the others, each element in its place', async () => {
    const place = fc.record({ path, changed: fc.constant('2026-11-21T10:00:00.000Z') }, { requiredKeys: ['path'] });
    await fc.assert(
      fc.asyncProperty(fc.array(place, { maxLength: 5 }), async (places) => {
        const sitemap = readXml(await new Response(sitemapStream(ORIGIN, pagesOf(places))).text());
        expect([sitemap.name, sitemap.namespace]).toEqual(['urlset', SITEMAPS]);
        expect(sitemap.children.map((url) => only(url, 'loc'))).toEqual(
          places.flatMap((each) => ['ko', 'en'].map((language) => `${ORIGIN}/${language}${each.path}`)),
        );
        for (const [index, url] of sitemap.children.entries()) {
          const { changed } = places[index >> 1] as Place;
          expect(url.children.map(({ name }) => name)).toEqual([
            'loc',
            ...(changed ? ['lastmod'] : []),
            'link',
            'link',
          ]);
          if (changed) expect(only(url, 'lastmod')).toMatch(DATE);
          for (const { namespace, attributes } of below(url, 'link')) {
            expect(namespace).toBe(XHTML);
            expect(attributes.href).toBe(`${ORIGIN}/${attributes.hreflang}${places[index >> 1]?.path}`);
          }
        }
      }),
    );
  });

  it('of sitemaps names each of them', () => {
    const addresses = [`${ORIGIN}/sitemaps/places.xml`, `${ORIGIN}/sitemaps/listings/all3f.xml?a&b`];
    const index = readXml(indexOf(addresses));
    expect([index.name, index.namespace]).toEqual(['sitemapindex', SITEMAPS]);
    expect(index.children.map((each) => only(each, 'loc'))).toEqual(addresses);
  });
});
