import { useTranslation } from 'react-i18next';
import type { CaseCourt } from '../graphql/generated/graphql.ts';

interface VoteBarProps {
  yes: number;
  no: number;
  court: CaseCourt;
}

/** Both answers side by side, as wide as they are many. Where something has to go, yes is clay and no is pine. */
export function VoteBar({ yes, no, court }: VoteBarProps) {
  const { t } = useTranslation('home');
  const share = (100 * yes) / Math.max(1, yes + no);
  const [ofYes, ofNo] = court === 'MODERATION' ? ['var(--clay)', 'var(--pine)'] : ['var(--pine)', 'var(--edge)'];
  return (
    <>
      <svg
        className="mt-3 block h-2 w-full overflow-hidden rounded-full"
        viewBox="0 0 100 8"
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <rect width={share} height="8" fill={ofYes} />
        <rect x={share} width={100 - share} height="8" fill={ofNo} />
        {yes > 0 && no > 0 && <rect x={share - 0.4} width="0.8" height="8" fill="var(--card)" />}
      </svg>
      <span className="num mt-1 flex justify-between text-[13px] text-ink2">
        <span>{t(court === 'MODERATION' ? 'hall.act' : 'hall.yes', { count: yes })}</span>
        <span>{t(court === 'MODERATION' ? 'hall.keep' : 'hall.no', { count: no })}</span>
      </span>
    </>
  );
}
