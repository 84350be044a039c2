import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { ProfilePageQuery } from '../graphql/generated/graphql.ts';
import { isLanguage } from '../i18n/languages.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { Icon } from '../ui/icon.tsx';

type Account = Pick<ProfilePageQuery['account'], 'kind' | 'hours' | 'languages' | 'address'>;

/** When a shop is open, which languages somebody speaks, and, to themselves, the way to change it all. */
export function About({ account: { kind, hours, languages, address }, own }: { account: Account; own: boolean }) {
  const { t } = useTranslation('accounts');
  const language = useLanguage();
  const spoken = languages.filter(isLanguage).map((each) => t(`language.${each}`));
  const facts = [
    ...(kind === 'SHOP' && hours ? [{ name: t('hours'), value: hours }] : []),
    ...(spoken.length > 0 ? [{ name: t('speaks'), value: spoken.join(', ') }] : []),
  ];
  return (
    <>
      {facts.length > 0 && (
        <dl className="mt-4 grid max-w-[640px] grid-cols-[auto_1fr] gap-x-4 gap-y-1.5 text-[15px]">
          {facts.map(({ name, value }) => (
            <div key={name} className="contents">
              <dt className="text-ink2">{name}</dt>
              <dd className="whitespace-pre-line">{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {own && (
        <p className="mt-3">
          <Link
            to={`/${language}/profile?account=${address}`}
            className="inline-flex min-h-11 items-center gap-1.5 text-[15px] font-semibold text-pine"
          >
            <Icon name="pencil-simple-bold" className="size-4" />
            {t('editOwn')}
          </Link>
        </p>
      )}
    </>
  );
}
