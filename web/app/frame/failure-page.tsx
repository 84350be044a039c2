import { isRouteErrorResponse, useRouteError } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Rings } from '../ui/rings.tsx';
import { Wordmark } from '../ui/wordmark.tsx';

/** Errors thrown by a loader reach the browser without their class and, in production, without their words. */
const kindOf = (error: unknown): 'missing' | 'failed' =>
  isRouteErrorResponse(error) && error.status === 404 ? 'missing' : 'failed';

/** Nothing at this address, or nobody answers: says which, and the way on. Stands inside the frame. */
export function FailureNote() {
  const { t } = useTranslation('frame');
  const language = useLanguage();
  const kind = kindOf(useRouteError());
  return (
    <div className="mx-auto max-w-[520px] px-4 py-14 text-center">
      <Rings state="offered" className="w-24" />
      <h1 className="hall mt-5 text-[27px]">{t(`failure.${kind}.title`)}</h1>
      <p className="mt-2 text-ink2">{t(`failure.${kind}.detail`)}</p>
      <div className="mt-7 grid justify-center gap-2.5">
        {kind === 'missing' ? (
          <ButtonLink to={`/${language}`}>{t('failure.home')}</ButtonLink>
        ) : (
          <ButtonLink to="." reloadDocument>
            {t('failure.again')}
          </ButtonLink>
        )}
      </div>
    </div>
  );
}

/** The same where the frame itself could not be made. */
export function FailurePage() {
  return (
    <main className="pt-16 text-center">
      <Wordmark />
      <FailureNote />
    </main>
  );
}
