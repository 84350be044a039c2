import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useWallet } from '../chain/context.ts';
import { FollowLine } from '../favourites/follow-button.tsx';
import { addressOf } from '../frame/address.server.ts';
import { pageMeta } from '../frame/page-meta.ts';
import { type ListingCardFragment, ProfilePageDocument } from '../graphql/generated/graphql.ts';
import { query } from '../graphql/query.server.ts';
import type { WordsHandle } from '../i18n/namespace.ts';
import { useFormat } from '../i18n/use-format.ts';
import { ListingCard } from '../listings/listing-card.tsx';
import { withField } from '../listings/search/filters.ts';
import { ReportLink } from '../moderation/guidelines/report-link.tsx';
import { SuspensionNotice } from '../moderation/guidelines/suspension-notice.tsx';
import { AccountReputation, RatingLine } from '../reputation/account-reputation.tsx';
import { Vouched } from '../reputation/attestations/vouched.tsx';
import { Badges } from '../reputation/badges/badge.tsx';
import { Signals } from '../reputation/signals/signals.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Chip } from '../ui/chip.tsx';
import { Face } from '../ui/face.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { DashedHexagon, Empty } from '../ui/states.tsx';
import { About } from './about.tsx';
import { profileData } from './profile-data.ts';
import { useProfileArea } from './use-profile-area.ts';

export { FailureNote as ErrorBoundary } from '../frame/failure-page.tsx';

const ADDRESS = /^0x[0-9a-fA-F]{40}$/;

export const handle: WordsHandle = {
  words: ['accounts', 'attestations', 'badges', 'favourites', 'guidelines', 'labels', 'reputation', 'signals'],
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { address = '' } = params;
  if (!ADDRESS.test(address)) throw new Response(null, { status: 404 });
  const search = new URL(request.url).searchParams;
  const { account, accountSignals, selling, sold } = await query(request, ProfilePageDocument, {
    address: address as `0x${string}`,
    after: search.get('after') || undefined,
    reviewsAfter: search.get('reviews') || undefined,
  });
  const { t, ...place } = addressOf(request);
  const title = account.name ?? t('accounts:unnamed');
  const description = account.about?.slice(0, 200) ?? t('accounts:idea', { name: title });
  return {
    account,
    signals: accountSignals,
    selling,
    sold: sold.edges.map(({ node }) => node),
    head: { ...place, title, description, image: account.picture?.url, hidden: !account.name },
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data && !data.head.hidden
    ? pageMeta(data.head, { 'script:ld+json': profileData(data.account, data.head) })
    : pageMeta(data?.head);

/** A person or shop: what they say of themselves, what the record says of them, what they sell. */
export default function ProfilePage() {
  const { t } = useTranslation('accounts');
  const { language, day } = useFormat();
  const [params] = useSearchParams();
  const { account, signals, selling, sold } = useLoaderData<typeof loader>();
  const { account: acting } = useWallet();
  const areaOf = useProfileArea();
  const isOwn = acting?.toLowerCase() === account.address.toLowerCase();
  const name = account.name ?? t('unnamed');
  const facts = [
    { key: 'deals', value: account.finishedDeals },
    { key: 'people', value: account.counterparties },
    { key: 'offers', value: selling.totalCount },
  ] as const;
  return (
    <>
      <PageHead title={t(account.kind === 'SHOP' ? 'shop' : 'person')} back={`/${language}`} />
      <div className="mx-auto max-w-[1160px] px-4 pt-6 pb-14 md:px-6 md:pt-9">
        <div className="flex items-center gap-4">
          <Face photo={account.picture} name={name} seed={account.address} className="size-20 text-[28px]" />
          <div className="min-w-0">
            <h1 className="hall text-[27px] md:text-[34px]">{name}</h1>
            <p className="mt-0.5 flex flex-wrap items-center gap-2 text-[14px] text-ink2">
              {account.kind === 'SHOP' && (
                <Chip kind="shop" icon="storefront-fill">
                  {t('shop')}
                </Chip>
              )}
              {areaOf(account)}
              {account.since && <span className="text-ink3">{t('since', { day: day(account.since) })}</span>}
            </p>
            <RatingLine rating={account.rating} />
            <Badges badges={account.badges} />
          </div>
        </div>
        <div className="mt-4 max-w-[640px] space-y-3">
          <SuspensionNotice account={account} name={name} />
          <Signals signals={signals} address={account.address} />
        </div>
        <FollowLine account={account.address} name={name} count={account.followerCount} />
        {account.about && <p className="mt-5 max-w-[640px] leading-relaxed whitespace-pre-line">{account.about}</p>}
        <About account={account} own={isOwn} />
        <dl className="mt-6 grid max-w-[480px] grid-cols-3 gap-3">
          {facts.map(({ key, value }) => (
            <div key={key} className="flex flex-col-reverse rounded-2xl border border-line bg-card p-3.5">
              <dt className="text-[13px] text-ink2">{t(key)}</dt>
              <dd className="num text-[21px] font-bold">{value}</dd>
            </div>
          ))}
        </dl>
        <p className="num mt-3 text-[13px] break-all text-ink3">{account.address}</p>
        {!isOwn && <ReportLink to={`people/${account.address}`} />}
        <h2 className="mt-9 mb-4 text-[17px] font-semibold">{t('selling')}</h2>
        {selling.edges.length === 0 ? (
          <Empty art={<DashedHexagon />} title={t('none.title')} detail={t('none.detail')} />
        ) : (
          <Things listings={selling.edges.map(({ node }) => node)} />
        )}
        {selling.pageInfo.hasNextPage && selling.pageInfo.endCursor && (
          <p className="mt-6 text-center">
            <ButtonLink kind="soft" to={withField(params, 'after', selling.pageInfo.endCursor)}>
              {t('more')}
            </ButtonLink>
          </p>
        )}
        {sold.length > 0 && (
          <>
            <h2 className="mt-9 text-[17px] font-semibold">{t('sold')}</h2>
            <p className="mt-0.5 mb-4 text-[14px] text-ink2">{t('soldNote')}</p>
            <Things listings={sold} />
          </>
        )}
        <Vouched account={account} name={name} />
        <AccountReputation account={account} />
      </div>
    </>
  );
}

function Things({ listings }: { listings: readonly ListingCardFragment[] }) {
  return (
    <ul className="grid grid-cols-2 gap-x-3 gap-y-5 md:grid-cols-4 md:gap-x-5 md:gap-y-7">
      {listings.map((listing) => (
        <li key={listing.listingId}>
          <ListingCard listing={listing} />
        </li>
      ))}
    </ul>
  );
}
