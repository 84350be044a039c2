import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { addressOf } from '../../frame/address.server.ts';
import { pageMeta } from '../../frame/page-meta.ts';
import { LettersStopDocument } from '../../graphql/generated/graphql.ts';
import { query } from '../../graphql/query.server.ts';
import type { WordsHandle } from '../../i18n/namespace.ts';
import { Answer } from './answer.tsx';
import { follow, tokenOf } from './follow.server.ts';

export { FailureNote as ErrorBoundary } from '../../frame/failure-page.tsx';

export function loader({ request }: LoaderFunctionArgs) {
  const { t, ...address } = addressOf(request);
  const head = { title: t('notifications:stop.title'), description: t('notifications:stop.idea') };
  return { head: { ...address, ...head, hidden: true } };
}

/** A mail program stops letters with one POST to this address (RFC 8058), a person by pressing. */
export function action({ request }: ActionFunctionArgs) {
  return follow(
    async () => (await query(request, LettersStopDocument, { token: tokenOf(request) })).notificationEmailStop,
  );
}

export const handle: WordsHandle = { words: ['notifications'] };

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.head);

/** Stops letters. */
export default function StopPage() {
  return <Answer about="stop" />;
}
