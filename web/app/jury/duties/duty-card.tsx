import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useIndexTime } from '../../chain/use-index.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { DeadlineChip } from '../../ui/chip.tsx';
import { Icon } from '../../ui/icon.tsx';
import { secondsOf } from '../standing.ts';
import { useMatter } from '../use-matter.ts';
import type { DutyGroup } from './groups.ts';

const DAY = 86_400;
/** What a ring of each duty was full of, seconds: the usual length of its stage. */
const LASTS = { SEAL: 3 * DAY, OPEN: 2 * DAY, CLAIM: DAY } as const;

/** Seats of one case: what to do, and how long there is. */
export function DutyCard({ group }: { group: DutyGroup }) {
  const { t } = useTranslation('jury');
  const format = useFormat();
  const now = useIndexTime(30_000);
  const { case: about, duty, until, seats, sealed } = group;
  const { question } = useMatter(about);
  const numbers = seats.map(({ seat }) => seat + 1);
  const left = until ? secondsOf(until) - now : undefined;
  const words = () => {
    if (duty === 'SEAL') return sealed && until ? t('duties.voted', { until: format.moment(until) }) : t('duties.vote');
    if (duty === 'OPEN') return t('duties.open');
    return duty === 'CLAIM' ? t('duties.claim') : t('duties.waiting');
  };
  return (
    <Link
      to={`/${format.language}/jury/cases/${about.caseId}#vote`}
      className="flex items-center gap-3.5 rounded-2xl border border-line bg-card p-4"
    >
      <span className="num grid size-11 shrink-0 place-items-center rounded-full bg-amber font-bold text-onamber">
        {numbers[0]}
        {numbers.length > 1 && '+'}
      </span>
      <span className="min-w-0 flex-1">
        <b className="block text-[15.5px] leading-snug font-semibold">{question}</b>
        <span className="num block text-[14px] text-ink2">
          {t('duties.seats', { count: numbers.length, names: numbers.join(', ') })} · {words()}
        </span>
        {left !== undefined && left > 0 && duty && (
          <span className="mt-2 block">
            <DeadlineChip
              kind={sealed && duty === 'SEAL' ? 'quiet' : 'lamp'}
              left={left / LASTS[duty]}
              until={until ? `· ${format.moment(until)}` : undefined}
            >
              {t('duties.left', { span: format.span(left) })}
            </DeadlineChip>
          </span>
        )}
      </span>
      <Icon name="caret-right" className="size-5 text-ink3" />
    </Link>
  );
}
