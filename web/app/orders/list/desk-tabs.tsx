import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { classNames } from '../../ui/class-names.ts';
import type { Desk } from './desk.server.ts';
import { countOf, DESKS, SIDES, waitingFor } from './desk.ts';

/** The two desks, each with how many deals ask for something there. */
export function DeskTabs({ desk: { account, side, counts } }: { desk: Desk }) {
  const { t } = useTranslation('orders');
  return (
    <nav aria-label={t('list.desks')} className="grid grid-cols-2 rounded-xl bg-sunk p-1 text-[15px] font-semibold">
      {SIDES.map((each) => {
        const on = side === each;
        const count = waitingFor(counts[each], each);
        return (
          <Link
            key={each}
            to={`?${new URLSearchParams({ account, side: each })}`}
            aria-current={on ? 'page' : undefined}
            className={classNames(
              'flex min-h-11 items-center justify-center gap-2 rounded-lg px-4',
              on ? 'border border-line bg-card text-ink' : 'text-ink2',
            )}
          >
            {t(`list.${each}`)}
            {count > 0 && (
              <span className="num rounded-full bg-lamp px-2 text-[13px] text-honey">
                <span className="sr-only">{t('list.asks')} </span>
                {count}
              </span>
            )}
          </Link>
        );
      })}
    </nav>
  );
}

/** Everything on a desk at a glance: each group with its number, and the way to it. */
export function DeskCounts({ desk: { account, side, only, counts } }: { desk: Desk }) {
  const { t } = useTranslation('orders');
  return (
    <ul className="grid grid-cols-3 gap-2 sm:grid-cols-6" aria-label={t('list.groups')}>
      {DESKS[side].map((group) => {
        const count = countOf(counts[side], group);
        const on = only === group;
        const query = new URLSearchParams(on ? { account, side } : { account, side, group });
        return (
          <li key={group}>
            <Link
              to={`?${query}`}
              aria-current={on ? 'true' : undefined}
              className={classNames(
                'block min-h-16 rounded-xl border px-3 py-2 hover:bg-sunk',
                on ? 'border-pine bg-mist' : 'border-line bg-card',
              )}
            >
              <b className={classNames('num block text-[20px] leading-tight', count === 0 && 'text-ink3')}>{count}</b>
              <span className="block text-[13px] text-ink2">
                {t(`group.${side}.${group}` as 'group.selling.TO_SHIP')}
              </span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
