import { type RouteConfigEntry, route } from '@remix-run/route-config';

/** What machines read of the whole market: it has no language. */
export const routes: RouteConfigEntry[] = [
  route('robots.txt', 'feeds/robots.ts'),
  route('sitemap.xml', 'feeds/sitemap-index.ts'),
  route('sitemaps/places.xml', 'feeds/sitemap-places.ts'),
  route('sitemaps/listings/:part', 'feeds/sitemap-listings.ts'),
  route(':lang/feed.xml', 'feeds/feed.ts', { id: 'feeds/feed-everywhere' }),
  route(':lang/areas/:cell/feed.xml', 'feeds/feed.ts', { id: 'feeds/feed-area' }),
];
