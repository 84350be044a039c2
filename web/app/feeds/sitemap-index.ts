import type { LoaderFunctionArgs } from '@remix-run/node';
import { addressOf } from '../frame/address.server.ts';
import { CatalogueSizeDocument } from '../graphql/generated/graphql.ts';
import { query } from '../graphql/query.server.ts';
import { indexOf } from './sitemap.ts';
import { spanNames } from './spans.ts';
import { xmlAnswer } from './xml.ts';

/** Names all sitemaps: the places of the market, and its listings in parts. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { origin } = addressOf(request);
  const { listings } = await query(request, CatalogueSizeDocument);
  const parts = spanNames(listings.totalCount).map((name) => `${origin}/sitemaps/listings/all${name}.xml`);
  return xmlAnswer(indexOf([`${origin}/sitemaps/places.xml`, ...parts]));
}
