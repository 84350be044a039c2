import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWallet } from '../chain/context.ts';
import { problemOf } from '../chain/problem.ts';
import { ProblemNote } from '../chain/problem-note.tsx';
import type { Problem } from '../chain/types.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/states.tsx';
import { endEverySession } from './session.ts';
import { useSignIn } from './use-session.ts';

type Standing = 'idle' | 'busy' | 'done';

/**
 * The way out of browsers that are no longer at hand. Whoever presses it in a browser that is not signed in proves the
 * account first: only its owner may end its sessions.
 */
export function LeaveEverywhere() {
  const { t } = useTranslation('session');
  const { account, disconnect } = useWallet();
  const signIn = useSignIn();
  const [standing, setStanding] = useState<Standing>('idle');
  const [problem, setProblem] = useState<Problem>();
  const press = async () => {
    setStanding('busy');
    setProblem(undefined);
    try {
      if (!(await signIn())) return setStanding('idle');
      await endEverySession();
      disconnect();
      setStanding('done');
    } catch (thrown) {
      setProblem(problemOf(thrown));
      setStanding('idle');
    }
  };
  if (standing === 'done' && !account) {
    return (
      <Notice kind="done" live>
        {t('everywhere.done')}
      </Notice>
    );
  }
  if (!account) return null;
  return (
    <section className="space-y-3">
      <h2 className="hall text-[20px]">{t('everywhere.title')}</h2>
      <p className="text-[14.5px] text-ink2">{t('everywhere.idea')}</p>
      {problem && <ProblemNote problem={problem} />}
      <Button wide kind="stop" icon="sign-out-bold" busy={standing === 'busy'} onClick={press}>
        {t('everywhere.press')}
      </Button>
    </section>
  );
}
