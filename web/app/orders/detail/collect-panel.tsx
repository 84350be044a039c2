import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../chain/action-button.tsx';
import { problemOf } from '../../chain/problem.ts';
import { ProblemNote } from '../../chain/problem-note.tsx';
import type { Problem } from '../../chain/types.ts';
import { useAction } from '../../chain/use-action.ts';
import { Notice } from '../../ui/states.tsx';
import { ConsequenceList } from '../consequence-list.tsx';
import { consequenceOf } from '../consequences.ts';
import { readHandover } from '../handover.ts';
import { useMoney } from '../use-money.ts';
import type { Seen } from '../use-order.ts';
import { CodeField } from './code-field.tsx';

interface CollectPanelProps {
  seen: Seen;
  /** A release code that came with the page's link: it is used at once. */
  handed: string | undefined;
}

/** The seller's half of the release: scan the buyer's code, and the money comes at once. */
export function CollectPanel({ seen, handed }: CollectPanelProps) {
  const { t } = useTranslation('orders');
  const { order, facts, role, now, buyer, seller, tokens, send, can } = seen;
  const action = useAction();
  const money = useMoney(tokens);
  const used = useRef<string>();
  const [unusable, setUnusable] = useState<Problem>();
  const step = can('release');

  const take = (text: string) => {
    const handover = readHandover(text, { kind: 'release', orderId: order.orderId, now });
    action.run(send.release(handover));
  };
  const taking = useRef(take);
  taking.current = take;

  useEffect(() => {
    if (handed === undefined || used.current === handed) return;
    used.current = handed;
    try {
      taking.current(handed);
    } catch (thrown) {
      setUnusable(problemOf(thrown));
    }
  }, [handed]);

  if (!step) return null;
  const consequence = consequenceOf(step, facts, role, now);
  const problem = action.problem ?? unusable;
  return (
    <div className="p-5">
      <h2 className="hall text-[22px]">{t('collect.title', { name: buyer })}</h2>
      <p className="mt-1.5 mb-3 text-[14.5px] text-ink2">
        {t('collect.hint', { name: buyer, amount: money.sum(consequence.returns) })}
      </p>
      {action.busy ? (
        <ActionButton state={action} onPress={() => undefined}>
          {t('collect.take')}
        </ActionButton>
      ) : (
        <>
          <CodeField camera label={t('collect.paste')} submit={t('collect.take')} onCode={take} />
          {problem && (
            <div className="mt-3">
              <ProblemNote problem={problem} />
            </div>
          )}
        </>
      )}
      {action.phase === 'visible' && <Notice kind="done">{t('outcome.RELEASED')}</Notice>}
      <div className="mt-4 border-t border-line pt-3.5">
        <ConsequenceList consequence={consequence} tokens={tokens} buyer={buyer} seller={seller} role={role} />
      </div>
    </div>
  );
}
