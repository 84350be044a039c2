import { useTranslation } from 'react-i18next';
import type { WalletTokenFragment } from '../graphql/generated/graphql.ts';
import { useFormat } from '../i18n/use-format.ts';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/cards.tsx';
import type { Move } from './move-form.tsx';

interface StandingCardProps {
  standing: bigint;
  marketToken: WalletTokenFragment;
  others: readonly { token: WalletTokenFragment; free: bigint }[];
  /** Undefined in somebody else's wallet. */
  onMove: ((move: Move) => void) | undefined;
}

/** What is put up for instant sales, and what is free in other money. */
export function StandingCard({ standing, marketToken, others, onMove }: StandingCardProps) {
  const { t } = useTranslation('vault');
  const format = useFormat();
  return (
    <Card>
      <div className="flex items-baseline justify-between">
        <h2 className="text-[17px] font-semibold">{t('standing')}</h2>
        <b className="num">{format.money(standing, marketToken)}</b>
      </div>
      <p className="mt-1 text-[14px] text-ink2">{t('standingHint')}</p>
      {onMove && (
        <div className="mt-3.5 grid grid-cols-2 gap-2.5">
          <Button kind="soft" onClick={() => onMove('fund')}>
            {t('fund')}
          </Button>
          <Button kind="secondary" disabled={standing === 0n} onClick={() => onMove('takeBack')}>
            {t('takeBack')}
          </Button>
        </div>
      )}
      <h3 className="mt-5 border-t border-line pt-4 text-[15px] font-semibold">{t('otherMoney')}</h3>
      <dl>
        {others.map(({ token, free }) => (
          <div key={token.number} className="flex items-baseline justify-between gap-4 py-1.5">
            <dt className="text-[15px] text-ink2">{t('freeIn', { symbol: token.symbol })}</dt>
            <dd className="num text-right font-semibold">{format.money(free, token)}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
