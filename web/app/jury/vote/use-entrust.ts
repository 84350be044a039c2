import { useCallback, useState } from 'react';
import { useChain } from '../../chain/context.ts';
import { problemOf } from '../../chain/problem.ts';
import type { Problem } from '../../chain/types.ts';
import { BallotEntrustDocument } from '../../graphql/generated/graphql.ts';
import { send } from '../../graphql/send.ts';
import { ensureSession } from '../../session/session.ts';
import type { OpenedVote } from '../actions.ts';

/** Hands votes and their salts to the keeper of this market, which opens them in time. */
export function useEntrust(caseId: string, round: number) {
  const { access, settings } = useChain();
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState(false);
  const [problem, setProblem] = useState<Problem>();

  const entrust = useCallback(
    async (votes: readonly OpenedVote[]) => {
      setBusy(true);
      setProblem(undefined);
      try {
        const connection = await access();
        if (!connection) return;
        await ensureSession(connection, settings);
        for (const { seat, choice, salt } of votes) {
          const input = { caseId, round, seat, choice: choice === 1, salt: salt as `0x${string}` };
          await send(BallotEntrustDocument, { input });
        }
        setDone(true);
      } catch (thrown) {
        setProblem(problemOf(thrown));
      } finally {
        setBusy(false);
      }
    },
    [access, settings, caseId, round],
  );

  return { entrust, busy, done, problem };
}
