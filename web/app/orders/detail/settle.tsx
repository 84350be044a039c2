import { useNavigate } from '@remix-run/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../chain/action-button.tsx';
import { useWallet } from '../../chain/context.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { writeDraft } from '../../messages/outbox/outbox.ts';
import { Button } from '../../ui/button.tsx';
import { ANSWER_WITHIN, type Handover, handoverLink } from '../handover.ts';
import { splitOf } from '../split.ts';
import { useMoney } from '../use-money.ts';
import type { Seen } from '../use-order.ts';
import { useSign } from '../use-sign.ts';
import { useSplit } from '../use-split.ts';
import { Exchange } from './exchange.tsx';
import { SplitSlider } from './split-slider.tsx';

interface SettleProps {
  seen: Seen;
  handed: string | undefined;
  /** Where the slider begins, in hundredths of the price for the buyer. */
  start?: number;
  onDone: () => void;
}

const HALF = 50;

/** Puts a signed code into the chat's next message: it goes out when its author presses send there. */
function useChatHandover({ order, path, role }: Seen) {
  const navigate = useNavigate();
  const language = useLanguage();
  const { account } = useWallet();
  const { listingId } = order.listing;
  const buyer = order.buyer.address;
  return (handover: Handover) => {
    if (!account) return;
    const link = handoverLink(new URL(path, window.location.href).href, handover);
    writeDraft(account, { listing: listingId, buyer }, link);
    navigate(`/${language}/messages/${listingId}${role === 'seller' ? `/${buyer}` : ''}`);
  };
}

/** A split that both want: one side signs it, the other sends it. */
export function Settle({ seen, handed, start = HALF, onDone }: SettleProps) {
  const { t } = useTranslation('orders');
  const { order, facts, tokens, now, buyer, seller, other, send } = seen;
  const money = useMoney(tokens);
  const signing = useSign();
  const state = useSplit(seen, start);
  const toChat = useChatHandover(seen);
  const [signed, setSigned] = useState<Handover>();
  const { value, step } = state;

  const press = async () => {
    if (value === undefined) return;
    const validUntil = now + ANSWER_WITHIN;
    setSigned(await signing.sign({ kind: 'settle', orderId: order.orderId, toBuyer: value, validUntil }));
  };
  const offer = (
    <div className="space-y-4">
      <p className="text-[15px] text-ink2">{t('effect.settle')}</p>
      <SplitSlider seen={seen} state={state} />
      <ActionButton
        kind="soft"
        state={signing}
        onPress={press}
        icon="pencil-simple-bold"
        disabled={value === undefined}
      >
        {t('settle.propose', { buyer: step, seller: 100 - step })}
      </ActionButton>
    </div>
  );
  return (
    <Exchange
      seen={seen}
      kind="settle"
      handed={handed}
      offer={offer}
      signed={signed}
      more={
        signed && (
          <Button wide kind="secondary" icon="chat-circle-bold" onClick={() => toChat(signed)}>
            {t('settle.chat')}
          </Button>
        )
      }
      describe={({ toBuyer }) => {
        const offered = splitOf(facts.price, toBuyer, facts.feeBps);
        const amounts = { toBuyer: money.price(offered.toBuyer), toSeller: money.price(offered.toSeller) };
        return { words: t('settle.offered', { name: other, buyer, seller, ...amounts }), agree: t('settle.agree') };
      }}
      send={send.settle}
      onDone={onDone}
    />
  );
}
