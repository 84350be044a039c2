import { MEET_UP, SHIP } from '@moothall/contracts/protocol/enums';
import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../chain/action-button.tsx';
import type { ActionState } from '../chain/types.ts';
import type { ChatListingFragment } from '../graphql/generated/graphql.ts';
import { useFormat } from '../i18n/use-format.ts';
import { Button } from '../ui/button.tsx';
import { Chip } from '../ui/chip.tsx';
import type { OfferBody } from './crypto/plaintext.ts';

/** Where an offer stands; void: its signer took it back with all others, or another one took its place. */
export type OfferState = 'open' | 'accepted' | 'withdrawn' | 'expired' | 'countered' | 'void';

/** What can be done about an offer; what is left out cannot. */
export interface OfferSlots {
  /** Takes the other side's offer. */
  accept?: { action: ActionState; press: () => void };
  /** Answers the other side's offer with another one. */
  counter?: () => void;
  /** Takes one's own offer back. */
  withdraw?: { action: ActionState; press: () => void };
}

interface OfferCardProps extends OfferSlots {
  offer: OfferBody;
  listing: ChatListingFragment;
  mine: boolean;
  /** Whether it answers another offer. */
  isCounter: boolean;
  /** Of the other side. */
  name: string;
  state: OfferState;
  /** The order that came of it. */
  orderId?: string | undefined;
}

/** An offer inside a conversation: the whole sum, what it is for, until when it stands, and what to do about it. */
export function OfferCard({ offer, listing, mine, isCounter, name, state, orderId, ...slots }: OfferCardProps) {
  const { t } = useTranslation('messages');
  const { language, money, moment } = useFormat();
  const { accept, counter, withdraw } = slots;
  const { token } = listing;
  const asked = BigInt(listing.price) * BigInt(offer.quantity);
  const amount = money(offer.price, token);
  const way = offer.way === SHIP ? 'ship' : offer.way === MEET_UP ? 'meet' : 'visit';
  const title = mine ? t('offer.own') : t('offer.other', { name });
  return (
    <div className="w-[268px] max-w-full p-4">
      <p className="flex flex-wrap items-center gap-2 text-[14px] font-semibold text-ink2">
        {title}
        {isCounter && <Chip>{t('offer.counter')}</Chip>}
      </p>
      <p className="num mt-0.5 text-[21px] leading-tight font-bold">{amount}</p>
      <p className="num text-[13.5px] text-ink2">
        {t('offer.asked', { amount: money(asked, token) })}
        {offer.quantity > 1 && ` · ${t('offer.pieces', { count: offer.quantity })}`}
      </p>
      <p className="num mt-2 text-[14px] text-ink2">{t(`offer.way.${way}`, { moment: moment(offer.meetAt) })}</p>
      <p className="mt-2">
        {state === 'open' ? (
          <Chip kind="lamp">{t('offer.until', { moment: moment(offer.validUntil) })}</Chip>
        ) : (
          <Chip kind={state === 'accepted' ? 'done' : 'quiet'} icon={state === 'accepted' ? 'check-bold' : undefined}>
            {t(`offer.state.${state}`)}
          </Chip>
        )}
      </p>
      {state === 'open' && (accept || counter || withdraw) && (
        <div className="mt-3 grid gap-2">
          {accept && (
            <ActionButton state={accept.action} onPress={accept.press}>
              {t('offer.accept', { amount })}
            </ActionButton>
          )}
          {counter && (
            <Button kind="secondary" wide onClick={counter}>
              {t('offer.counterButton')}
            </Button>
          )}
          {withdraw && (
            <ActionButton kind="secondary" state={withdraw.action} onPress={withdraw.press}>
              {t('offer.withdraw')}
            </ActionButton>
          )}
        </div>
      )}
      {orderId && (
        <Link
          to={`/${language}/orders/${orderId}`}
          className="mt-1 inline-flex min-h-11 items-center text-[15px] font-semibold text-pine"
        >
          {t('offer.toOrder')}
        </Link>
      )}
    </div>
  );
}
