import type { LoaderFunctionArgs } from '@remix-run/node';
import { addressOf } from '../frame/address.server.ts';
import { ShopsPageDocument } from '../graphql/generated/graphql.ts';
import { query } from '../graphql/query.server.ts';
import { type Place, sitemapStream } from './sitemap.ts';
import { xmlAnswer } from './xml.ts';

const PLACES: Place[] = [
  { path: '' },
  { path: '/search' },
  { path: '/moderation' },
  { path: '/jury' },
  { path: '/arbitration' },
];
/** Pages of a hundred shops. */
const MOST_PAGES = 50;

async function* places(request: Request) {
  yield PLACES;
  let after: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const { shops } = await query(request, ShopsPageDocument, { after });
    yield shops.edges.flatMap(({ node }): Place[] => (node.name ? [{ path: `/people/${node.address}` }] : []));
    if (!shops.pageInfo.hasNextPage || !shops.pageInfo.endCursor) return;
    after = shops.pageInfo.endCursor;
  }
}

/** The market's own places, and its shops. People who are no shop are not listed: they may not want to be found. */
export async function loader({ request }: LoaderFunctionArgs) {
  return xmlAnswer(sitemapStream(addressOf(request).origin, places(request)));
}
