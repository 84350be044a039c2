import { cellToNumber } from '@moothall/contracts/protocol/cells';
import type { Terms } from '@moothall/contracts/protocol/deals';
import { ProblemError } from '../../chain/problem.ts';
import type { Action } from '../../chain/types.ts';
import { PinListingDocument } from '../../graphql/generated/graphql.ts';
import { send } from '../../graphql/send.ts';
import type { Offer } from './draft.ts';

/**
 * Stores an offer's words and pictures and returns their digest. The digest is made here as well: what goes on chain
 * never rests on the operator's word alone.
 * @throws ProblemError DIGEST_WRONG; DocumentError; what the api says
 */
async function pin(document: Offer['document']): Promise<string> {
  const [{ encodeDocument, checkDocument }, { digestOf }] = await Promise.all([
    import('@moothall/contracts/protocol/content/document'),
    import('@moothall/contracts/protocol/digest'),
  ]);
  checkDocument(document);
  const own = digestOf(encodeDocument(document));
  const { documentPin } = await send(PinListingDocument, { document });
  if (documentPin.digest !== own) throw new ProblemError('DIGEST_WRONG', { own, stored: documentPin.digest });
  return own;
}

/** 64 random bits: equal goods can be offered twice, and nobody can guess the next offer's id. */
const freshNonce = (): bigint => crypto.getRandomValues(new BigUint64Array(1))[0] ?? 0n;

async function termsOfOffer(offer: Offer, seller: string): Promise<Terms> {
  const { NOT_SHIPPED, ZERO_BYTES32 } = await import('@moothall/contracts/protocol/deals');
  const { token, price, deposit, depositUpfront, ways, acceptWithin, shipping, category, cell, document } = offer;
  return {
    seller,
    token: token.number,
    price,
    deposit,
    depositUpfront,
    ways,
    acceptWithin,
    ...NOT_SHIPPED,
    ...(shipping && { ...shipping, carrier: shipping.carrier ?? NOT_SHIPPED.carrier }),
    certificate: ZERO_BYTES32,
    category,
    cell: cellToNumber(cell),
    content: await pin(document),
    nonce: freshNonce(),
  };
}

interface Publication {
  offer: Offer;
  seller: string;
  /** The offer this one takes the place of. */
  old?: Terms;
  href: string;
}

/** Puts an offer on the public record, in place of an old one when there is one. */
export function publication({ offer, seller, old, href }: Publication): Action {
  const named = { params: { title: offer.document.title }, href };
  if (old) {
    return {
      ...named,
      name: 'listings:action.replace',
      call: async () => ({
        contract: 'listings',
        method: 'replace',
        args: [old, await termsOfOffer(offer, seller), BigInt(offer.stock)],
      }),
    };
  }
  return {
    ...named,
    name: 'listings:action.list',
    call: async () => ({
      contract: 'listings',
      method: 'list',
      args: [await termsOfOffer(offer, seller), BigInt(offer.stock)],
    }),
  };
}
