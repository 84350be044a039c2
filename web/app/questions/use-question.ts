import { useRevalidator } from '@remix-run/react';
import { useCallback, useState } from 'react';
import { problemOf } from '../chain/problem.ts';
import type { Problem } from '../chain/types.ts';
import { useSignIn } from '../session/use-session.ts';

/** Does one thing about questions as the acting person, and reads the page anew. */
export function useQuestion() {
  const signIn = useSignIn();
  const { revalidate } = useRevalidator();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const run = useCallback(
    async (what: () => Promise<unknown>): Promise<boolean> => {
      setBusy(true);
      setProblem(undefined);
      try {
        if (!(await signIn())) return false;
        await what();
        revalidate();
        return true;
      } catch (thrown) {
        setProblem(problemOf(thrown));
        return false;
      } finally {
        setBusy(false);
      }
    },
    [signIn, revalidate],
  );
  return { run, busy, problem, setProblem };
}
