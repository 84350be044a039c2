import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../chain/action-button.tsx';
import { ProblemNote } from '../../chain/problem-note.tsx';
import { useAction } from '../../chain/use-action.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useMoney } from '../../orders/use-money.ts';
import { Input, TextArea } from '../../ui/field.tsx';
import { ALL_BPS, percentText, readPercent, readReason } from '../fields.ts';
import { usePinReason } from '../file/use-pin-reason.ts';
import { useFieldText } from '../use-field-text.ts';
import { useParts } from './how-it-goes.tsx';
import { MoneyTable, rulingOf } from './money-table.tsx';
import type { Room } from './use-room.ts';

const HALF = 5000;
/** Steps of the slider: one in a hundred. The field beside it takes two places more. */
const STEP = 100;

/** The chosen arbitrator divides the price: by a slider, or typed; both outcomes are always in view. */
export function RuleForm({ room }: { room: Room }) {
  const { t } = useTranslation('arbitration');
  const format = useFormat();
  const mistakeOf = useFieldText();
  const slider = useId();
  const { seen, dispute, arbitrator, until, send } = room;
  const { tokens, buyer, seller, facts } = seen;
  const money = useMoney(tokens);
  const parts = useParts(room);
  const action = useAction();
  const pinning = usePinReason('moothall:ruling:1');
  const [text, setText] = useState(percentText(HALF));
  const [reasons, setReasons] = useState('');
  const [tried, setTried] = useState(false);
  const percent = readPercent(text);
  const reason = readReason(reasons);
  const bps = 'value' in percent ? percent.value : 0;
  const fee = BigInt(dispute.fee ?? 0);
  const { toBuyer, toSeller } = parts(bps);
  const words = t('step.ruledDetail', { buyer, seller, toBuyer, toSeller });

  const press = async () => {
    setTried(true);
    if (!('value' in percent) || !('value' in reason)) return;
    const digest = await pinning.pin(reason.value);
    if (digest) await action.run(send.rule(percent.value, digest));
  };
  const state = pinning.busy ? { ...action, busy: true, phase: 'checking' as const } : action;
  return (
    <section className="space-y-4 rounded-2xl border border-line bg-card p-5">
      <h2 className="text-[17px] font-semibold">{t('rule.title')}</h2>
      <div>
        <label htmlFor={slider} className="block text-[15px] font-semibold">
          {t('rule.slider', { amount: money.price(facts.price), buyer })}
        </label>
        <div aria-hidden="true" className="mt-2 flex justify-between gap-4">
          <span>
            <span className="block text-[14px] text-ink2">{buyer}</span>
            <b className="num text-[18px]">{toBuyer}</b>
          </span>
          <span className="text-right">
            <span className="block text-[14px] text-ink2">{seller}</span>
            <b className="num text-[18px]">{toSeller}</b>
          </span>
        </div>
        <div className="relative">
          <svg
            viewBox="0 0 100 1"
            preserveAspectRatio="none"
            aria-hidden="true"
            className="absolute inset-x-0 top-1/2 h-2 w-full -translate-y-1/2 rounded-full"
          >
            <rect width="100" height="1" fill="var(--line)" />
            <rect width={(bps * 100) / ALL_BPS} height="1" fill="var(--amber)" />
          </svg>
          <input
            id={slider}
            type="range"
            name="percent"
            min={0}
            max={ALL_BPS}
            step={STEP}
            value={bps}
            onChange={(event) => setText(percentText(Number(event.target.value)))}
            aria-valuetext={words}
            className="slider relative block h-11 w-full"
          />
        </div>
      </div>
      <Input
        name="percent"
        inputMode="decimal"
        autoComplete="off"
        label={t('rule.percent', { name: buyer })}
        hint={t('rule.percentHint')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        error={'mistake' in percent ? mistakeOf(percent.mistake) : undefined}
      />
      <MoneyTable seen={seen} division={{ ending: rulingOf(seen, bps, fee), arbitrator }} caption={t('money.means')} />
      <TextArea
        name="reason"
        label={t('rule.reasons')}
        hint={t('rule.reasonsHint')}
        value={reasons}
        onChange={(event) => setReasons(event.target.value)}
        error={tried && 'mistake' in reason ? mistakeOf(reason.mistake) : undefined}
      />
      <ul className="space-y-1 text-[14px] text-ink2">
        <li>{t('rule.fee', { fee: money.deposit(fee) })}</li>
        <li>{t('rule.waits')}</li>
        <li>{t('rule.late', { until: until === undefined ? '' : format.moment(until) })}</li>
      </ul>
      {pinning.problem && <ProblemNote problem={pinning.problem} />}
      <ActionButton icon="scales-bold" state={state} onPress={press}>
        {t('rule.submit', { toBuyer, buyer })}
      </ActionButton>
    </section>
  );
}
