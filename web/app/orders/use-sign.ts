import {
  DELIVERY_TYPES,
  MEETING_TYPES,
  ordersDomain,
  RELEASE_TYPES,
  SETTLEMENT_TYPES,
} from '@moothall/contracts/protocol/typed-data';
import { useCallback } from 'react';
import { useChain } from '../chain/context.ts';
import { useSigning } from '../chain/use-signing.ts';
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
  const { settings } = useChain();
  const { sign: signWith, ...state } = useSigning();

  const sign = useCallback(
    (unsigned: Unsigned): Promise<Handover | undefined> =>
      signWith(async (engine) => {
        const { types, value } = typedOf(unsigned);
        const domain = ordersDomain(settings.chainId, settings.contracts.orders);
        return { ...unsigned, signature: await engine.signTyped(domain, types, value) } as Handover;
      }),
    [signWith, settings],
  );

  return { sign, ...state };
}
