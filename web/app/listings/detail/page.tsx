import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { readJuryLimit } from '../../arbitration/jury-limit.server.ts';
import { useWallet } from '../../chain/context.ts';
import { Heart } from '../../favourites/heart.tsx';
import { addressOf } from '../../frame/address.server.ts';
import { breadcrumbsOf } from '../../frame/breadcrumbs.ts';
import { type PageHeadData, pageMeta } from '../../frame/page-meta.ts';
import { DealLimitsDocument, ListingPageDocument } from '../../graphql/generated/graphql.ts';
import { query } from '../../graphql/query.server.ts';
import type { WordsHandle } from '../../i18n/namespace.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { ChatLink } from '../../messages/chat-link.tsx';
import { RemovalNotice } from '../../moderation/guidelines/removal-notice.tsx';
import { ReportLink } from '../../moderation/guidelines/report-link.tsx';
import { BuyPanel } from '../../orders/buy-panel.tsx';
import { readQuestions } from '../../questions/questions.server.ts';
import { Questions } from '../../questions/questions.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Notice } from '../../ui/states.tsx';
import { categoryKey } from '../categories.ts';
import { useListingLabels } from '../labels.ts';
import { RecentlySeen, RememberSeen } from '../recent/recently-seen.tsx';
import { Facts } from './facts.tsx';
import { Gallery } from './gallery.tsx';
import { productOf } from './product.ts';
import { PublicRecord } from './public-record.tsx';
import { SellerCard } from './seller-card.tsx';
import { SellerTools } from './seller-tools.tsx';
import { SellersOthers } from './sellers-others.tsx';
import { Share } from './share.tsx';
import { Similar } from './similar.tsx';
import { StateNotice } from './state-notice.tsx';

export { FailureNote as ErrorBoundary } from '../../frame/failure-page.tsx';

const LISTING_ID = /^0x[0-9a-f]{64}$/;

export const handle: WordsHandle = {
  words: ['badges', 'guidelines', 'labels', 'listings', 'messages', 'orders', 'questions'],
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { id = '' } = params;
  if (!LISTING_ID.test(id)) throw new Response(null, { status: 404 });
  const listingId = id as `0x${string}`;
  const [{ listing, parameters, tokens }, questions] = await Promise.all([
    query(request, ListingPageDocument, { listingId }),
    readQuestions(request, listingId),
  ]);
  const marketToken = tokens.find((token) => token.isMarketToken);
  if (!listing || !marketToken) throw new Response(null, { status: 404 });
  const { token, seller } = listing;
  const [{ limits }, juryLimit] = await Promise.all([
    query(request, DealLimitsDocument, { token: token.number, account: seller.address }),
    readJuryLimit(parameters.arbiter, token.number),
  ]);
  const { t, ...address } = addressOf(request);
  const head: PageHeadData = {
    ...address,
    title: listing.title ?? t(`labels:content.${listing.contentState === 'PENDING' ? 'pending' : 'missing'}`),
    description: (listing.description ?? t('home:idea')).slice(0, 200),
    image: listing.pictures[0]?.url,
    imageAlt: listing.pictures[0]?.alt ?? undefined,
    hidden: listing.contentState !== 'AVAILABLE' || listing.state === 'REMOVED',
  };
  const crumbs = [
    { name: 'Moothall', path: `/${address.language}` },
    {
      name: t(`labels:category.${categoryKey(listing.categoryNumber)}` as 'labels:category.other'),
      path: `/${address.language}/search?category=${listing.categoryNumber}`,
    },
    { name: head.title, path: address.pathname },
  ];
  return { listing, questions, parameters, marketToken, limits, juryLimit: juryLimit ?? null, head, crumbs };
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data && !data.head.hidden
    ? pageMeta(
        data.head,
        { 'script:ld+json': productOf(data.listing, data.head) },
        { 'script:ld+json': breadcrumbsOf(data.head.origin, data.crumbs) },
      )
    : pageMeta(data?.head);

export default function ListingPage() {
  const { t } = useTranslation(['listings', 'labels']);
  const { language } = useFormat();
  const labels = useListingLabels();
  const { listing, questions, parameters, marketToken, limits, juryLimit } = useLoaderData<typeof loader>();
  const { account } = useWallet();
  const title = labels.title(listing);
  const own = account?.toLowerCase() === listing.seller.address.toLowerCase();
  // What neighbours took off everywhere is read where they judged it; here only its seller still sees it.
  const removed = listing.state === 'REMOVED';
  const shown = !removed || own;
  return (
    <>
      <PageHead title={t('detail.toBuy')} back={`/${language}/search`} />
      <div className="mx-auto max-w-[1160px] pb-8 md:px-6 md:pt-8 md:pb-14 lg:grid lg:grid-cols-[minmax(0,1fr)_404px] lg:grid-rows-[auto_auto_1fr] lg:gap-x-10 lg:gap-y-6">
        {shown && <Gallery pictures={listing.pictures} seed={listing.listingId} title={title} />}
        <div className="space-y-5 px-4 pt-5 md:px-0 lg:col-start-1 lg:pt-0">
          <div>
            <h1 className="text-[23px] leading-tight font-bold tracking-[-.02em] md:text-[28px]">{title}</h1>
            <p className="num mt-1.5 text-[14px] text-ink3">
              {[labels.place(listing), labels.ago(listing.listedAt), t('detail.stock', { count: listing.stock })].join(
                ' · ',
              )}
            </p>
          </div>
          <Facts listing={listing} />
          {shown && (
            <div className="flex flex-wrap gap-2">
              {!own && <Heart listing={listing.listingId} title={title} count={listing.favouriteCount} on="page" />}
              <Share title={title} />
            </div>
          )}
          <RemovalNotice listing={listing} />
          <StateNotice listing={listing} pausedUntil={parameters.pausedUntil} />
        </div>
        <aside className="space-y-3 px-4 pt-5 md:px-0 lg:col-start-2 lg:row-span-3 lg:row-start-1 lg:pt-0">
          <SellerTools listing={listing} title={title} />
          {!removed && (
            <BuyPanel
              listing={listing}
              parameters={parameters}
              marketToken={marketToken}
              limits={limits}
              juryLimit={juryLimit}
            />
          )}
          <PublicRecord />
        </aside>
        <div className="space-y-5 px-4 pt-5 md:px-0 lg:col-start-1 lg:pt-0">
          {!shown ? null : listing.contentState === 'AVAILABLE' ? (
            <div lang={listing.language ?? undefined}>
              <p className="text-[16px] leading-relaxed whitespace-pre-line">{listing.description}</p>
            </div>
          ) : (
            <Notice>
              {t(listing.contentState === 'PENDING' ? 'labels:content.pendingDetail' : 'labels:content.missingDetail')}
            </Notice>
          )}
          <SellerCard seller={listing.seller} />
          <ChatLink
            listing={listing.listingId}
            name={listing.seller.name ?? t('detail.unnamed')}
            to={listing.seller.address}
          />
          {!removed && !own && <ReportLink to={`listings/${listing.listingId}`} />}
          {questions && (
            <Questions
              listing={listing.listingId}
              seller={listing.seller}
              page={questions}
              mayAsk={listing.state !== 'CLOSED' && !removed}
            />
          )}
        </div>
      </div>
      <div className="mx-auto max-w-[1160px] px-4 pb-14 md:px-6">
        <SellersOthers seller={listing.seller} but={listing.listingId} />
        <Similar listings={listing.similar} />
        <RememberSeen listing={listing} />
        <RecentlySeen but={listing.listingId} />
      </div>
    </>
  );
}
