import {
  DELIVERY_TYPES,
  MEETING_TYPES,
  ordersDomain,
  RELEASE_TYPES,
  SETTLEMENT_TYPES,
} from '@moothall/contracts/protocol/typed-data';
import { useCallback, useState } from 'react';
import { ensureNetwork } from '../chain/connection.ts';
import { useChain } from '../chain/context.ts';
import { problemOf } from '../chain/problem.ts';
import type { Phase, Problem } from '../chain/types.ts';
import type { Handover } from './handover.ts';

/** What somebody signs for the other side: a code without its signature. */
export type Unsigned = Handover extends infer H ? (H extends Handover ? Omit<H, 'signature'> : never) : never;

function typedOf(unsigned: Unsigned) {
  const { orderId: deal, validUntil } = unsigned;
  switch (unsigned.kind) {
    case 'release':
      return { types: RELEASE_TYPES, value: { deal, validUntil } };
    case 'delivery':
      return { types: DELIVERY_TYPES, value: { deal, validUntil } };
    case 'meeting':
      return { types: MEETING_TYPES, value: { deal, meetAt: unsigned.meetAt, validUntil } };
    case 'settle':
      return { types: SETTLEMENT_TYPES, value: { deal, toBuyer: unsigned.toBuyer, validUntil } };
  }
}

/** Signs a code for the other side. Nothing is sent: what is signed counts only in the other's hands. */
export function useSign() {
  const { access, settings } = useChain();
  const [phase, setPhase] = useState<Phase>('idle');
  const [problem, setProblem] = useState<Problem>();

  const sign = useCallback(
    async (unsigned: Unsigned): Promise<Handover | undefined> => {
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
        const { openEngine } = await import('../chain/engine.ts');
        const engine = openEngine(connection.provider, connection.account, settings, connection.keepsRaw);
        const { types, value } = typedOf(unsigned);
        const signature = await engine.signTyped(
          ordersDomain(settings.chainId, settings.contracts.orders),
          types,
          value,
        );
        setPhase('idle');
        return { ...unsigned, signature } as Handover;
      } catch (thrown) {
        setProblem(problemOf(thrown));
        setPhase('failed');
        return undefined;
      }
    },
    [access, settings],
  );

  const busy = phase === 'connecting' || phase === 'signing';
  return { sign, phase, problem, busy };
}
