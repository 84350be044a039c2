import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.ts';
import { ButtonLink } from '../../ui/button.tsx';

/** The other side cannot get sealed messages yet; a public question reaches everybody. */
export function NoKey({ listing, name }: { listing: string; name: string }) {
  const { t } = useTranslation('messages');
  const language = useLanguage();
  return (
    <div className="grid gap-3 border-t border-line bg-card p-4 text-center">
      <p className="text-[14.5px] text-ink2">{t('thread.noKey', { name })}</p>
      <ButtonLink kind="secondary" icon="chat-circle-bold" to={`/${language}/listings/${listing}#questions`}>
        {t('thread.noKeyWay')}
      </ButtonLink>
    </div>
  );
}
