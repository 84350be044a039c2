import { useTranslation } from 'react-i18next';
import type { JuryPoolFactsFragment, JuryTokenFragment } from '../../graphql/generated/graphql.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useJurorMoney } from '../../jury/use-juror-money.ts';
import { classNames } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import { askerGain, type JuryPlan } from './rules.ts';

/** How long a lot may be awaited, seconds. */
const LOT_WITHIN = 3 * 86_400;

interface OutcomesProps {
  plan: JuryPlan;
  pool: JuryPoolFactsFragment;
  token: JuryTokenFragment;
  /** Smallest units. */
  put: bigint;
  /** Who gains when neighbours say no. */
  accused: string;
}

/** What asking can win and lose, by the formulas, before anything is signed. */
export function Outcomes({ plan, pool, token, put, accused }: OutcomesProps) {
  const { t } = useTranslation('moderation');
  const format = useFormat();
  const money = useJurorMoney(token);
  const { least, most } = askerGain(plan, BigInt(pool.deposit), put);
  const [all, fee, rest] = [put, plan.fee, put - plan.fee].map(money.exactly) as [string, string, string];
  const rows = [
    {
      key: 'wins',
      tone: 'text-pine',
      value: t('report.winsValue', { amount: rest, least: money.about(least), most: money.about(most) }),
    },
    {
      key: 'loses',
      tone: 'text-clay',
      value: t('report.losesValue', { amount: all }),
      note: t('report.losesNote', { fee, rest, name: accused }),
    },
    { key: 'noAnswer', tone: '', value: t('report.noAnswerValue', { amount: rest }) },
    { key: 'noLot', tone: '', value: t('report.noLotValue', { amount: all }) },
  ] as const;
  const takes = LOT_WITHIN + pool.commitFor + pool.revealFor + pool.appealFor;
  return (
    <section>
      <h2 className="text-[17px] font-semibold">{t('report.table')}</h2>
      <p className="num text-[14px] text-ink2">
        {t('report.jury', { count: plan.seats })} {t('report.juryFee', { fee })}
      </p>
      <dl className="mt-1 divide-y divide-line">
        {rows.map(({ key, tone, value, ...row }) => (
          <div key={key} className="py-2.5">
            <dt className="text-[14px] text-ink2">{t(`report.${key}`)}</dt>
            <dd className={classNames('num text-[15px] font-bold', tone)}>{value}</dd>
            {'note' in row && <dd className="num text-[13.5px] text-ink3">{row.note}</dd>}
          </div>
        ))}
      </dl>
      <p className="mt-2 flex gap-1.5 text-[14px] text-ink2">
        <Icon name="hourglass-simple-medium" className="mt-px size-4.5 text-honey" />
        <span>
          {t('report.time', { span: format.span(takes) })} {t('report.cannotTakeBack')}
        </span>
      </p>
    </section>
  );
}
