import { Link } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWallet } from '../chain/context.ts';
import { problemOf } from '../chain/problem.ts';
import { ProblemNote } from '../chain/problem-note.tsx';
import type { Problem } from '../chain/types.ts';
import { useIndexPoint, useIndexTime } from '../chain/use-index.ts';
import { YourDayDocument, type YourDayQuery } from '../graphql/generated/graphql.ts';
import { send } from '../graphql/send.ts';
import { useFormat } from '../i18n/use-format.ts';
import { groupDuties } from '../jury/duties/groups.ts';
import { DeadlineChip } from '../ui/chip.tsx';
import { Rings } from '../ui/rings.tsx';
import { SeatCard } from './seat-card.tsx';

type Duty = YourDayQuery['orders']['edges'][number]['node'];

/** How often the clock of a duty moves, milliseconds. */
const EVERY = 30_000;
/** Cases shown before the deals; the rest is on the page of seats. */
const MOST_SEATS = 3;
const secondsOf = (time: string) => Date.parse(time) / 1000;

function DutyCard({ duty, account }: { duty: Duty; account: string }) {
  const { t } = useTranslation('home');
  const { language, money, moment, span } = useFormat();
  const now = useIndexTime(EVERY);
  const selling = duty.seller.address.toLowerCase() === account.toLowerCase();
  const name = (selling ? duty.buyer.name : duty.seller.name) ?? t('day.somebody');
  const titles = {
    PLACED: () => t(selling ? 'day.answer' : 'day.waiting', { name }),
    ACCEPTED: () => {
      if (duty.way === 'SHIP') return t(selling ? 'day.send' : 'day.packing', { name });
      return t('day.meet', { name, moment: duty.meetAt ? moment(duty.meetAt) : '' });
    },
    SHIPPED: () => t(selling ? 'day.sent' : 'day.coming', { name }),
    DELIVERED: () => t(selling ? 'day.looked' : 'day.look', { name }),
    DISPUTED: () => t('day.dispute', { name }),
  };
  const title = titles[duty.state as keyof typeof titles]();
  const left = secondsOf(duty.deadline) - now;
  const mine = duty.actionableBy.includes(selling ? 'SELLER' : 'BUYER');
  return (
    <Link
      to={`/${language}/orders/${duty.orderId}`}
      className="block h-full w-[268px] shrink-0 rounded-2xl border border-line bg-card p-4 lg:w-auto"
    >
      <span className="flex items-center gap-2.5">
        <Rings state={duty.state === 'DISPUTED' ? 'dispute' : 'held'} />
        <b className="text-[15px] leading-snug font-semibold">{title}</b>
      </span>
      <span className="mt-1.5 block text-[14px] text-ink2">
        {duty.listing.title ? `${duty.listing.title}. ` : ''}
        {t('day.held', { sum: money(duty.price, duty.token) })}
      </span>
      <span className="mt-2.5 block">
        <DeadlineChip
          kind={duty.state === 'DISPUTED' ? 'clay' : mine ? 'lamp' : 'quiet'}
          left={left / (secondsOf(duty.deadline) - secondsOf(duty.placedAt))}
        >
          {left > 0 ? t('day.left', { span: span(left) }) : t('day.over')}
        </DeadlineChip>
      </span>
    </Link>
  );
}

/** What waits for the acting person; nothing for somebody who is not signed in. */
export function YourDay() {
  const { t } = useTranslation('home');
  const { language } = useFormat();
  const { account } = useWallet();
  const { height } = useIndexPoint();
  const [answer, setAnswer] = useState<YourDayQuery & { account: string }>();
  const [problem, setProblem] = useState<Problem>();
  // Asked again whenever the index has read further: a duty may be done or new.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `height` is when to ask, not what.
  useEffect(() => {
    if (!account) return;
    let wanted = true;
    send(YourDayDocument, { account }).then(
      (told) => {
        if (!wanted) return;
        setAnswer({ account, ...told });
        setProblem(undefined);
      },
      (thrown: unknown) => wanted && setProblem(problemOf(thrown)),
    );
    return () => {
      wanted = false;
    };
  }, [account, height]);
  if (!account) return null;
  const { orders, juryDuties } = answer?.account === account ? answer : {};
  if (!orders || !juryDuties) return problem ? <ProblemNote problem={problem} /> : null;
  const seats = groupDuties(juryDuties.edges.map(({ node }) => node));
  if (orders.edges.length === 0 && seats.length === 0) return null;
  return (
    <section>
      <div className="mb-2.5 flex items-baseline justify-between">
        <h2 className="text-[15px] font-semibold md:text-[16px]">
          {t('day.title')} <span className="num">{orders.totalCount + seats.length}</span>
        </h2>
        <Link
          to={`/${language}/orders`}
          className="-my-2.5 inline-flex min-h-11 items-center text-[14px] font-semibold text-pine"
        >
          {t('day.all')}
        </Link>
      </div>
      <ul className="scroll-quiet -mx-4 flex gap-3 overflow-x-auto px-4 lg:mx-0 lg:grid lg:px-0">
        {seats.slice(0, MOST_SEATS).map((group) => (
          <li key={group.key}>
            <SeatCard group={group} />
          </li>
        ))}
        {orders.edges.map(({ node }) => (
          <li key={node.orderId}>
            <DutyCard duty={node} account={account} />
          </li>
        ))}
      </ul>
    </section>
  );
}
