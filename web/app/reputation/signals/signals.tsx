import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useWallet } from '../../chain/context.ts';
import type { SignalFragment } from '../../graphql/generated/graphql.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Card } from '../../ui/cards.tsx';
import { Icon } from '../../ui/icon.tsx';

interface SignalsProps {
  signals: readonly SignalFragment[];
  /** Whose profile it is. */
  address: string;
}

/** One sentence: what was counted. It says nothing about why. */
function useCounted() {
  const { t } = useTranslation('signals');
  const { day } = useFormat();
  return ({ kind, counted, all, peopleCount, from }: SignalFragment) =>
    t(`seen.${kind}`, { counted, all, people: peopleCount, day: from ? day(from) : '' });
}

function People({ people }: Pick<SignalFragment, 'people'>) {
  const { t } = useTranslation('signals');
  const { language } = useFormat();
  return (
    <p className="mt-1 text-[14px] text-ink2">
      {t('with')}{' '}
      {people.map(({ address, name }, index) => (
        <span key={address}>
          {index > 0 && ', '}
          <Link to={`/${language}/people/${address}`} className="font-semibold underline underline-offset-2">
            {name ?? t('somebody')}
          </Link>
        </span>
      ))}
    </p>
  );
}

/** To the person concerned: what was seen, what it means, and what can be done. */
function Explained({ signals }: Pick<SignalsProps, 'signals'>) {
  const { t } = useTranslation('signals');
  const counted = useCounted();
  return (
    <Card>
      <h2 className="text-[17px] font-semibold">{t('own.title')}</h2>
      <p className="mt-1 text-[14.5px] text-ink2">{t('own.idea')}</p>
      <ul className="mt-4 space-y-4">
        {signals.map((signal) => (
          <li key={signal.kind} className="border-t border-line pt-4">
            <p className="font-semibold">{counted(signal)}</p>
            <People people={signal.people} />
            <p className="mt-2 text-[14.5px] text-ink2">{t(`means.${signal.kind}`)}</p>
            <p className="mt-1 text-[14.5px]">{t(`do.${signal.kind}`)}</p>
          </li>
        ))}
      </ul>
      <p className="mt-4 text-[13.5px] text-ink3">{t('own.same')}</p>
    </Card>
  );
}

/** What stands out in somebody's reviews and deals: a calm note to others, an explanation to the person concerned. */
export function Signals({ signals, address }: SignalsProps) {
  const { t } = useTranslation('signals');
  const { account } = useWallet();
  const counted = useCounted();
  if (signals.length === 0) return null;
  if (account?.toLowerCase() === address.toLowerCase()) return <Explained signals={signals} />;
  return (
    <aside className="rounded-2xl border border-line bg-sunk p-4" aria-label={t('title')}>
      <p className="flex items-center gap-2 text-[15px] font-semibold">
        <Icon name="info" className="size-5 text-ink2" />
        {t('title')}
      </p>
      <ul className="mt-1.5 space-y-1 text-[14.5px] text-ink2">
        {signals.map((signal) => (
          <li key={signal.kind}>{counted(signal)}</li>
        ))}
      </ul>
      <p className="mt-2 text-[13.5px] text-ink2">{t('proves')}</p>
    </aside>
  );
}
