import { useTranslation } from 'react-i18next';
import type { JuryTokenFragment } from '../graphql/generated/graphql.ts';
import { classNames } from '../ui/class-names.ts';
import { prospectOf, type Terms } from './reckon.ts';
import { useJurorMoney } from './use-juror-money.ts';

interface ProspectTableProps {
  terms: Terms;
  seats: number;
  token: JuryTokenFragment;
}

/** What one vote can win or lose, reckoned by the contract's formulas before anybody votes. */
export function ProspectTable({ terms, seats, token }: ProspectTableProps) {
  const { t } = useTranslation('jury');
  const money = useJurorMoney(token);
  const { least, most, wrong, undecided, away } = prospectOf(terms, seats);
  const rows = [
    {
      key: 'right',
      tone: 'text-pine',
      value: t('prospect.rightValue', { least: money.about(least), most: money.about(most) }),
    },
    { key: 'wrong', tone: 'text-clay', value: money.signed(-wrong) },
    { key: 'undecided', tone: '', value: money.signed(undecided) },
    { key: 'away', tone: 'text-clay', value: t('prospect.awayValue', { amount: money.about(away) }) },
  ] as const;
  return (
    <>
      <dl className="divide-y divide-line">
        {rows.map(({ key, tone, value }) => (
          <div key={key} className="flex flex-wrap items-baseline justify-between gap-x-4 py-2.5">
            <dt className="text-[15px] text-ink2">{t(`prospect.${key}`)}</dt>
            <dd className={classNames('num ml-auto text-right text-[15px] font-bold', tone)}>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-1 text-[13.5px] text-ink3">
        {t('prospect.unit', { symbol: token.symbol, deposit: money.exactly(terms.deposit) })}
      </p>
    </>
  );
}
