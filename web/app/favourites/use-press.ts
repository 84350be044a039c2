import { useCallback, useState } from 'react';
import { useChain } from '../chain/context.ts';
import { problemOf } from '../chain/problem.ts';
import type { Problem } from '../chain/types.ts';
import { ensureSession } from '../session/session.ts';

interface Switch {
  isOn: boolean;
  /** Shows it on or off for an account. */
  show: (on: boolean, account: string) => void;
  /** Tells the api. */
  write: (on: boolean) => Promise<unknown>;
}

/**
 * The press that turns something of the acting person on or off: shown at once, taken back where it fails. Who is not
 * signed in is asked to, and the press is carried out then.
 */
export function usePress({ isOn, show, write }: Switch) {
  const { access, settings, wallet } = useChain();
  const { account } = wallet;
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  /** Whether it was on before the first press: what the page counted. */
  const [counted, setCounted] = useState<boolean>();
  const press = useCallback(async () => {
    setBusy(true);
    setProblem(undefined);
    setCounted((before) => before ?? isOn);
    if (account) show(!isOn, account);
    const takeBack = () => account && show(isOn, account);
    try {
      const connection = await access();
      if (!connection) return void takeBack();
      await ensureSession(connection, settings);
      await write(!isOn);
      show(!isOn, connection.account);
    } catch (thrown) {
      takeBack();
      setProblem(problemOf(thrown));
    } finally {
      setBusy(false);
    }
  }, [isOn, show, write, account, access, settings]);
  return {
    /** How many more, or fewer, have it on than the page counted. */
    more: counted === undefined ? 0 : Number(isOn) - Number(counted),
    busy,
    problem,
    press,
    forget: () => setProblem(undefined),
  };
}
