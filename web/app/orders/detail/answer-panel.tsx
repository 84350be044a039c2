import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../chain/action-button.tsx';
import { useAction } from '../../chain/use-action.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { ConsequenceList } from '../consequence-list.tsx';
import { consequenceOf } from '../consequences.ts';
import { useMoney } from '../use-money.ts';
import type { Seen } from '../use-order.ts';

/** The seller accepts, meeting time included, or declines. */
export function AnswerPanel({ seen }: { seen: Seen }) {
  const { t } = useTranslation('orders');
  const format = useFormat();
  const { order, facts, role, now, buyer, seller, tokens, send } = seen;
  const money = useMoney(tokens);
  const accept = useAction();
  const decline = useAction();
  const consequence = consequenceOf('accept', facts, role, now);
  const deposit = money.sum(consequence.holds);
  return (
    <div className="space-y-3.5 p-5">
      <h2 className="hall text-[22px]">{t('step.agreedDetail', { meetAt: format.moment(order.meetAt) })}</h2>
      <ConsequenceList consequence={consequence} tokens={tokens} buyer={buyer} seller={seller} />
      <ActionButton
        state={accept}
        icon="handshake-bold"
        disabled={decline.busy}
        onPress={() => accept.run(send.accept())}
      >
        {deposit ? t('do.acceptDeposit', { amount: deposit }) : t('do.accept')}
      </ActionButton>
      <ActionButton kind="secondary" state={decline} disabled={accept.busy} onPress={() => decline.run(send.decline())}>
        {t('do.decline')}
      </ActionButton>
      <p className="text-[13.5px] text-ink3">{t('effect.decline', { buyer })}</p>
    </div>
  );
}
