import { useCallback, useState } from 'react';
import { ensureNetwork } from './connection.ts';
import { useChain } from './context.ts';
import type { Engine } from './engine.ts';
import { problemOf } from './problem.ts';
import type { Address, Phase, Problem } from './types.ts';

/**
 * Opens the wallet for signatures that are sent nowhere: what is signed counts only in the hands it is given to. `sign`
 * answers undefined when nobody connected or something went wrong, which `problem` tells.
 */
export function useSigning() {
  const { access, settings } = useChain();
  const [phase, setPhase] = useState<Phase>('idle');
  const [problem, setProblem] = useState<Problem>();

  const sign = useCallback(
    async <Signed>(make: (engine: Engine, account: Address) => Promise<Signed>): Promise<Signed | undefined> => {
      setProblem(undefined);
      try {
        setPhase('connecting');
        const connection = await access();
        if (!connection) {
          setPhase('idle');
          return undefined;
        }
        await ensureNetwork(connection, settings.chainId, new URL('/rpc', window.location.href).href);
        setPhase('signing');
        const { openEngine } = await import('./engine.ts');
        const { provider, account, keepsRaw } = connection;
        const signed = await make(openEngine(provider, account, settings, keepsRaw), account);
        setPhase('idle');
        return signed;
      } catch (thrown) {
        setProblem(problemOf(thrown));
        setPhase('failed');
        return undefined;
      }
    },
    [access, settings],
  );

  return { sign, phase, problem, busy: phase === 'connecting' || phase === 'signing' };
}
