import { useTranslation } from 'react-i18next';
import type { MoneyToken } from '../i18n/money.ts';
import { useFormat } from '../i18n/use-format.ts';

interface BalanceBarProps {
  free: bigint;
  held: bigint;
  token: MoneyToken;
}

const WIDTH = 1000;
const GAP = 8;
const HEIGHT = 26;

/** Free beside held, as shares of the whole. */
export function BalanceBar({ free, held, token }: BalanceBarProps) {
  const { t } = useTranslation('vault');
  const format = useFormat();
  const all = free + held;
  const share = all === 0n ? WIDTH : Number((free * BigInt(WIDTH)) / all);
  return (
    <div>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        className="block h-3.5 w-full"
        aria-hidden="true"
      >
        <rect width={Math.max(0, share - GAP / 2)} height={HEIGHT} rx={HEIGHT / 2} fill="var(--pine)" />
        <rect
          x={share + GAP / 2}
          width={Math.max(0, WIDTH - share - GAP / 2)}
          height={HEIGHT}
          rx={HEIGHT / 2}
          fill="var(--amber)"
        />
      </svg>
      <dl className="mt-2.5 flex flex-wrap justify-between gap-x-4 text-[14px] text-ink2">
        <div className="flex items-center gap-1.5">
          <span className="size-3 rounded-full bg-pine" aria-hidden="true" />
          <dt>{t('free')}</dt>
          <dd className="num font-semibold text-ink">{format.money(free, token)}</dd>
        </div>
        <div className="flex items-center gap-1.5">
          <span className="size-3 rounded-full bg-amber" aria-hidden="true" />
          <dt>{t('held')}</dt>
          <dd className="num font-semibold text-ink">{format.money(held, token)}</dd>
        </div>
      </dl>
    </div>
  );
}
