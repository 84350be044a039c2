import type { Permit, Terms } from '@moothall/contracts/protocol/deals';
import type { Action } from '../../chain/types.ts';
import { namedPermits, offerOf, otherSide, type SignedOffer, spendsOfOffer } from './offer.ts';

type PermitBody = NonNullable<NonNullable<SignedOffer['permits']>['price']>;

const permitOf = (body: PermitBody | undefined): Permit | undefined =>
  body && { ...body, value: BigInt(body.value), deadline: BigInt(body.deadline) };

/** Takes the other side's offer: one transaction, and the deal binds both. */
export function takeOffer({ offer, signature, permits, by }: SignedOffer, terms: Terms, title: string): Action {
  const taker = otherSide(by);
  return {
    name: 'offers:action.take',
    params: { title },
    spends: spendsOfOffer(offer, terms, taker),
    call: async (given) => {
      const { NO_PERMIT } = await import('@moothall/contracts/protocol/deals');
      const own = namedPermits(given, terms, taker);
      const theirs = { price: permitOf(permits?.price), deposit: permitOf(permits?.deposit) };
      const [buyers, sellers] = taker === 'buyer' ? [own, theirs] : [theirs, own];
      const { price = NO_PERMIT, deposit = NO_PERMIT } = buyers;
      const args = [terms, offerOf(offer), signature, price, deposit, sellers.deposit ?? NO_PERMIT] as const;
      return { contract: 'orders', method: 'buyOffered', args: [...args] };
    },
  };
}

/** Makes one's own offer worthless before its time is over. */
export const withdrawOffer = ({ offer }: SignedOffer, title: string): Action => ({
  name: 'offers:action.withdraw',
  params: { title },
  call: () => ({ contract: 'orders', method: 'cancelOffer', args: [BigInt(offer.nonce)] }),
});

/** Makes every offer worthless that one has signed so far, to whomever. */
export const withdrawAllOffers = (): Action => ({
  name: 'offers:action.withdrawAll',
  call: () => ({ contract: 'orders', method: 'cancelAllOffers', args: [] }),
});
