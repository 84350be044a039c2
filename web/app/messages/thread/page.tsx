import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Navigate, useLoaderData, useOutletContext } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useWallet } from '../../chain/context.ts';
import { addressOf } from '../../frame/address.server.ts';
import type { FrameHandle } from '../../frame/layout.tsx';
import { pageMeta } from '../../frame/page-meta.ts';
import { ThreadHeadDocument } from '../../graphql/generated/graphql.ts';
import { query } from '../../graphql/query.server.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { useListingLabels } from '../../listings/labels.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { type Access, Gate, openOf } from '../gate.tsx';
import { NoKey } from './no-key.tsx';
import { OpenThread } from './open-thread.tsx';
import { ThreadHead } from './thread-head.tsx';

export { FailureNote as ErrorBoundary } from '../../frame/failure-page.tsx';

const LISTING_ID = /^0x[0-9a-f]{64}$/;
const ADDRESS = /^0x[0-9a-fA-F]{40}$/;
const NOBODY = `0x${'0'.repeat(40)}` as const;

/** The writing line is at the bottom of a phone, where the tabs would be. */
export const handle: FrameHandle = { ownBar: true, whole: true, words: ['labels', 'offers', 'vault'] };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { listingId = '', buyer } = params;
  if (!LISTING_ID.test(listingId) || (buyer !== undefined && !ADDRESS.test(buyer))) {
    throw new Response(null, { status: 404 });
  }
  const variables = { listing: listingId as `0x${string}`, buyer: (buyer ?? NOBODY) as `0x${string}` };
  const { listing, account } = await query(request, ThreadHeadDocument, variables);
  if (!listing) throw new Response(null, { status: 404 });
  const { t, ...address } = addressOf(request);
  const title = t('messages:thread.meta', { title: listing.title ?? t('messages:untitled') });
  const head = { ...address, title, description: t('messages:idea'), hidden: true };
  return { listing, buyer: buyer === undefined ? null : account, head };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.head);

const same = (one: string | undefined, other: string | undefined) => one?.toLowerCase() === other?.toLowerCase();

/** A way on for whoever has nothing to read here. */
function Elsewhere({ words, to, label }: { words: string; to: string; label: string }) {
  return (
    <div className="grid justify-items-center gap-4 p-6 pt-14 text-center">
      <p className="max-w-[360px] text-ink2">{words}</p>
      <ButtonLink kind="secondary" to={to}>
        {label}
      </ButtonLink>
    </div>
  );
}

function ThreadBody() {
  const { t } = useTranslation('messages');
  const language = useLanguage();
  const labels = useListingLabels();
  const access = useOutletContext<Access>();
  const { listing, buyer } = useLoaderData<typeof loader>();
  const { account } = useWallet();
  const title = labels.title(listing);
  const { seller } = listing;
  const isSeller = account !== undefined && same(account, seller.address);
  const here = `/${language}/messages/${listing.listingId}`;
  if (!buyer && account && !isSeller) return <Navigate to={`${here}/${account}`} replace />;
  const other = isSeller ? buyer : seller;
  const name = other?.name ?? t('somebody');
  const head = <ThreadHead listing={listing} title={title} other={other ?? undefined} name={name} />;
  const messages = { to: `/${language}/messages`, label: t('title') };
  if (!other || (buyer && same(buyer.address, seller.address))) {
    return (
      <>
        {head}
        <Elsewhere words={t('thread.own')} {...messages} />
      </>
    );
  }
  if (account && buyer && !isSeller && !same(account, buyer.address)) {
    return (
      <>
        {head}
        <Elsewhere words={t('errors.CONVERSATION_NOT_YOURS')} {...messages} />
      </>
    );
  }
  const open = openOf(access);
  if (open && buyer) {
    return (
      <OpenThread
        key={`${open.own.account}:${listing.listingId}:${buyer.address}`}
        {...{ listing, title, buyer, other, name }}
        {...open}
        notice={<Gate access={access} />}
      />
    );
  }
  return (
    <>
      {head}
      <div className="flex-1 pt-6">
        {other.encryptionKey || !account ? <Gate access={access} /> : <NoKey listing={listing.listingId} name={name} />}
      </div>
    </>
  );
}

/** One conversation. What stands in it is asked for and opened by the browser alone. */
export default function ThreadPage() {
  return (
    <div className="flex h-dvh flex-col md:h-auto md:min-h-0 md:border-x md:border-line">
      <ThreadBody />
    </div>
  );
}
