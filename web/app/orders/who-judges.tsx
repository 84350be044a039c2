import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.ts';
import { Icon } from '../ui/icon.tsx';
import type { OrderToken } from './facts.ts';
import { NO_ARBITER } from './if-nobody.tsx';

interface WhoJudgesProps {
  arbiter: string;
  /** Up to which price a jury would decide, smallest unit; null where nobody knows. */
  juryLimit: string | null;
  price: bigint;
  token: OrderToken;
}

/** Told before a deal: who may decide a dispute over it, and that what goes to a jury is published. */
export function WhoJudges({ arbiter, juryLimit, price, token }: WhoJudgesProps) {
  const { t } = useTranslation('orders');
  const format = useFormat();
  if (arbiter === NO_ARBITER) return null;
  const limit = BigInt(juryLimit ?? 0);
  const detail = () => {
    if (price <= limit) return `${t('buy.judgesBoth')} ${t('buy.published')}`;
    return limit > 0n ? t('buy.judgesAbove', { limit: format.money(limit, token) }) : t('buy.judgesAlone');
  };
  return (
    <p className="mt-3.5 flex gap-3">
      <Icon name="users-three" className="mt-0.5 size-5.5 text-pine" />
      <span>
        <b className="block text-[15px] font-semibold">{t('buy.judges')}</b>
        <span className="block text-[14px] text-ink2">{detail()}</span>
      </span>
    </p>
  );
}
