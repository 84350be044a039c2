import { cellToNumber } from '@moothall/contracts/protocol';
import { type Deal, dealId, dealOf, type Terms, ZERO_BYTES32 } from '@moothall/contracts/protocol/deals';
import type * as orders from '../abi/generated/orders.ts';
import type { Listing } from '../listings/entities.ts';
import { RowImpossible, ZERO_ADDRESS } from '../store/handler.ts';

/** The terms a listing's row was made of. */
function termsOf({ carrier, certificate, cell, ...listing }: Listing): Terms {
  return {
    ...listing,
    carrier: carrier ?? ZERO_ADDRESS,
    certificate: certificate ?? ZERO_BYTES32,
    cell: cellToNumber(cell),
  };
}

/**
 * What a new order takes over from its listing. Every later call to the contract hands in the whole deal, so the words
 * that rows hold must be those behind the order's id.
 * @throws RowImpossible when they are not
 */
export function dealOfPlaced(listing: Listing, event: orders.OrderPlacedEventArgs): Deal {
  const deal = dealOf(termsOf(listing), event);
  if (dealId(deal) !== event.id) throw new RowImpossible(`the deal of order ${event.id} is another one by the rows`);
  return deal;
}
