import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Outlet, useParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../frame/address.server.ts';
import { pageMeta } from '../frame/page-meta.ts';
import type { WordsHandle } from '../i18n/namespace.ts';
import { classNames } from '../ui/class-names.ts';
import { openOf } from './gate.tsx';
import { useStand } from './keys/use-stand.ts';
import { ConversationList } from './list/conversation-list.tsx';

export { FailureNote as ErrorBoundary } from '../frame/failure-page.tsx';

/** Everything private is asked for by the browser: only it can open what it gets. */
export function loader({ request }: LoaderFunctionArgs) {
  const { t, ...address } = addressOf(request);
  return { head: { ...address, title: t('messages:title'), description: t('messages:idea'), hidden: true } };
}

export const handle: WordsHandle = { words: ['messages', 'orders'] };

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.head);

/** The list beside the conversation on a desktop; one after the other on a phone. */
export default function MessagesLayout() {
  const { t } = useTranslation('messages');
  const { listingId } = useParams();
  const access = useStand();
  const open = openOf(access);
  const inThread = listingId !== undefined;
  // A conversation is the page; the list beside it then is a part of it.
  const Heading = inThread ? 'h2' : 'h1';
  return (
    <div
      className={classNames(
        'mx-auto max-w-[1160px] md:grid md:h-[calc(100dvh-69px)] md:px-6',
        open && 'md:grid-cols-[340px_minmax(0,1fr)] md:gap-6',
      )}
    >
      {open && (
        <section
          aria-labelledby="conversations"
          className={classNames(
            'px-3 pt-5 pb-14 md:block md:min-h-0 md:overflow-y-auto md:px-0 md:pt-7',
            inThread && 'hidden',
          )}
        >
          <Heading id="conversations" className="hall mb-3 px-1 text-[27px]">
            {t('title')}
          </Heading>
          <ConversationList own={open.own} />
        </section>
      )}
      <Outlet context={access} />
    </div>
  );
}
