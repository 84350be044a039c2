import { useCallback, useRef, useState } from 'react';
import { ensureNetwork } from './connection.ts';
import { useChain } from './context.ts';
import { receiptOf } from './follow.ts';
import type { Pending } from './pending.ts';
import type { PendingStore } from './pending-store.ts';
import { ProblemError, problemOf } from './problem.ts';
import { rpc } from './rpc.ts';
import type { Action, ActionState, Finished, Phase, Problem } from './types.ts';

const ENDS: Partial<Record<Pending['stage'], string>> = { replaced: 'REPLACED', dropped: 'DROPPED' };

/** Resolves when the action is visible. @throws what ended it before that */
function untilVisible(store: PendingStore, hash: string, tell: (phase: Phase) => void): Promise<Pending> {
  return new Promise((resolve, reject) => {
    const stops: (() => void)[] = [];
    const look = () => {
      const entry = store.list().find((pending) => pending.hash === hash);
      const over = !entry || ['visible', 'failed', 'replaced', 'dropped'].includes(entry.stage);
      if (entry && !over) tell(entry.stage as Phase);
      if (!over) return;
      for (const stop of stops) stop();
      if (entry?.stage === 'visible') resolve(entry);
      else if (entry?.problem) reject(new ProblemError(entry.problem.code, entry.problem.params));
      else reject(new ProblemError(ENDS[entry?.stage ?? 'dropped'] ?? 'CALL_FAILED'));
    };
    stops.push(store.subscribe(look));
    look();
  });
}

/** Runs actions one at a time: connect, check, sign, send, wait until the page can show what happened. */
export function useAction(): ActionState {
  const { access, settings, store } = useChain();
  const [phase, setPhase] = useState<Phase>('idle');
  const [problem, setProblem] = useState<Problem>();
  const running = useRef(false);

  const steps = useCallback(
    async (action: Action): Promise<Finished | undefined> => {
      setPhase('connecting');
      const connection = await access();
      if (!connection || !store) {
        setPhase('idle');
        return undefined;
      }
      await ensureNetwork(connection, settings.chainId, new URL('/rpc', window.location.href).href);
      setPhase('checking');
      const { openEngine } = await import('./engine.ts');
      const engine = openEngine(connection.provider, connection.account, settings, connection.keepsRaw);
      setPhase('signing');
      const permits = await engine.permits(action.spends ?? []);
      const call = await action.call(permits);
      const { hash, nonce, raw } = await engine.sign(call);
      const { name, params = {}, href } = action;
      const base = { hash, nonce, raw, name, params, href, account: connection.account, misses: 0 };
      store.add({ ...base, chainId: settings.chainId, stage: raw === undefined ? 'sent' : 'signed' });
      setPhase(raw === undefined ? 'sent' : 'signed');
      if (raw !== undefined) {
        await rpc('eth_sendRawTransaction', [raw]).then(
          () => store.report(hash, { kind: 'seen' }),
          // Signed and kept: whoever follows pending actions sends it again.
          () => store.report(hash, { kind: 'unknown' }),
        );
      }
      const { height = 0 } = await untilVisible(store, hash, setPhase);
      const { decodeEvents } = await import('./decode.ts');
      const receipt = await receiptOf(hash);
      setPhase('visible');
      return { hash, height, events: decodeEvents(receipt?.logs ?? [], settings.contracts) };
    },
    [access, settings, store],
  );

  const run = useCallback(
    async (action: Action) => {
      if (running.current) return undefined;
      running.current = true;
      setProblem(undefined);
      try {
        return await steps(action);
      } catch (thrown) {
        setProblem(problemOf(thrown));
        setPhase('failed');
        return undefined;
      } finally {
        running.current = false;
      }
    },
    [steps],
  );

  const reset = useCallback(() => {
    setPhase('idle');
    setProblem(undefined);
  }, []);

  const busy = phase !== 'idle' && phase !== 'visible' && phase !== 'failed';
  return { phase, problem, busy, run, reset };
}
