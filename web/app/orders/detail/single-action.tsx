import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../chain/action-button.tsx';
import type { Action } from '../../chain/types.ts';
import { useAction } from '../../chain/use-action.ts';
import { ConsequenceList } from '../consequence-list.tsx';
import { consequenceOf } from '../consequences.ts';
import { useMoney } from '../use-money.ts';
import type { Seen } from '../use-order.ts';

interface SingleActionProps {
  seen: Seen;
  kind: 'cancel' | 'expire' | 'approve' | 'confirmDelivery';
  /** After the page shows what happened. */
  onDone?: () => void;
}

/** What one step does, and the button that takes it. */
export function SingleAction({ seen, kind, onDone }: SingleActionProps) {
  const { t } = useTranslation('orders');
  const { facts, role, now, buyer, seller, tokens, send, can } = seen;
  const money = useMoney(tokens);
  const action = useAction();
  const press = async (what: Action) => {
    if (await action.run(what)) onDone?.();
  };
  const step = can(kind);
  if (!step) return null;
  const consequence = consequenceOf(step, facts, role, now);
  const costs = money.sum(consequence.costs);
  const words = () => {
    switch (consequence.key) {
      case 'expire':
        return t('do.expire');
      case 'approve':
        return t('do.approveSure', { amount: money.price(facts.price) });
      case 'arrived':
        return t('do.arrived');
      case 'giveUp':
        return costs ? t('do.giveUpFor', { amount: costs }) : t('do.giveUpSure');
      case 'cancelLate':
        return t('do.cancelLate', { amount: costs });
      default:
        return t(consequence.key === 'cancelRequest' ? 'do.cancelRequest' : 'do.cancel');
    }
  };
  return (
    <div className="space-y-4">
      <ConsequenceList consequence={consequence} tokens={tokens} buyer={buyer} seller={seller} role={role} />
      <ActionButton kind={kind === 'cancel' ? 'stop' : 'primary'} state={action} onPress={() => press(send[kind]())}>
        {words()}
      </ActionButton>
    </div>
  );
}
