import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../chain/action-button.tsx';
import { useAction } from '../../chain/use-action.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { ConsequenceList } from '../consequence-list.tsx';
import { consequenceOf } from '../consequences.ts';
import type { Seen } from '../use-order.ts';

/** The parcel is on its way: the buyer says when it is there. */
export function ArrivalPanel({ seen }: { seen: Seen }) {
  const { t } = useTranslation('orders');
  const format = useFormat();
  const { order, facts, role, now, buyer, seller, tokens, send, can } = seen;
  const action = useAction();
  const step = can('confirmDelivery');
  if (!step) return null;
  return (
    <div className="space-y-4 p-5">
      <p className="text-[14.5px] text-ink2">{t('parcel.arriveBy', { until: format.moment(order.deadline) })}</p>
      <ConsequenceList
        consequence={consequenceOf(step, facts, role, now)}
        tokens={tokens}
        buyer={buyer}
        seller={seller}
        role={role}
      />
      <ActionButton state={action} icon="package-bold" onPress={() => action.run(send.confirmDelivery())}>
        {t('do.arrived')}
      </ActionButton>
    </div>
  );
}
