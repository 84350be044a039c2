import type { TimeLockNetwork } from '@moothall/contracts/protocol/jury/time-lock';
import { useCallback, useState } from 'react';
import { useChain } from '../../chain/context.ts';
import { problemOf } from '../../chain/problem.ts';
import type { Problem } from '../../chain/types.ts';
import { BallotEntrustDocument, BallotEntrustLockedDocument } from '../../graphql/generated/graphql.ts';
import { send } from '../../graphql/send.ts';
import { ensureSession } from '../../session/session.ts';
import type { OpenedVote } from '../actions.ts';

/** A round of a case that is being voted on. */
interface Voting {
  caseId: string;
  round: number;
  /** Last second of voting. */
  commitUntil: string;
}

/** Sealed by time on this device where there is a network for that; else as it is. */
async function handOver({ caseId, round, commitUntil }: Voting, vote: OpenedVote, lock: TimeLockNetwork | null) {
  const { seat, choice, salt } = vote;
  const where = { caseId, round, seat };
  if (lock === null) {
    await send(BallotEntrustDocument, { input: { ...where, choice: choice === 1, salt: salt as `0x${string}` } });
    return;
  }
  const { lockVote } = await import('./time-lock.ts');
  const locked = await lockVote(lock, Date.parse(commitUntil) / 1000, vote);
  await send(BallotEntrustLockedDocument, { input: { ...where, locked } });
}

/** Hands votes and their salts to the keeper of this market, which opens them in time. */
export function useEntrust(voting: Voting) {
  const { access, settings } = useChain();
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const { caseId, round, commitUntil } = voting;

  const entrust = useCallback(
    async (votes: readonly OpenedVote[], lock: TimeLockNetwork | null) => {
      setBusy(true);
      setProblem(undefined);
      try {
        const connection = await access();
        if (!connection) return;
        await ensureSession(connection, settings);
        for (const vote of votes) await handOver({ caseId, round, commitUntil }, vote, lock);
        setDone(true);
      } catch (thrown) {
        setProblem(problemOf(thrown));
      } finally {
        setBusy(false);
      }
    },
    [access, settings, caseId, round, commitUntil],
  );

  return { entrust, busy, done, problem };
}
