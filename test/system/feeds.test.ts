import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openApi, type TestApi } from '../support/api.ts';
import {
  accountRow,
  ago,
  aHash,
  anAddress,
  DAY,
  digestOfWords,
  insertAccounts,
  insertListings,
  listingRow,
  listingWords,
  openForBusiness,
  publish,
  SEOUL,
} from '../support/rows.ts';

const FAR = '87195da49ffffff';
const HOSTILE = '</title></entry><script>alert("&")</script>';
const shop = accountRow({ address: anAddress(), kind: 'shop' });
const words = [HOSTILE, ...Array.from({ length: 120 }, (_, index) => `자전거 ${index}`)].map((title) =>
  listingWords(title),
);
const listings = words.map((document, index) =>
  listingRow({ content: digestOfWords(document), listedAt: ago(index * 60), cell: index === 120 ? FAR : SEOUL }),
);
const wordless = listingRow({ seller: shop.address, content: aHash(), listedAt: ago(DAY) });
const WEB = 'http://localhost:3000';

/** As the pages' server calls it. */
type Loader = (args: {
  request: Request;
  params: Record<string, string>;
  context: { nonce: string };
}) => Promise<Response> | Response;
/** By its path: the pages have compiler settings of their own. */
async function loaderOf(name: string): Promise<Loader> {
  const path = fileURLToPath(new URL(`../../web/app/feeds/${name}.ts`, import.meta.url));
  const { loader } = (await import(path)) as { loader: Loader };
  return loader;
}
async function read(loader: Loader, path: string, params: Record<string, string> = {}): Promise<string> {
  const answer = await loader({ request: new Request(WEB + path), params, context: { nonce: '' } });
  return answer.text();
}
const count = (text: string, part: string) => text.split(part).length - 1;

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
  vi.stubEnv('API_URL', api.url);
  await openForBusiness(api);
  await api.write(async (rows) => {
    await insertAccounts(rows, [shop]);
    await insertListings(rows, [...listings, wordless]);
  });
  await publish(api, words);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await api.stop();
});

describe('robots.txt', () => {
  it('keeps pages of one’s own out of searches and names the sitemap', async () => {
    const loader = await loaderOf('robots');
    const text = await read(loader, '/robots.txt');
    expect(text).toContain('Disallow: /*/wallet\n');
    expect(text).toContain(`Sitemap: ${WEB}/sitemap.xml\n`);
  });
});

describe('the sitemap', () => {
  it('names one of places and those of the listings', async () => {
    const loader = await loaderOf('sitemap-index');
    const text = await read(loader, '/sitemap.xml');
    expect(text).toContain(`<loc>${WEB}/sitemaps/places.xml</loc>`);
    expect(text).toContain(`<loc>${WEB}/sitemaps/listings/all.xml</loc>`);
  });

  it('holds every listing with words once in each language, page after page', async () => {
    const loader = await loaderOf('sitemap-listings');
    const text = await read(loader, '/sitemaps/listings/all.xml', { part: 'all.xml' });
    for (const { id } of listings) expect(count(text, `/ko/listings/${id}</loc>`)).toBe(1);
    expect(count(text, '<url>')).toBe(listings.length * 2);
    expect(text).not.toContain(wordless.id);
    expect(text.endsWith('</urlset>\n')).toBe(true);
  });

  it('holds of a part only what belongs to it', async () => {
    const loader = await loaderOf('sitemap-listings');
    const [own] = listings;
    const name = own?.id.slice(2, 6) ?? '';
    const text = await read(loader, '/', { part: `all${name}.xml` });
    const meant = listings.filter(({ id }) => id.startsWith(`0x${name}`));
    expect(count(text, '<url>')).toBe(meant.length * 2);
    expect(count(await read(loader, '/', { part: 'allfff.xml' }), '<url>')).toBe(0);
  });

  it('of places names shops that offer something', async () => {
    const loader = await loaderOf('sitemap-places');
    const text = await read(loader, '/sitemaps/places.xml');
    expect(text).toContain(`<loc>${WEB}/ko/search</loc>`);
    expect(text).toContain('hreflang="en"');
  });

  it('is not there under names that mean nothing', async () => {
    const loader = await loaderOf('sitemap-listings');
    for (const part of ['all', 'allx.xml', 'all00000.xml', '.xml', 'all.xml/..']) {
      await expect(read(loader, '/', { part })).rejects.toMatchObject({ status: 404 });
    }
  });
});

describe('a feed', () => {
  it('tells what is new, newest first, and lets no title end it', async () => {
    const loader = await loaderOf('feed');
    const text = await read(loader, '/ko/feed.xml', { lang: 'ko' });
    expect(count(text, '<entry>')).toBe(30);
    expect(text).not.toContain('<script>');
    expect(text).toContain('&lt;/title&gt;&lt;/entry&gt;&lt;script&gt;');
    expect(text.indexOf(listings[0]?.id ?? '-')).toBeLessThan(text.indexOf(listings[1]?.id ?? '-'));
    expect(text).toContain('50,000원');
    expect(text).toContain('xml:lang="ko"');
  });

  it('of an area tells of that area alone', async () => {
    const loader = await loaderOf('feed');
    const text = await read(loader, `/en/areas/${FAR}/feed.xml`, { lang: 'en', cell: FAR });
    expect(count(text, '<entry>')).toBe(1);
    expect(text).toContain(`${WEB}/en/listings/${listings[120]?.id}`);
  });

  it('is not there for what is no area and no language', async () => {
    const loader = await loaderOf('feed');
    const nowhere: Record<string, string>[] = [
      { lang: 'xx' },
      { lang: 'ko', cell: 'none' },
      { lang: 'ko', cell: '8a30e1d8b0effff' },
    ];
    for (const params of nowhere) {
      await expect(read(loader, '/', params)).rejects.toMatchObject({ status: 404 });
    }
  });
});
