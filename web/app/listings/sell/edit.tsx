import { formatAmount } from '@moothall/contracts/protocol/amounts';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useMemo } from 'react';
import { termsOf } from '../../chain/terms.ts';
import { addressOf } from '../../frame/address.server.ts';
import type { FrameHandle } from '../../frame/layout.tsx';
import { pageMeta } from '../../frame/page-meta.ts';
import { EditPageDocument, type EditPageQuery } from '../../graphql/generated/graphql.ts';
import { query } from '../../graphql/query.server.ts';
import { type Draft, EMPTY_DRAFT, type SellToken } from './draft.ts';
import { SellForm } from './sell-form.tsx';
import { sellSettings } from './settings.server.ts';

export { FailureNote as ErrorBoundary } from '../../frame/failure-page.tsx';

const LISTING_ID = /^0x[0-9a-f]{64}$/;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { id = '' } = params;
  if (!LISTING_ID.test(id)) throw new Response(null, { status: 404 });
  const { listing } = await query(request, EditPageDocument, { listingId: id as `0x${string}` });
  // A closed offer cannot be replaced: there is nothing to change any more.
  if (!listing || listing.state === 'CLOSED') throw new Response(null, { status: 404 });
  const { t, ...address } = addressOf(request);
  const settings = await sellSettings(request, listing.cell);
  return {
    listing,
    settings,
    head: { ...address, title: t('listings:sell.editTitle'), description: t('home:idea'), hidden: true },
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.head);

export const handle: FrameHandle = { ownBar: true, words: ['guidelines', 'labels', 'listings'] };

const HOUR = 3600;
/** Whole days of a limit; what the form proposes where nothing was shipped. */
const days = (seconds: number, proposed: string): string =>
  seconds === 0 ? proposed : String(Math.round(seconds / (24 * HOUR)));

/** The offer as its seller would have typed it. */
function draftOf(listing: NonNullable<EditPageQuery['listing']>, tokens: readonly SellToken[]): Draft {
  const market = tokens.find(({ isMarketToken }) => isMarketToken);
  return {
    title: listing.title ?? '',
    description: listing.description ?? '',
    category: String(listing.categoryNumber),
    condition: listing.condition?.toLowerCase().replace('_', '-') ?? '',
    pictures: listing.pictures.map(({ alt, thumbhash, ...picture }) => ({
      ...picture,
      ...(alt ? { alt } : {}),
      ...(thumbhash ? { thumbhash } : {}),
    })),
    cell: listing.cell,
    area: listing.areaName ?? '',
    meet: listing.ways.includes('MEET_UP'),
    ship: listing.ways.includes('SHIP'),
    appointment: listing.ways.includes('APPOINTMENT'),
    shipDays: days(listing.shipWithin, EMPTY_DRAFT.shipDays),
    arriveDays: days(listing.arriveWithin, EMPTY_DRAFT.arriveDays),
    inspectDays: days(listing.inspectWithin, EMPTY_DRAFT.inspectDays),
    carrier: listing.carrier ?? '',
    token: String(listing.token.number),
    price: formatAmount(BigInt(listing.price), listing.token.decimals),
    stock: String(Math.max(1, listing.stock)),
    deposit: formatAmount(BigInt(listing.deposit), market?.decimals ?? 18),
    depositUpfront: listing.depositUpfront,
    acceptHours: String(Math.round(listing.acceptWithin / HOUR)),
  };
}

export default function EditPage() {
  const { listing, settings } = useLoaderData<typeof loader>();
  const start = useMemo(() => draftOf(listing, settings.tokens), [listing, settings.tokens]);
  const old = { id: listing.listingId, seller: listing.seller.address, terms: termsOf(listing) };
  return <SellForm settings={settings} draftKey={`moothall.draft.${listing.listingId}`} start={start} old={old} />;
}
