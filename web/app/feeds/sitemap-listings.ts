import type { LoaderFunctionArgs } from '@remix-run/node';
import { addressOf } from '../frame/address.server.ts';
import { CataloguePageDocument } from '../graphql/generated/graphql.ts';
import { query } from '../graphql/query.server.ts';
import { type Place, sitemapStream } from './sitemap.ts';
import { spanOf } from './spans.ts';
import { xmlAnswer } from './xml.ts';

/** Pages of a hundred that one part may have: far above what a fair spread gives, and an end where there is none. */
const MOST_PAGES = 100;

async function* listingsIn(request: Request, span: NonNullable<ReturnType<typeof spanOf>>) {
  let after: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const { catalogue } = await query(request, CataloguePageDocument, { ...span, after });
    // Words that nobody served yet are nothing to be found by.
    yield catalogue.edges.flatMap(({ node }): Place[] =>
      node.title ? [{ path: `/listings/${node.listingId}`, changed: node.updatedAt }] : [],
    );
    if (!catalogue.pageInfo.hasNextPage || !catalogue.pageInfo.endCursor) return;
    after = catalogue.pageInfo.endCursor;
  }
}

/** One part of everything on offer: `all.xml`, or `all3f.xml` for ids that begin with 3f. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const name = /^all([0-9a-f]*)\.xml$/.exec(params.part ?? '')?.[1];
  const span = name === undefined ? undefined : spanOf(name);
  if (!span) throw new Response(null, { status: 404 });
  return xmlAnswer(sitemapStream(addressOf(request).origin, listingsIn(request, span)));
}
