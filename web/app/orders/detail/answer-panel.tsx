import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../chain/action-button.tsx';
import { useAction } from '../../chain/use-action.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { ConsequenceList } from '../consequence-list.tsx';
import { consequenceOf } from '../consequences.ts';
import { useMoney } from '../use-money.ts';
import type { Seen } from '../use-order.ts';

interface AnswerPanelProps {
  seen: Seen;
  /** What the buyer wrote to the seller alone. */
  note: ReactNode;
}

/** The seller accepts, meeting time included, or declines. */
export function AnswerPanel({ seen, note }: AnswerPanelProps) {
  const { t } = useTranslation('orders');
  const format = useFormat();
  const { order, facts, role, now, buyer, seller, tokens, send, can } = seen;
  const money = useMoney(tokens);
  const accept = useAction();
  const decline = useAction();
  const step = can('accept');
  if (!step) return null;
  const consequence = consequenceOf(step, facts, role, now);
  const sends = consequence.key === 'acceptSend';
  const deposit = money.sum(consequence.holds);
  return (
    <div className="space-y-3.5 p-5">
      <h2 className="hall text-[22px]">
        {order.meetAt
          ? t('step.agreedDetail', { meetAt: format.moment(order.meetAt) })
          : t('head.toSend.seller', { name: buyer })}
      </h2>
      {note}
      <ConsequenceList consequence={consequence} tokens={tokens} buyer={buyer} seller={seller} role={role} />
      <ActionButton
        state={accept}
        icon={sends ? 'package-bold' : 'handshake-bold'}
        disabled={decline.busy}
        onPress={() => accept.run(send.accept())}
      >
        {deposit ? t('do.acceptDeposit', { amount: deposit }) : t(sends ? 'do.acceptSend' : 'do.acceptMeet')}
      </ActionButton>
      <ActionButton kind="secondary" state={decline} disabled={accept.busy} onPress={() => decline.run(send.decline())}>
        {t('do.decline')}
      </ActionButton>
      <p className="text-[13.5px] text-ink3">{t('effect.decline', { buyer })}</p>
    </div>
  );
}
