import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { env } from '../../env.server.ts';
import { addressOf } from '../../frame/address.server.ts';
import { pageMeta } from '../../frame/page-meta.ts';
import { ReportAccountPageDocument } from '../../graphql/generated/graphql.ts';
import { query } from '../../graphql/query.server.ts';
import type { WordsHandle } from '../../i18n/namespace.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Card } from '../../ui/cards.tsx';
import { Face } from '../../ui/face.tsx';
import { ReportShell } from './report-shell.tsx';
import { ReportView } from './report-view.tsx';
import { openMotion } from './subject.ts';

export { FailureNote as ErrorBoundary } from '../../frame/failure-page.tsx';

const ADDRESS = /^0x[0-9a-fA-F]{40}$/;

export const handle: WordsHandle = { words: ['guidelines', 'jury', 'moderation'] };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { address = '' } = params;
  if (!ADDRESS.test(address)) throw new Response(null, { status: 404 });
  const { account, ...rules } = await query(request, ReportAccountPageDocument, { address: address as `0x${string}` });
  const { t, ...place } = addressOf(request);
  const head = {
    ...place,
    title: t('moderation:report.titleAccount', { name: account.name ?? t('jury:somebody') }),
    description: t('moderation:report.idea'),
    hidden: true,
  };
  const restore = new URL(request.url).searchParams.has('restore');
  return { account, rules, restore, mediaOrigin: env.MEDIA_ORIGIN, head };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.head);

/** Asking that an account be suspended, or let back. */
export default function ReportAccountPage() {
  const { t } = useTranslation('moderation');
  const { t: tj } = useTranslation('jury');
  const { language } = useFormat();
  const { account, rules, restore, mediaOrigin } = useLoaderData<typeof loader>();
  const name = account.name ?? tj('somebody');
  const path = `/${language}/people/${account.address}`;
  const about = (
    <Card className="p-4">
      <Link to={path} className="flex items-center gap-3">
        <Face photo={account.picture} name={name} seed={account.address} className="size-12" />
        <span className="min-w-0">
          <b className="block font-semibold">{name}</b>
          <span className="num block truncate text-[13px] text-ink3">{account.address}</span>
        </span>
      </Link>
    </Card>
  );
  return (
    <ReportShell heading={t(restore ? 'report.titleLift' : 'report.titleAccount', { name })} back={path} about={about}>
      <ReportView
        subject={{ kind: 'ACCOUNT', account, restore }}
        rules={rules}
        open={openMotion(account.motions.edges, 'ACCOUNT')}
        mediaOrigin={mediaOrigin}
        title={name}
        removed={false}
      />
    </ReportShell>
  );
}
