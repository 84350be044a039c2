import { bondFor } from '@moothall/contracts/protocol/arbitration/bonds';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../chain/action-button.tsx';
import { ProblemNote } from '../../chain/problem-note.tsx';
import { useAction } from '../../chain/use-action.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useMoney } from '../../orders/use-money.ts';
import { MoneyInput, TextArea } from '../../ui/field.tsx';
import { WHOLE } from '../actions.ts';
import { readReason, readStake } from '../fields.ts';
import { usePinReason } from '../file/use-pin-reason.ts';
import { useFieldText } from '../use-field-text.ts';
import type { Room } from './use-room.ts';

/** A complaint about the arbitrator: what is put up for it, and what comes of it either way. */
export function ComplainForm({ room, least, onDone }: { room: Room; least: bigint; onDone: () => void }) {
  const { t } = useTranslation('arbitration');
  const format = useFormat();
  const mistakeOf = useFieldText();
  const { seen, arbitrator, send } = room;
  const { facts, tokens } = seen;
  const money = useMoney(tokens);
  const action = useAction();
  const pinning = usePinReason('moothall:reason:1');
  const wholeLeast = Number((least + WHOLE - 1n) / WHOLE);
  const [text, setText] = useState('');
  const [stakeText, setStake] = useState(String(wholeLeast));
  const [tried, setTried] = useState(false);
  const reason = readReason(text);
  const stake = readStake(stakeText, wholeLeast);
  const amount = 'value' in stake ? money.deposit(BigInt(stake.value) * WHOLE) : '';
  const { ofPrice, ofDeposits } = bondFor({ ...facts, token: tokens.price.number });
  const bond = money.sum([
    { in: 'price', amount: ofPrice },
    ...(ofDeposits > 0n ? [{ in: 'deposit' as const, amount: ofDeposits }] : []),
  ]);

  const press = async () => {
    setTried(true);
    if (!('value' in reason) || !('value' in stake)) return;
    const digest = await pinning.pin(reason.value);
    if (digest && (await action.run(send.complain(digest, stake.value)))) onDone();
  };
  const outcome = (title: string, detail: string) => (
    <div className="border-t border-line py-2.5">
      <dt className="text-[15px] font-semibold">{title}</dt>
      <dd className="text-[14px] text-ink2">{detail}</dd>
    </div>
  );
  const state = pinning.busy ? { ...action, busy: true, phase: 'checking' as const } : action;
  return (
    <div className="space-y-4">
      <p className="text-[15px] text-ink2">{t('complain.hint')}</p>
      <TextArea
        name="complaint"
        label={t('complain.reasons')}
        hint={t('complain.reasonsHint')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        error={tried && 'mistake' in reason ? mistakeOf(reason.mistake) : undefined}
      />
      <MoneyInput
        name="stake"
        inputMode="numeric"
        label={t('complain.stake')}
        hint={t('complain.stakeHint', { least: money.deposit(BigInt(wholeLeast) * WHOLE) })}
        unit={format.unit(tokens.deposit)}
        value={stakeText}
        onChange={(event) => setStake(event.target.value)}
        error={'mistake' in stake ? mistakeOf(stake.mistake) : undefined}
      />
      <dl>
        {outcome(t('complain.win'), t('complain.winDetail', { bond }))}
        {outcome(t('complain.lose'), t('complain.loseDetail', { arbitrator }))}
        {outcome(t('complain.noAnswer'), t('complain.noAnswerDetail'))}
      </dl>
      {pinning.problem && <ProblemNote problem={pinning.problem} />}
      <ActionButton kind="stop" icon="scales-bold" state={state} onPress={press}>
        {t('complain.submit', { amount })}
      </ActionButton>
    </div>
  );
}
