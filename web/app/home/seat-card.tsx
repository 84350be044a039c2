import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useIndexTime } from '../chain/use-index.ts';
import type { YourDayQuery } from '../graphql/generated/graphql.ts';
import { useFormat } from '../i18n/use-format.ts';
import type { DutyGroup } from '../jury/duties/groups.ts';
import { DeadlineChip } from '../ui/chip.tsx';
import { DAY_CARD } from './duty-card.tsx';

type Seat = YourDayQuery['juryDuties']['edges'][number]['node'];

const DAY = 86_400;
/** What a ring of each duty was full of, seconds. */
const LASTS = { SEAL: 3 * DAY, OPEN: 2 * DAY, CLAIM: DAY } as const;

/** Jury seats of one case that wait for the acting person. */
export function SeatCard({ group }: { group: DutyGroup<Seat> }) {
  const { t } = useTranslation('home');
  const { language, span } = useFormat();
  const now = useIndexTime(30_000);
  const { duty, until, seats } = group;
  const numbers = seats.map(({ seat }) => seat + 1);
  const left = until ? Date.parse(until) / 1000 - now : undefined;
  const sealed = group.sealed && duty === 'SEAL';
  const words = () => {
    if (sealed) return t('day.seatSealed');
    if (duty === 'OPEN') return t('day.seatOpen');
    return duty === 'CLAIM' ? t('day.seatClaim') : t('day.seatSeal', { seats: group.case.seats });
  };
  return (
    <Link to={`/${language}/jury/cases/${group.case.caseId}`} className={DAY_CARD}>
      <span className="flex items-center gap-2.5">
        <span className="num grid size-7 shrink-0 place-items-center rounded-full bg-amber text-[13px] font-bold text-onamber">
          {numbers[0]}
          {numbers.length > 1 && '+'}
        </span>
        <b className="line-clamp-2 text-[15px] leading-snug font-semibold">
          {t('day.seat', { count: numbers.length, names: numbers.join(', ') })}
        </b>
      </span>
      <span className="mt-1.5 line-clamp-2 text-[14px] text-ink2">{words()}</span>
      {left !== undefined && left > 0 && duty && (
        <span className="mt-2.5 block">
          <DeadlineChip kind={sealed ? 'quiet' : 'lamp'} left={left / LASTS[duty]}>
            {t('day.left', { span: span(left) })}
          </DeadlineChip>
        </span>
      )}
    </Link>
  );
}
