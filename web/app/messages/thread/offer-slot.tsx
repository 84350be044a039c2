import { termsOf } from '../../chain/terms.ts';
import { useAction } from '../../chain/use-action.ts';
import { useIndexTime } from '../../chain/use-index.ts';
import type { ChatListingFragment } from '../../graphql/generated/graphql.ts';
import { takeOffer, withdrawOffer } from '../../orders/offers/actions.ts';
import { standOfOffer } from '../../orders/offers/offer.ts';
import { OfferCard, type OfferState } from '../offer-card.tsx';
import type { OfferPlain } from './message-bubble.tsx';
import { useOfferRecord } from './use-offer-record.ts';
import type { ThreadState } from './use-thread.ts';

interface OfferSlotProps {
  plain: OfferPlain;
  /** Who signed it. */
  signer: `0x${string}`;
  listing: ChatListingFragment;
  orders: ThreadState['orders'];
  mine: boolean;
  name: string;
  /** Whether a later offer in the conversation answers this one. */
  countered: boolean;
  title: string;
  /** Reads the conversation anew. */
  look: () => void;
  /** Opens the form for an answer; left out where none can be made. */
  onCounter?: (() => void) | undefined;
}

/** How often the clock of an offer moves, milliseconds. */
const EVERY = 15_000;

/** An offer of the conversation, with what the record says of it. */
export function OfferSlot({
  plain,
  signer,
  listing,
  orders,
  mine,
  name,
  countered,
  title,
  look,
  onCounter,
}: OfferSlotProps) {
  const now = useIndexTime(EVERY);
  const taking = useAction();
  const withdrawing = useAction();
  const { offer } = plain;
  const order = orders.find(
    ({ nonce, price, quantity }) => nonce === offer.nonce && price === offer.price && quantity === offer.quantity,
  );
  const withdrawn = withdrawing.phase === 'visible';
  const record = useOfferRecord(signer, offer.nonce, orders);
  const stateOf = (): OfferState => {
    if (order) return 'accepted';
    if (withdrawn) return 'withdrawn';
    const stand = standOfOffer(offer, now, record);
    if (stand === 'spent' || stand === 'withdrawn') return 'void';
    if (stand !== 'open') return 'expired';
    return countered ? 'countered' : 'open';
  };
  const accept = async () => {
    if (await taking.run(takeOffer(plain, termsOf(listing), title))) look();
  };
  const withdraw = async () => {
    if (await withdrawing.run(withdrawOffer(plain, title))) look();
  };
  return (
    <OfferCard
      offer={offer}
      listing={listing}
      mine={mine}
      isCounter={plain.counters !== undefined}
      name={name}
      state={stateOf()}
      orderId={order?.orderId}
      accept={mine ? undefined : { action: taking, press: accept }}
      counter={mine ? undefined : onCounter}
      withdraw={mine ? { action: withdrawing, press: withdraw } : undefined}
    />
  );
}
