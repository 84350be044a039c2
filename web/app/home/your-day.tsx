import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../chain/problem-note.tsx';
import { useLanguage } from '../i18n/use-language.ts';
import { Rings } from '../ui/rings.tsx';
import { Skeleton } from '../ui/states.tsx';
import { DAY_CARD, DutyCard } from './duty-card.tsx';
import { SeatCard } from './seat-card.tsx';
import { useDay } from './use-day.ts';

function Row({ children }: { children: ReactNode }) {
  return <ul className="scroll-quiet -mx-4 flex gap-3 overflow-x-auto px-4 lg:mx-0 lg:grid lg:px-0">{children}</ul>;
}

/** Nothing waits: says so, with the one way on. */
function FreeDay() {
  const { t } = useTranslation('home');
  const language = useLanguage();
  return (
    <div className={`${DAY_CARD} grid! content-center justify-items-center text-center max-lg:w-full`}>
      <Rings state="offered" className="w-12" />
      <p className="mt-2 text-[15px] font-semibold">{t('day.free')}</p>
      <Link
        to={`/${language}/search`}
        className="inline-flex min-h-11 items-center text-[14px] font-semibold text-pine"
      >
        {t('day.freeWay')}
      </Link>
    </div>
  );
}

/**
 * What waits for the acting person; nothing for somebody who is not signed in.
 * @param room cards that the day had on the page before: the server leaves room for them, so that nothing moves
 */
export function YourDay({ room }: { room: number | null }) {
  const { t } = useTranslation('home');
  const language = useLanguage();
  const { account, ready, day, problem } = useDay();
  if (ready && account === undefined) return null;
  if (!day && problem) return <ProblemNote problem={problem} />;
  if (!day && room === null) return null;
  return (
    <section aria-busy={!day}>
      <div className="mb-2.5 flex items-baseline justify-between">
        <h2 className="text-[15px] font-semibold md:text-[16px]">
          {t('day.title')} {!!day?.count && <span className="num">{day.count}</span>}
        </h2>
        <Link
          to={`/${language}/orders`}
          className="-my-2.5 inline-flex min-h-11 items-center text-[14px] font-semibold text-pine"
        >
          {t('day.all')}
        </Link>
      </div>
      {!day && (
        <Row>
          {Array.from({ length: Math.max(1, room ?? 1) }, (_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: grey stand-ins are all the same.
            <li key={index}>
              <Skeleton className="h-[166px] w-[268px] rounded-2xl lg:h-[146px] lg:w-auto" />
            </li>
          ))}
        </Row>
      )}
      {day && day.count === 0 && <FreeDay />}
      {day && day.count > 0 && account && (
        <Row>
          {day.seats.map((group) => (
            <li key={group.key}>
              <SeatCard group={group} />
            </li>
          ))}
          {day.orders.map((order) => (
            <li key={order.orderId}>
              <DutyCard duty={order} account={account} />
            </li>
          ))}
        </Row>
      )}
    </section>
  );
}
