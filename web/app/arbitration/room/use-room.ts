import { useTranslation } from 'react-i18next';
import { useWallet } from '../../chain/context.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { secondsOf } from '../../orders/facts.ts';
import type { Seen } from '../../orders/use-order.ts';
import { type DisputeActions, disputeActions } from '../actions.ts';
import { type BidView, type DisputeView, isArbitrator, ownBid } from '../facts.ts';

/** What one side has done about its list. */
export interface ListState {
  sealed: boolean;
  opened: boolean;
}

/** A dispute as the acting person sees it now. */
export interface Room {
  seen: Seen;
  dispute: DisputeView;
  /** Name of who was chosen; empty before. */
  arbitrator: string;
  /** The acting person was chosen. */
  judges: boolean;
  /** The acting person's offer, if any. */
  bid: BidView | undefined;
  /** Lists of the acting side and of the other; both of strangers' are the buyer's and the seller's. */
  own: ListState;
  others: ListState;
  /** Last second of the phase; undefined when it has none. */
  until: number | undefined;
  send: DisputeActions;
}

export const roomPath = (language: string, orderId: string): string => `/${language}/orders/${orderId}/dispute`;

/** Puts a dispute and its order together for the acting person. */
export function useRoom(seen: Seen, dispute: DisputeView): Room {
  const { t } = useTranslation('orders');
  const language = useLanguage();
  const { account } = useWallet();
  const buyers = { sealed: dispute.buyerSealed, opened: dispute.buyerOpened };
  const sellers = { sealed: dispute.sellerSealed, opened: dispute.sellerOpened };
  const [own, others] = seen.role === 'seller' ? [sellers, buyers] : [buyers, sellers];
  return {
    seen,
    dispute,
    arbitrator: dispute.arbitrator ? (dispute.arbitrator.name ?? t('somebody')) : '',
    judges: isArbitrator(dispute, account),
    bid: ownBid(dispute, account),
    own,
    others,
    until: dispute.phaseUntil ? secondsOf(dispute.phaseUntil) : undefined,
    send: disputeActions(seen.order, roomPath(language, seen.order.orderId)),
  };
}
