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
  kind: 'cancel' | 'expire';
  /** After the page shows what happened. */
  onDone?: () => void;
}

/** What one step does, and the button that takes it. */
export function SingleAction({ seen, kind, onDone }: SingleActionProps) {
  const { t } = useTranslation('orders');
  const { facts, role, now, buyer, seller, tokens, send } = seen;
  const money = useMoney(tokens);
  const action = useAction();
  const consequence = consequenceOf(kind, facts, role, now);
  const words = () => {
    if (kind === 'expire') return t('do.expire');
    if (consequence.key === 'cancelLate') return t('do.cancelLate', { amount: money.sum(consequence.costs) });
    return t(consequence.key === 'cancelRequest' ? 'do.cancelRequest' : 'do.cancel');
  };
  const press = async (what: Action) => {
    if (await action.run(what)) onDone?.();
  };
  return (
    <div className="space-y-4">
      <ConsequenceList consequence={consequence} tokens={tokens} buyer={buyer} seller={seller} />
      <ActionButton kind={kind === 'cancel' ? 'stop' : 'primary'} state={action} onPress={() => press(send[kind]())}>
        {words()}
      </ActionButton>
    </div>
  );
}
