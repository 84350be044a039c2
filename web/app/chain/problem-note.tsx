import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language.ts';
import { Notice } from '../ui/states.tsx';
import { useWallet } from './context.ts';
import type { Problem } from './types.ts';
import { useProblemText } from './use-problem-text.ts';

/** What went wrong and what to do about it. A refusal by the person is no failure and is said calmly. */
export function ProblemNote({ problem }: { problem: Problem }) {
  const { t } = useTranslation('chain');
  const language = useLanguage();
  const { account } = useWallet();
  const text = useProblemText()(problem);
  const calm = problem.code === 'USER_REJECTED' || problem.code === 'CONNECTION_LOST';
  return (
    <Notice kind={calm ? 'quiet' : 'clay'} live>
      {problem.code === 'BALANCE_SHORT' ? (
        <Link to={`/${language}/wallet?account=${account ?? ''}#add`} className="underline underline-offset-2">
          {text} {t('addAndCarryOn')}
        </Link>
      ) : (
        text
      )}
    </Notice>
  );
}
