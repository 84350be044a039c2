import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useWallet } from '../../chain/context.ts';
import { useOwnPage } from '../../chain/use-own-page.ts';
import { env } from '../../env.server.ts';
import { addressOf } from '../../frame/address.server.ts';
import { pageMeta } from '../../frame/page-meta.ts';
import { readPreferences } from '../../frame/preferences.server.ts';
import { OwnProfileDocument } from '../../graphql/generated/graphql.ts';
import { query } from '../../graphql/query.server.ts';
import type { WordsHandle } from '../../i18n/namespace.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { readAreas } from '../../listings/areas.server.ts';
import { mapAround } from '../../listings/cells.server.ts';
import { LeaveEverywhere } from '../../session/leave-everywhere.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Notice } from '../../ui/states.tsx';
import { ProfileForm } from './form.tsx';

export { FailureNote as ErrorBoundary } from '../../frame/failure-page.tsx';

const ADDRESS = /^0x[0-9a-fA-F]{40}$/;

export const handle: WordsHandle = { words: ['accounts', 'listings', 'session'] };

export async function loader({ request }: LoaderFunctionArgs) {
  const named = new URL(request.url).searchParams.get('account');
  if (named !== null && !ADDRESS.test(named)) throw new Response(null, { status: 404 });
  const own = named === null ? null : await query(request, OwnProfileDocument, { address: named as `0x${string}` });
  const areas = await readAreas(request);
  const start = own?.account.cell ?? readPreferences(request).cell ?? areas[0]?.cell;
  const { t, ...place } = addressOf(request);
  const head = { ...place, title: t('accounts:edit.title'), description: t('accounts:edit.idea'), hidden: true };
  return { account: own?.account ?? null, mediaOrigin: env.MEDIA_ORIGIN, cells: mapAround(start, [], areas), head };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.head);

/** Where people and shops say who they are. */
export default function EditProfilePage() {
  const { t } = useTranslation('accounts');
  const language = useLanguage();
  const { account, mediaOrigin, cells } = useLoaderData<typeof loader>();
  const { account: acting } = useWallet();
  useOwnPage();
  const mine = !!acting && account?.address.toLowerCase() === acting.toLowerCase();
  return (
    <>
      <PageHead title={t('edit.title')} back={account ? `/${language}/people/${account.address}` : `/${language}`} />
      <div className="mx-auto max-w-[640px] px-4 pt-5 pb-14 md:px-6 md:pt-9">
        <h1 className="hall text-[27px] md:text-[34px]">{t('edit.title')}</h1>
        <p className="mt-2 mb-5 text-[15.5px] text-ink2">{t('edit.idea')}</p>
        {mine && account ? (
          <ProfileForm key={account.address} account={account} mediaOrigin={mediaOrigin} cells={cells} />
        ) : (
          <Notice kind="lamp">{t('edit.who')}</Notice>
        )}
        <div className="mt-8">
          <LeaveEverywhere />
        </div>
      </div>
    </>
  );
}
