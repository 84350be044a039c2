import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../chain/action-button.tsx';
import { useChain } from '../../chain/context.ts';
import { problemOf } from '../../chain/problem.ts';
import { ProblemNote } from '../../chain/problem-note.tsx';
import type { Problem } from '../../chain/types.ts';
import { useAction } from '../../chain/use-action.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { ensureSession } from '../../session/session.ts';
import { TextArea } from '../../ui/field.tsx';
import { Notice } from '../../ui/states.tsx';
import { ConsequenceList } from '../consequence-list.tsx';
import { consequenceOf } from '../consequences.ts';
import { NO_ARBITER } from '../if-nobody.tsx';
import { pinStatement } from '../pin-statement.ts';
import { readStatement } from '../statement.ts';
import { useFieldText } from '../use-field-text.ts';
import { useMoney } from '../use-money.ts';
import type { Seen } from '../use-order.ts';

/** "Something is wrong", or "I refuse it": words for whoever decides, then the money is frozen. */
export function Dispute({ seen, onDone }: { seen: Seen; onDone: () => void }) {
  const { t } = useTranslation('orders');
  const language = useLanguage();
  const mistakeOf = useFieldText();
  const { access, settings } = useChain();
  const { order, facts, role, now, tokens, buyer, seller, send, can } = seen;
  const money = useMoney(tokens);
  const action = useAction();
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const [pinning, setPinning] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const read = readStatement(text);
  const step = can('openDispute');

  const pin = async (value: string): Promise<string | undefined> => {
    setPinning(true);
    setProblem(undefined);
    try {
      const connection = await access();
      if (!connection) return undefined;
      await ensureSession(connection, settings);
      return await pinStatement(value, language);
    } catch (thrown) {
      setProblem(problemOf(thrown));
      return undefined;
    } finally {
      setPinning(false);
    }
  };
  const press = async () => {
    setTried(true);
    if (!('value' in read)) return;
    const digest = await pin(read.value);
    if (digest && (await action.run(send.openDispute(digest)))) onDone();
  };
  if (!step) return null;
  const consequence = consequenceOf(step, facts, role, now);
  const funds = money.sum(consequence.holds);
  const state = pinning ? { ...action, busy: true, phase: 'checking' as const } : action;
  return (
    <div className="space-y-4">
      <p className="text-[15px] text-ink2">{t('dispute.hint')}</p>
      <TextArea
        name="statement"
        label={t('dispute.field')}
        hint={t('dispute.public')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        error={tried && 'mistake' in read ? mistakeOf(read.mistake) : undefined}
      />
      <ConsequenceList consequence={consequence} tokens={tokens} buyer={buyer} seller={seller} role={role} />
      {order.arbiter === NO_ARBITER && <Notice kind="lamp">{t('dispute.noArbiter')}</Notice>}
      {problem && <ProblemNote problem={problem} />}
      <ActionButton kind="stop" icon="scales-bold" state={state} onPress={press}>
        {funds ? t('do.disputeFund', { amount: funds }) : t('do.disputeSure')}
      </ActionButton>
    </div>
  );
}
