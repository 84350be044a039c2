import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useIndexTime } from '../chain/use-index.ts';
import type { HallWeekQuery, HomeCaseFragment } from '../graphql/generated/graphql.ts';
import { useFormat } from '../i18n/use-format.ts';
import { matterOf } from '../jury/matter.ts';
import { RoofCard } from '../ui/cards.tsx';
import { VoteBar } from './vote-bar.tsx';

/** What a case is about and whom it concerns, as far as this page says it. */
function useAbout({ motion, accused, dispute }: HomeCaseFragment) {
  const { t } = useTranslation('home');
  return {
    title: motion?.listing?.title ?? dispute?.order.listing.title ?? t('hall.untitled'),
    name: accused?.name ?? motion?.account?.name ?? t('day.somebody'),
  };
}

/** The newest answer, with how many gave it. */
function Verdict({ decided }: { decided: HomeCaseFragment }) {
  const { t } = useTranslation('home');
  const { language } = useFormat();
  const about = useAbout(decided);
  const { verdict, rounds, court, caseId } = decided;
  if (!verdict) return null;
  const counted = [...rounds].reverse().find(({ answer }) => answer === verdict);
  const yes = counted?.accepting ?? 0;
  const no = counted?.rejecting ?? 0;
  return (
    <Link to={`/${language}/jury/cases/${caseId}`} className="block">
      <b className="hall block text-[18px] font-semibold">
        {verdict === 'UNDECIDED' ? t('hall.undecided', about) : t(`hall.${verdict}.${matterOf(decided)}`, about)}
      </b>
      {counted && verdict !== 'UNDECIDED' && (
        <>
          <span className="num mt-1 block text-[14px] text-ink2">
            {t('hall.agreed', { seats: counted.seats, agreed: Math.max(yes, no) })}
          </span>
          <VoteBar yes={yes} no={no} court={court} />
        </>
      )}
    </Link>
  );
}

/** A case that can be watched, with the time its stage has left. */
function Running({ running }: { running: HomeCaseFragment }) {
  const { t } = useTranslation('home');
  const { language, span } = useFormat();
  const now = useIndexTime(30_000);
  const about = useAbout(running);
  const left = running.stageUntil ? Date.parse(running.stageUntil) / 1000 - now : 0;
  return (
    <Link
      to={`/${language}/jury/cases/${running.caseId}`}
      className="flex min-h-11 items-baseline gap-3 border-t border-line py-2.5"
    >
      <span className="line-clamp-2 min-w-0 flex-1 text-[14px] leading-snug">
        {t(`hall.question.${matterOf(running)}`, about)}
      </span>
      {left > 0 && <span className="num shrink-0 text-[13px] text-ink3">{t('day.left', { span: span(left) })}</span>}
    </Link>
  );
}

const NUMBERS = ['offers', 'deals', 'verdicts'] as const;

/** What neighbours decided, what they are deciding, and the week in numbers: the hall speaks under a roof. */
export function HallWeek({ week }: { week: HallWeekQuery }) {
  const { t } = useTranslation('home');
  const { language } = useFormat();
  const [decided] = week.decided.edges;
  const running = week.running.edges.map(({ node }) => node);
  return (
    <section>
      <h2 className="mb-1 text-[15px] font-semibold md:text-[16px]">{t('hall.title')}</h2>
      <RoofCard className="px-4 pb-1.5">
        {decided ? <Verdict decided={decided.node} /> : <p className="text-[14px] text-ink2">{t('hall.none')}</p>}
        <dl className="mt-4 grid grid-cols-3 gap-2 text-center">
          {NUMBERS.map((name) => (
            <div key={name} className="flex flex-col-reverse rounded-xl bg-sunk px-1 py-2">
              <dt className="text-[12.5px] leading-tight text-ink2">{t(`hall.week.${name}`)}</dt>
              <dd className="num text-[17px] font-bold">{week.marketWeek[name]}</dd>
            </div>
          ))}
        </dl>
        {running.length > 0 && (
          <>
            <h3 className="mt-4 mb-1.5 text-[13px] font-semibold text-ink3">
              {t('hall.running', { count: week.running.totalCount })}
            </h3>
            <ul>
              {running.map((node) => (
                <li key={node.caseId}>
                  <Running running={node} />
                </li>
              ))}
            </ul>
          </>
        )}
        <Link
          to={`/${language}/moderation`}
          className="inline-flex min-h-11 items-center text-[14px] font-semibold text-pine"
        >
          {t('hall.all')}
        </Link>
      </RoofCard>
    </section>
  );
}
