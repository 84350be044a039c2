import { deadlineOf } from '@moothall/contracts/protocol/orders/index';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../chain/action-button.tsx';
import { useAction } from '../../chain/use-action.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Button } from '../../ui/button.tsx';
import { DeadlineChip } from '../../ui/chip.tsx';
import { ConsequenceList } from '../consequence-list.tsx';
import { consequenceOf } from '../consequences.ts';
import type { Seen } from '../use-order.ts';

interface InspectPanelProps {
  seen: Seen;
  onRefuse: () => void;
}

/** The goods are there: a while to look at them, then yes or no. Saying nothing is a yes when the time is over. */
export function InspectPanel({ seen, onRefuse }: InspectPanelProps) {
  const { t } = useTranslation('orders');
  const format = useFormat();
  const { facts, role, now, buyer, seller, tokens, send, can } = seen;
  const action = useAction();
  const step = can('approve');
  if (!step) return null;
  const until = deadlineOf(facts, now);
  const left = until - now;
  return (
    <div className="space-y-4 p-5">
      <p className="flex flex-wrap items-center gap-2">
        <b className="font-semibold">{t('parcel.inspectBy', { until: format.moment(until) })}</b>
        <DeadlineChip kind="lamp" left={left / Math.max(1, facts.inspectWithin)}>
          {t('left', { span: format.span(left) })}
        </DeadlineChip>
      </p>
      <p className="text-[14.5px] text-ink2">{t('parcel.look')}</p>
      <ConsequenceList
        consequence={consequenceOf(step, facts, role, now)}
        tokens={tokens}
        buyer={buyer}
        seller={seller}
        role={role}
      />
      <ActionButton state={action} icon="check-bold" onPress={() => action.run(send.approve())}>
        {t('do.approve', { name: seller })}
      </ActionButton>
      {can('openDispute') && (
        <Button wide kind="stop" icon="scales-bold" disabled={action.busy} onClick={onRefuse}>
          {t('do.refuse')}
        </Button>
      )}
    </div>
  );
}
