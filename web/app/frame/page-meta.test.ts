import { describe, expect, it } from 'vitest';
import { breadcrumbsOf } from './breadcrumbs.ts';
import { pageMeta } from './page-meta.ts';

const head = {
  title: '자전거',
  description: '접이식',
  origin: 'https://moothall.example',
  pathname: '/ko/listings/0x1',
};

describe('the head of a page', () => {
  it('names its own address and the same page in each language', () => {
    const links = pageMeta(head).filter((tag) => 'tagName' in tag && tag.tagName === 'link');
    const at = 'https://moothall.example';
    expect(links).toEqual([
      { tagName: 'link', rel: 'canonical', href: `${at}/ko/listings/0x1` },
      { tagName: 'link', rel: 'alternate', hrefLang: 'ko', href: `${at}/ko/listings/0x1` },
      { tagName: 'link', rel: 'alternate', hrefLang: 'en', href: `${at}/en/listings/0x1` },
      { tagName: 'link', rel: 'alternate', hrefLang: 'x-default', href: `${at}/en/listings/0x1` },
    ]);
  });

  it('shows a picture in a size that fits a shared link, with words', () => {
    const image = 'https://pictures.example/ipfs/bafy';
    expect(pageMeta({ ...head, image })).toEqual(
      expect.arrayContaining([
        { property: 'og:image', content: `${image}?w=1280` },
        { property: 'og:image:alt', content: '자전거' },
        { name: 'twitter:card', content: 'summary_large_image' },
      ]),
    );
  });

  it('shows the market’s mark where there is no picture', () => {
    expect(pageMeta(head)).toEqual(
      expect.arrayContaining([
        { property: 'og:image', content: 'https://moothall.example/touch-icon.png' },
        { name: 'twitter:card', content: 'summary' },
      ]),
    );
  });

  it('leads readers of feeds to what is new', () => {
    const feed = { title: '새 물건', pathname: '/ko/feed.xml' };
    expect(pageMeta({ ...head, feed })).toContainEqual({
      tagName: 'link',
      rel: 'alternate',
      type: 'application/atom+xml',
      title: '새 물건',
      href: 'https://moothall.example/ko/feed.xml',
    });
  });

  it('keeps a page of one’s own out of searches', () => {
    expect(pageMeta({ ...head, hidden: true })).toContainEqual({ name: 'robots', content: 'noindex' });
  });
});

describe('where a page stands', () => {
  it('is told from the first page down', () => {
    const crumbs = [
      { name: '홈', path: '/ko' },
      { name: '자전거', path: '/ko/listings/0x1' },
    ];
    expect(breadcrumbsOf(head.origin, crumbs).itemListElement).toEqual([
      { '@type': 'ListItem', position: 1, name: '홈', item: 'https://moothall.example/ko' },
      { '@type': 'ListItem', position: 2, name: '자전거', item: 'https://moothall.example/ko/listings/0x1' },
    ]);
  });
});
