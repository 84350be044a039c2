import { Meta, RemixServer } from '@remix-run/react';
import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { below, readXml, type XmlElement } from '../../../test/support/xml.ts';
import type { ListingFacts } from '../listings/detail/listing-facts.ts';
import { productOf } from '../listings/detail/product.ts';
import { breadcrumbsOf } from './breadcrumbs.ts';
import { pageMeta } from './page-meta.ts';

const ORIGIN = 'https://moothall.example';

/** What somebody may call a thing, and whatever else they think of. */
const titles = fc.oneof(
  fc.constantFrom(
    '</title><script>alert(1)</script>',
    '</script><img src=x onerror=alert(1)>',
    '<!--<script>',
    '"><meta http-equiv="refresh" content="0;url=//evil.example">',
    `' onload='alert(1)`,
    '&lt;b&gt; &amp;quot; \u2028\u2029',
    'אופניים מתקפלים “כמו חדש”',
    'دراجة </head><body>',
    '{{constructor.constructor("alert(1)")()}}',
    '자전거 🚲',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
);

/** The head as the server writes it, taken apart by a parser that forgives nothing. */
function headOf(title: string): XmlElement {
  const head = { title, description: `${title}. `, origin: ORIGIN, pathname: '/ko/listings/0x1' };
  const listing = {
    state: 'OPEN',
    stock: 1,
    price: '1000',
    token: { decimals: 0, symbol: 'KRW' },
    pictures: [],
    seller: { kind: 'SHOP', name: title },
  } as unknown as ListingFacts;
  const crumbs = [{ name: title, path: '/ko' }];
  const meta = pageMeta(
    { ...head, image: `${ORIGIN}/ipfs/bafy`, imageAlt: title, feed: { title, pathname: '/ko/feed.xml' } },
    { 'script:ld+json': productOf(listing, head) },
    { 'script:ld+json': breadcrumbsOf(ORIGIN, crumbs) },
  );
  const location = { pathname: '/', search: '', hash: '', state: null, key: 'only' };
  const context = {
    manifest: { routes: { root: { id: 'root', path: '' } }, entry: { module: '', imports: [] }, url: '', version: '' },
    routeModules: { root: { default: Meta, meta: () => meta } },
    staticHandlerContext: {
      ...{ basename: '', location, loaderData: {}, actionData: null, errors: null, statusCode: 200 },
      ...{ loaderHeaders: {}, actionHeaders: {}, activeDeferreds: null },
      matches: [{ route: { id: 'root' }, params: {}, pathname: '/', pathnameBase: '/' }],
    },
    future: {},
    isSpaMode: false,
  };
  const markup = renderToStaticMarkup(<RemixServer context={context as never} url={`${ORIGIN}/`} />);
  return readXml(`<head>${markup}</head>`);
}

/** Line ends are the only thing that its readers may take for something else. */
const lines = (text: string) => text.replace(/\r\n?/g, '\n');

describe('a title that means harm', () => {
  it('is a title and nothing else, in the head and wherever a page is shared', () => {
    fc.assert(
      fc.property(
        titles.filter((text) => !/\p{Cc}/u.test(text)),
        (title) => {
          const head = headOf(title);
          expect(new Set(head.children.map(({ name }) => name))).toEqual(new Set(['title', 'meta', 'link', 'script']));
          expect(below(head, 'title').map(({ text }) => text)).toEqual([`${title} · Moothall`]);
          const said = below(head, 'meta').map(({ attributes }) => [
            attributes.property ?? attributes.name,
            attributes.content,
          ]);
          for (const name of ['og:title', 'twitter:title', 'og:image:alt']) expect(said).toContainEqual([name, title]);
          expect(below(head, 'meta').some((tag) => 'http-equiv' in tag.attributes)).toBe(false);
        },
      ),
    );
  });

  it('is a name in the data for search engines, and cannot end it', () => {
    fc.assert(
      fc.property(
        titles.filter((text) => !/\p{Cc}/u.test(text)),
        (title) => {
          const data = below(headOf(title), 'script');
          expect(data.map(({ attributes }) => attributes)).toEqual(data.map(() => ({ type: 'application/ld+json' })));
          expect(data.map(({ text }) => /[<>&]/.test(text))).toEqual([false, false]);
          const [product] = data.map(({ text }) => JSON.parse(lines(text)));
          expect(product).toMatchObject({ '@type': 'Product', name: title, offers: { seller: { name: title } } });
        },
      ),
    );
  });
});
