import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { addressOf } from '../../frame/address.server.ts';
import { pageMeta } from '../../frame/page-meta.ts';
import { LettersConfirmDocument } from '../../graphql/generated/graphql.ts';
import { query } from '../../graphql/query.server.ts';
import type { WordsHandle } from '../../i18n/namespace.ts';
import { Answer } from './answer.tsx';
import { follow, tokenOf } from './follow.server.ts';

export { FailureNote as ErrorBoundary } from '../../frame/failure-page.tsx';

export function loader({ request }: LoaderFunctionArgs) {
  const { t, ...address } = addressOf(request);
  const head = { title: t('notifications:confirm.title'), description: t('notifications:confirm.idea') };
  return { head: { ...address, ...head, hidden: true } };
}

/** Confirming needs a press: programs that look through mail follow links, and confirm nothing. */
export function action({ request }: ActionFunctionArgs) {
  return follow(
    async () => (await query(request, LettersConfirmDocument, { token: tokenOf(request) })).notificationEmailConfirm,
  );
}

export const handle: WordsHandle = { words: ['notifications'] };

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.head);

/** A letter asked whether the address is its owner’s. */
export default function ConfirmPage() {
  return <Answer about="confirm" />;
}
