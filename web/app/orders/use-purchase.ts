import { SHIP } from '@moothall/contracts/protocol/enums';
import { useEffect, useState } from 'react';
import { useWallet } from '../chain/context.ts';
import { termsOf, wayBit } from '../chain/terms.ts';
import type { Problem } from '../chain/types.ts';
import { useIndexTime } from '../chain/use-index.ts';
import type { BuyPanelListingFragment, BuyPanelParametersFragment } from '../graphql/generated/graphql.ts';
import { isFeeFree } from './fee.ts';
import { readNoteText } from './note-text.ts';
import { limitOf, momentText, offeredWays, readMeeting, readQuantity, readWay, tomorrow } from './purchase.ts';
import { type Offering, orderOfPurchase } from './purchase-preview.ts';
import { type DealLimits, useLimits } from './use-limits.ts';

/** A purchase as it is being filled in: what was typed, what it means, and what it would do. */
export function usePurchase(
  listing: BuyPanelListingFragment,
  parameters: BuyPanelParametersFragment,
  sellersLimits: DealLimits,
) {
  const now = useIndexTime(30_000);
  const { account } = useWallet();
  const all = offeredWays(listing.ways);
  const [wayText, choose] = useState<string>();
  const chosen = readWay(wayText, all);
  const [quantityText, setQuantity] = useState('1');
  const [meetText, setMeet] = useState('');
  const [noteText, setNote] = useState('');
  const buyersLimits = useLimits(listing.token.number, account);

  // Written as clocks at the visitor's place show it, which only the browser knows.
  useEffect(() => {
    setMeet((text) => text || momentText(tomorrow(now)));
  }, [now]);

  const terms = termsOf(listing);
  const way = wayBit(chosen);
  const limit = limitOf(terms, sellersLimits.account?.noDepositUpTo, buyersLimits?.account?.noDepositUpTo);
  const counted = readQuantity(quantityText, listing.stock);
  const count = 'value' in counted ? counted.value : 1;
  const price = terms.price * BigInt(count);
  const above: Problem | undefined =
    limit !== undefined && price > limit
      ? {
          code: 'DEPOSIT_NEEDED',
          params: { limit: String(limit), symbol: listing.token.symbol, decimals: String(listing.token.decimals) },
        }
      : undefined;
  const quantity = 'value' in counted && above ? { mistake: above } : counted;
  const meeting = readMeeting(meetText, now);
  const meetAt = 'value' in meeting ? meeting.value : tomorrow(now);
  const note = readNoteText(noteText, way === SHIP);
  const offering: Offering = {
    price,
    deposit: terms.deposit,
    depositUpfront: terms.depositUpfront,
    way,
    meetAt,
    acceptWithin: terms.acceptWithin,
    shipWithin: terms.shipWithin,
    arriveWithin: terms.arriveWithin,
    inspectWithin: terms.inspectWithin,
    feeBps: isFeeFree(price, parameters.feeBps, sellersLimits) ? 0 : parameters.feeBps,
    disputeWithin: parameters.disputeWithin,
    instant: listing.instant,
  };
  return {
    now,
    terms,
    count,
    price,
    limit,
    /** Even one piece is above what the two may deal for without deposits. */
    tooDear: limit !== undefined && terms.price > limit,
    meetAt,
    offering,
    answerBy: orderOfPurchase({ ...offering, instant: false }, now).deadline,
    way: { bit: way, chosen, all, choose },
    quantity: { text: quantityText, set: setQuantity, read: quantity, stock: listing.stock },
    meeting: { text: meetText, set: setMeet, read: meeting, now },
    note: { text: noteText, set: setNote, read: note },
    reachable: !!listing.seller.encryptionKey,
  };
}
