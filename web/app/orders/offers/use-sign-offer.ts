import type { Offer, Permit, Terms } from '@moothall/contracts/protocol/deals';
import { OFFER_TYPES, ordersDomain } from '@moothall/contracts/protocol/typed-data';
import { useCallback } from 'react';
import { useChain } from '../../chain/context.ts';
import { useSigning } from '../../chain/use-signing.ts';
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
  const { settings } = useChain();
  const { sign: signWith, ...state } = useSigning();

  const sign = useCallback(
    (offer: Offer, terms: Terms, by: Side): Promise<SignedOffer | undefined> =>
      signWith(async (engine) => {
        const body = bodyOf(offer);
        const lasts = Math.max(offer.validUntil - (await engine.now()), 0);
        const permits = await engine.permits(spendsOfOffer(body, terms, by), lasts);
        const domain = ordersDomain(settings.chainId, settings.contracts.orders);
        const signature = await engine.signTyped(domain, OFFER_TYPES, offer);
        const { price, deposit } = namedPermits(permits, terms, by);
        return { offer: body, signature, permits: { price: written(price), deposit: written(deposit) }, by };
      }),
    [signWith, settings],
  );

  return { sign, ...state };
}
