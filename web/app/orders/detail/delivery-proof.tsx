import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../../chain/problem-note.tsx';
import { useAction } from '../../chain/use-action.ts';
import { ConsequenceList } from '../consequence-list.tsx';
import { consequenceOf } from '../consequences.ts';
import { type Handover, readHandover } from '../handover.ts';
import type { Seen } from '../use-order.ts';
import { CodeField } from './code-field.tsx';

interface DeliveryProofProps {
  seen: Seen;
  /** A carrier's code that came with the page's link. */
  handed: string | undefined;
  onDone: () => void;
}

/** The carrier's signature that the parcel was handed over, sent by whoever has it. */
export function DeliveryProof({ seen, handed, onDone }: DeliveryProofProps) {
  const { t } = useTranslation('orders');
  const { order, facts, role, now, buyer, seller, tokens, send, can } = seen;
  const action = useAction();
  const step = can('confirmDelivery');
  if (!step) return null;
  const take = async (proof: Extract<Handover, { kind: 'delivery' }>) => {
    if (await action.run(send.proveDelivery(proof))) onDone();
  };
  return (
    <div className="space-y-4">
      <p className="text-[15px] text-ink2">{t('parcel.proofHint')}</p>
      <ConsequenceList
        consequence={consequenceOf(step, facts, role, now)}
        tokens={tokens}
        buyer={buyer}
        seller={seller}
        role={role}
      />
      <CodeField
        label={t('code.field')}
        submit={t('parcel.proofUse')}
        start={handed}
        busy={action.busy}
        onCode={(text) => {
          take(readHandover(text, { kind: 'delivery', orderId: order.orderId, now }));
        }}
      />
      {action.problem && <ProblemNote problem={action.problem} />}
    </div>
  );
}
