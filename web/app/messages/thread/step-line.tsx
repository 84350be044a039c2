import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { Rings } from '../../ui/rings.tsx';
import type { OrderStep } from './entries.ts';

interface StepLineProps {
  step: OrderStep;
  orderId: string;
  /** Names of both sides, by the lower-case address of the buyer. */
  names: { buyer: string; seller: string; buyerAddress: string };
}

/** A step of an order between the messages; leads to the order. */
export function StepLine({ step, orderId, names }: StepLineProps) {
  const { t, i18n } = useTranslation('messages');
  const { language, clock } = useFormat();
  const { buyer, seller, buyerAddress } = names;
  const by = step.by?.toLowerCase() === buyerAddress.toLowerCase() ? buyer : seller;
  // A newer record may know kinds of steps that these words do not.
  const kind = i18n.exists(`step.${step.kind}`, { ns: 'messages' }) ? step.kind : 'OTHER';
  return (
    <div className="my-4 flex justify-center">
      <Link
        to={`/${language}/orders/${orderId}`}
        className="inline-flex min-h-11 max-w-full items-center gap-2.5 rounded-xl bg-lamp px-3.5 py-1.5 text-[14px] text-honey"
      >
        <Rings state={kind === 'CLOSED' ? 'offered' : 'held'} className="w-8 shrink-0" />
        <span className="min-w-0 font-semibold">{t(`step.${kind as 'PLACED'}`, { buyer, seller, by })}</span>
        <span className="num shrink-0 text-[13px]">{clock(step.at)}</span>
      </Link>
    </div>
  );
}
