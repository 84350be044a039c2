import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useTranslation } from 'react-i18next';
import { useWallet } from '../../chain/context.ts';
import { ProblemNote } from '../../chain/problem-note.tsx';
import { addressOf } from '../../frame/address.server.ts';
import { pageMeta } from '../../frame/page-meta.ts';
import type { LetterSettingsFragment } from '../../graphql/generated/graphql.ts';
import type { WordsHandle } from '../../i18n/namespace.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Button } from '../../ui/button.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Rings } from '../../ui/rings.tsx';
import { Empty, Notice, Skeleton } from '../../ui/states.tsx';
import { LetterForm } from './letter-form.tsx';
import { useSettings } from './use-settings.ts';

export { FailureNote as ErrorBoundary } from '../../frame/failure-page.tsx';

export function loader({ request }: LoaderFunctionArgs) {
  const { t, ...address } = addressOf(request);
  const head = { title: t('notifications:settings.title'), description: t('notifications:settings.idea') };
  return { head: { ...address, ...head, hidden: true } };
}

export const handle: WordsHandle = { words: ['notifications'] };

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.head);

/** Where things stand: nothing chosen, asked by letter, or letters come. */
function Standing({ settings, done }: { settings: LetterSettingsFragment; done?: 'saved' | 'forgotten' | undefined }) {
  const { t } = useTranslation('notifications');
  const { email, confirmed } = settings;
  if (email && !confirmed) {
    return (
      <Notice kind="lamp" live>
        {t('settings.ask', { email })}
      </Notice>
    );
  }
  if (!email && done !== 'forgotten') return null;
  return (
    <Notice kind="done" live>
      {done === 'saved' && `${t('settings.saved')} `}
      {email ? t('settings.confirmed', { email }) : t('settings.forgotten')}
    </Notice>
  );
}

/** What the acting person chose for letters. */
export default function SettingsPage() {
  const { t } = useTranslation('notifications');
  const { language, timeZone } = useFormat();
  const { account, connect, ready } = useWallet();
  const { known, problem, busy, save, signIn } = useSettings();
  const signedOut = problem?.code === 'SESSION_REQUIRED';
  const settings = known?.settings;
  const forget = () => save({ email: null, language: language === 'ko' ? 'KO' : 'EN', timeZone, kinds: [] });
  return (
    <>
      <PageHead title={t('settings.title')} back={`/${language}/notifications`} />
      <div className="mx-auto max-w-[560px] px-4 pt-5 pb-14 md:px-6 md:pt-9">
        <h1 className="hall text-[27px] max-md:sr-only">{t('settings.title')}</h1>
        <p className="mb-6 text-ink2 md:mt-1">{t('settings.idea')}</p>
        <div className="space-y-5">
          {ready && (!account || signedOut) && (
            <Empty
              art={<Rings state="offered" className="w-20" />}
              title={t('whose')}
              detail={t('whoseHint')}
              way={<Button onClick={() => (account ? signIn() : connect())}>{t('signIn')}</Button>}
            />
          )}
          {problem && !signedOut && <ProblemNote problem={problem} />}
          {account && !known && !problem && <Skeleton className="h-64" />}
          {known && <Standing settings={known.settings} done={known.done} />}
          {settings && !settings.mail && <Notice>{t('settings.off')}</Notice>}
          {known?.settings.mail && (
            <LetterForm key={known.account} settings={known.settings} busy={busy} onSave={save} />
          )}
          {settings?.email && (
            <Button kind="stop" wide busy={busy} onClick={forget}>
              {t('settings.forget')}
            </Button>
          )}
          {settings?.mail && <p className="text-[14px] text-ink2">{t('settings.plain')}</p>}
        </div>
      </div>
    </>
  );
}
