import { Form, useActionData, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../../chain/problem-note.tsx';
import type { Problem } from '../../chain/types.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Rings } from '../../ui/rings.tsx';
import { Notice } from '../../ui/states.tsx';

/** What came of following a letter's link. */
export type Followed = { done: boolean } | { problem: Problem };

/** A page that a letter's link leads to: what pressing does, then what came of it. Works without scripts. */
export function Answer({ about }: { about: 'confirm' | 'stop' }) {
  const { t } = useTranslation('notifications');
  const language = useLanguage();
  const busy = useNavigation().state !== 'idle';
  const followed = useActionData<Followed>();
  return (
    <div className="mx-auto max-w-[520px] px-4 py-12 text-center">
      <Rings state={followed && 'done' in followed && followed.done ? 'paid' : 'offered'} className="w-24" />
      <h1 className="hall mt-5 text-[27px]">{t(`${about}.title`)}</h1>
      <p className="mt-2 text-ink2">{t(`${about}.idea`)}</p>
      <div className="mt-7 grid gap-3 text-left">
        {followed && 'problem' in followed && <ProblemNote problem={followed.problem} />}
        {followed && 'done' in followed ? (
          <>
            <Notice kind={followed.done ? 'done' : 'quiet'} live>
              {t(followed.done ? `${about}.done` : `${about}.gone`)}
            </Notice>
            <ButtonLink kind="secondary" wide to={`/${language}`}>
              {t('home')}
            </ButtonLink>
          </>
        ) : (
          <Form method="post">
            <Button type="submit" wide busy={busy}>
              {t(`${about}.press`)}
            </Button>
          </Form>
        )}
      </div>
    </div>
  );
}
