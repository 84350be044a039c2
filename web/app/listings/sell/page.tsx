import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { addressOf } from '../../frame/address.server.ts';
import type { FrameHandle } from '../../frame/layout.tsx';
import { pageMeta } from '../../frame/page-meta.ts';
import { EMPTY_DRAFT } from './draft.ts';
import { SellForm } from './sell-form.tsx';
import { sellSettings } from './settings.server.ts';

export { FailureNote as ErrorBoundary } from '../../frame/failure-page.tsx';

export async function loader({ request }: LoaderFunctionArgs) {
  const { t, ...address } = addressOf(request);
  const settings = await sellSettings(request, undefined);
  return { settings, head: { ...address, title: t('listings:sell.title'), description: t('home:idea'), hidden: true } };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.head);

export const handle: FrameHandle = { ownBar: true, words: ['guidelines', 'labels', 'listings'] };

export default function SellPage() {
  const { settings } = useLoaderData<typeof loader>();
  return <SellForm settings={settings} draftKey="moothall.draft.new" start={EMPTY_DRAFT} />;
}
