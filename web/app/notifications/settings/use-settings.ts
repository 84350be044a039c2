import { useCallback, useEffect, useState } from 'react';
import { useWallet } from '../../chain/context.ts';
import { problemOf } from '../../chain/problem.ts';
import type { Problem } from '../../chain/types.ts';
import {
  LetterSettingsDocument,
  type LetterSettingsFragment,
  LetterSettingsSetDocument,
  type NotificationSettingsInput,
} from '../../graphql/generated/graphql.ts';
import { useAsk } from '../../messages/use-ask.ts';

interface Known {
  account: string;
  settings: LetterSettingsFragment;
  /** What became of the last change. */
  done?: 'saved' | 'forgotten';
}

/** What the acting account chose for letters, and the way to change it. */
export function useSettings() {
  const { account } = useWallet();
  const { ask, askQuietly } = useAsk();
  const [known, setKnown] = useState<Known>();
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);

  const read = useCallback(
    async (from: typeof ask) => {
      if (!account) return;
      try {
        const { notificationSettings } = await from(LetterSettingsDocument, {});
        setKnown({ account, settings: notificationSettings });
        setProblem(undefined);
      } catch (thrown) {
        setProblem(problemOf(thrown));
      }
    },
    [account],
  );
  useEffect(() => {
    setKnown(undefined);
    setProblem(undefined);
    void read(askQuietly);
  }, [read, askQuietly]);

  const save = async (input: NotificationSettingsInput) => {
    if (!account) return;
    setBusy(true);
    try {
      const { notificationSettingsSet } = await ask(LetterSettingsSetDocument, { input });
      setKnown({ account, settings: notificationSettingsSet, done: input.email ? 'saved' : 'forgotten' });
      setProblem(undefined);
    } catch (thrown) {
      setProblem(problemOf(thrown));
    } finally {
      setBusy(false);
    }
  };
  return { known: known?.account === account ? known : undefined, problem, busy, save, signIn: () => read(ask) };
}
