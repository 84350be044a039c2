import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { env } from '../../env.server.ts';
import { addressOf } from '../../frame/address.server.ts';
import { pageMeta } from '../../frame/page-meta.ts';
import { ReportListingPageDocument } from '../../graphql/generated/graphql.ts';
import { query } from '../../graphql/query.server.ts';
import type { WordsHandle } from '../../i18n/namespace.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useListingLabels } from '../../listings/labels.ts';
import { ListingRow } from '../../listings/listing-card.tsx';
import { Card } from '../../ui/cards.tsx';
import { ReportShell } from './report-shell.tsx';
import { ReportView } from './report-view.tsx';
import { openMotion } from './subject.ts';

export { FailureNote as ErrorBoundary } from '../../frame/failure-page.tsx';

const LISTING_ID = /^0x[0-9a-f]{64}$/;

export const handle: WordsHandle = { words: ['guidelines', 'jury', 'labels', 'moderation'] };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { id = '' } = params;
  if (!LISTING_ID.test(id)) throw new Response(null, { status: 404 });
  const { listing, ...rules } = await query(request, ReportListingPageDocument, { listingId: id as `0x${string}` });
  if (!listing) throw new Response(null, { status: 404 });
  const { t, ...address } = addressOf(request);
  const head = {
    ...address,
    title: t('moderation:report.titleListing', { title: listing.title ?? t('jury:untitled') }),
    description: t('moderation:report.idea'),
    hidden: true,
  };
  const restore = new URL(request.url).searchParams.has('restore');
  return { listing, rules, restore, mediaOrigin: env.MEDIA_ORIGIN, head };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.head);

/** Asking that a listing come off the market, or come back. */
export default function ReportListingPage() {
  const { t } = useTranslation('moderation');
  const { language } = useFormat();
  const labels = useListingLabels();
  const { listing, rules, restore, mediaOrigin } = useLoaderData<typeof loader>();
  const title = labels.title(listing);
  const path = `/${language}/listings/${listing.listingId}`;
  const about = (
    <Card className="px-4 [&>a]:border-t-0">
      <ListingRow listing={listing} />
    </Card>
  );
  return (
    <ReportShell
      heading={t(restore ? 'report.titleRestore' : 'report.titleListing', { title })}
      back={path}
      about={about}
    >
      <ReportView
        subject={{ kind: 'LISTING', listing, restore }}
        rules={rules}
        open={openMotion(listing.motions.edges, 'LISTING')}
        mediaOrigin={mediaOrigin}
        title={title}
        removed={listing.removals.some(({ regions }) => regions.length === 0)}
      />
    </ReportShell>
  );
}
