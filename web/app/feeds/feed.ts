import { isPublicCell } from '@moothall/contracts/protocol/cells';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { addressOf } from '../frame/address.server.ts';
import { FeedPageDocument, type FeedPageQuery } from '../graphql/generated/graphql.ts';
import { query } from '../graphql/query.server.ts';
import { isLanguage } from '../i18n/languages.ts';
import { formatMoney } from '../i18n/money.ts';
import { readAreas } from '../listings/areas.server.ts';
import { RADIUS_KM } from '../listings/radius.ts';
import { type AtomEntry, atomOf } from './atom.ts';
import { xmlAnswer } from './xml.ts';

type Told = FeedPageQuery['listings']['edges'][number]['node'];

/** Letters of the description that a reader of feeds shows. */
const SUMMARY = 400;
const PICTURE_WIDTH = 640;

/** New listings of an area, or of the whole market: what is without words yet comes once it has them. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { lang, cell } = params;
  if (!isLanguage(lang) || (cell !== undefined && !isPublicCell(cell))) throw new Response(null, { status: 404 });
  const { origin, pathname, language, t } = addressOf(request);
  const near = cell ? { cell, radiusKm: RADIUS_KM.default } : undefined;
  const [{ listings, index }, areas] = await Promise.all([
    query(request, FeedPageDocument, { filter: { near } }),
    readAreas(request),
  ]);
  const entryOf = (told: Told & { title: string }): AtomEntry => {
    const [picture] = told.pictures;
    const facts = [formatMoney(told.price, told.token, language), told.areaName].filter(Boolean).join(' · ');
    return {
      link: `${origin}/${language}/listings/${told.listingId}`,
      title: told.title,
      summary: [facts, told.description?.slice(0, SUMMARY)].filter(Boolean).join('\n'),
      author: told.seller.name ?? t('home:day.somebody'),
      published: told.listedAt,
      updated: told.updatedAt,
      ...(picture ? { picture: `${picture.url}?w=${PICTURE_WIDTH}` } : {}),
    };
  };
  const entries = listings.edges.flatMap(({ node }) => (node.title ? [entryOf({ ...node, title: node.title })] : []));
  const area = areas.find((known) => known.cell === cell)?.name;
  const body = atomOf({
    self: origin + pathname,
    page: `${origin}/${language}/search${cell ? `?cell=${cell}` : ''}`,
    title: `Moothall · ${area ?? t('home:title')}`,
    language,
    updated: entries[0]?.updated ?? index.time,
    entries,
  });
  return xmlAnswer(body, 'application/atom+xml');
}
