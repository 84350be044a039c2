import { Form, Link, useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES, pathInLanguage } from '../i18n/languages.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { Icon } from '../ui/icon.tsx';
import { useRootData } from '../use-root-data.ts';

const THEMES = [
  { value: '', icon: 'sliders-horizontal' },
  { value: 'light', icon: 'sun' },
  { value: 'dark', icon: 'moon' },
] as const;

const HALL = [
  { key: 'cases', to: '/moderation' },
  { key: 'juror', to: '/jury' },
  { key: 'arbitration', to: '/arbitration' },
] as const;

/** Language and light: choices that are remembered. */
export function Footer() {
  const { t } = useTranslation('frame');
  const language = useLanguage();
  const theme = useRootData()?.preferences.theme ?? '';
  const { pathname, search } = useLocation();
  return (
    <footer className="border-t border-line px-4 py-6 md:px-6">
      <div className="mx-auto flex max-w-[1112px] flex-wrap items-center gap-x-6 gap-y-3 text-[14px] text-ink2">
        <p className="mr-auto">{t('footer.idea')}</p>
        <nav aria-label={t('footer.hall.label')} className="flex flex-wrap gap-x-5">
          {HALL.map(({ key, to }) => (
            <Link key={key} to={`/${language}${to}`} className="inline-flex min-h-11 items-center font-semibold">
              {t(`footer.hall.${key}`)}
            </Link>
          ))}
        </nav>
        <nav aria-label={t('footer.language')} className="flex gap-1">
          {LANGUAGES.map((choice) => (
            <Link
              key={choice}
              to={`${pathInLanguage(pathname, choice)}${search}`}
              reloadDocument
              lang={choice}
              hrefLang={choice}
              aria-current={choice === language ? 'true' : undefined}
              className="inline-flex min-h-11 items-center rounded-xl px-3 font-semibold aria-[current]:bg-mist aria-[current]:text-pine"
            >
              {choice === 'ko' ? '한국어' : 'English'}
            </Link>
          ))}
        </nav>
        <Form method="post" action={`/${language}/preferences`} className="flex gap-1" preventScrollReset>
          <input type="hidden" name="back" value={`${pathname}${search}`} />
          {THEMES.map(({ value, icon }) => (
            <button
              type="submit"
              key={value}
              name="theme"
              value={value}
              aria-pressed={theme === value}
              aria-label={t(`footer.theme.${value || 'system'}`)}
              title={t(`footer.theme.${value || 'system'}`)}
              className="grid size-11 place-items-center rounded-xl aria-pressed:bg-mist aria-pressed:text-pine"
            >
              <Icon name={icon} />
            </button>
          ))}
        </Form>
      </div>
    </footer>
  );
}
