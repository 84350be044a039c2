import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { MoneyInput } from '../../ui/field.tsx';
import { SPLIT_STEPS } from '../split.ts';
import type { Seen } from '../use-order.ts';
import type { useSplit } from '../use-split.ts';

interface SplitSliderProps {
  seen: Seen;
  state: ReturnType<typeof useSplit>;
}

/** Both outcomes side by side, and the line between them: pushed, or typed as an amount. */
export function SplitSlider({ seen, state }: SplitSliderProps) {
  const { t } = useTranslation('orders');
  const format = useFormat();
  const slider = useId();
  const { facts, tokens, buyer, seller } = seen;
  const { text, setText, mistake, step, setStep, amounts } = state;
  const { toBuyer, toSeller, fee } = amounts;
  const end = (name: string, amount: string, right?: boolean) => (
    <span className={right ? 'text-right' : undefined}>
      <span className="block text-[14px] text-ink2">{name}</span>
      <b className="num block text-[18px] font-bold">{amount}</b>
    </span>
  );
  return (
    <div className="space-y-3">
      <label htmlFor={slider} className="block text-[15px] font-semibold">
        {t('settle.slider', { amount: format.money(facts.price, tokens.price), buyer })}
      </label>
      <div aria-hidden="true" className="flex justify-between gap-4">
        {end(buyer, toBuyer)}
        {end(seller, toSeller, true)}
      </div>
      <div className="relative">
        <svg
          viewBox="0 0 100 1"
          preserveAspectRatio="none"
          aria-hidden="true"
          className="absolute inset-x-0 top-1/2 h-2 w-full -translate-y-1/2 rounded-full"
        >
          <rect width="100" height="1" fill="var(--line)" />
          <rect width={(step * 100) / SPLIT_STEPS} height="1" fill="var(--amber)" />
        </svg>
        <input
          id={slider}
          type="range"
          name="toBuyer"
          min={0}
          max={SPLIT_STEPS}
          value={step}
          onChange={(event) => setStep(Number(event.target.value))}
          className="slider relative block h-11 w-full"
          aria-valuetext={t('settle.words', { buyer, seller, toBuyer, toSeller })}
        />
      </div>
      <MoneyInput
        name="toBuyer"
        label={t('settle.toBuyer', { name: buyer })}
        unit={format.unit(tokens.price)}
        value={text}
        onChange={(event) => setText(event.target.value)}
        error={mistake}
      />
      <p className="text-[15px]" aria-live="polite">
        {t('settle.words', { buyer, seller, toBuyer, toSeller })}{' '}
        {fee && <span className="text-ink3">{t('settle.fee', { fee })}</span>}
      </p>
    </div>
  );
}
