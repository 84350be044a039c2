import type { Offer, Permit, Terms } from '@moothall/contracts/protocol/deals';
import { OFFER_TYPES, ordersDomain } from '@moothall/contracts/protocol/typed-data';
import { useCallback, useState } from 'react';
import { ensureNetwork } from '../../chain/connection.ts';
import { useChain } from '../../chain/context.ts';
import { problemOf } from '../../chain/problem.ts';
import type { Phase, Problem } from '../../chain/types.ts';
import { bodyOf, namedPermits, type Side, type SignedOffer, spendsOfOffer } from './offer.ts';

const written = (permit: Permit | undefined) =>
  permit === undefined || permit.value === 0n
    ? undefined
    : { ...permit, value: String(permit.value), deadline: String(permit.deadline) };

/**
 * Signs an offer, and the permits for one's own part where the free balance does not cover it. Nothing is sent: the
 * offer counts in the other's hands, until its time is over or it is withdrawn.
 */
export function useSignOffer() {
  const { access, settings } = useChain();
  const [phase, setPhase] = useState<Phase>('idle');
  const [problem, setProblem] = useState<Problem>();

  const sign = useCallback(
    async (offer: Offer, terms: Terms, by: Side): Promise<SignedOffer | undefined> => {
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
        const { openEngine } = await import('../../chain/engine.ts');
        const engine = openEngine(connection.provider, connection.account, settings, connection.keepsRaw);
        const body = bodyOf(offer);
        const lasts = Math.max(offer.validUntil - (await engine.now()), 0);
        const permits = await engine.permits(spendsOfOffer(body, terms, by), lasts);
        const domain = ordersDomain(settings.chainId, settings.contracts.orders);
        const signature = await engine.signTyped(domain, OFFER_TYPES, offer);
        const { price, deposit } = namedPermits(permits, terms, by);
        setPhase('idle');
        return { offer: body, signature, permits: { price: written(price), deposit: written(deposit) }, by };
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
