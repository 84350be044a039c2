import { useTranslation } from 'react-i18next';
import type { JuryPoolFactsFragment, JuryTokenFragment } from '../../graphql/generated/graphql.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { RoofCard } from '../../ui/cards.tsx';
import { Notice } from '../../ui/states.tsx';
import { ProspectTable } from '../prospect-table.tsx';
import { exampleOf, prospectOf } from '../reckon.ts';
import { useJurorMoney } from '../use-juror-money.ts';
import { bondOf } from './terms.ts';

/** The usual jury, which the numbers are told for. */
const SEATS = 21;

interface StepsProps {
  pool: JuryPoolFactsFragment;
  token: JuryTokenFragment;
}

/** The way of a juror in three steps. */
export function JurorSteps({ pool, token }: StepsProps) {
  const { t } = useTranslation('jury');
  const format = useFormat();
  const money = useJurorMoney(token);
  const deposit = BigInt(pool.deposit);
  const said = {
    bond: money.exactly(bondOf(deposit, 1)),
    deposit: money.exactly(deposit),
    commit: format.span(pool.commitFor),
    reveal: format.span(pool.revealFor),
  };
  return (
    <RoofCard className="px-5 pb-5 md:px-7">
      <h2 className="sr-only">{t('join.steps')}</h2>
      <ol className="space-y-5">
        {(['one', 'two', 'three'] as const).map((step, index) => (
          <li key={step} className="grid grid-cols-[36px_1fr] gap-x-3.5">
            <span className="num grid size-9 place-items-center rounded-full bg-amber font-bold text-onamber">
              {index + 1}
            </span>
            <div>
              <b className="text-[16.5px] font-semibold">{t(`join.${step}`)}</b>
              <p className="num mt-0.5 text-[14.5px] text-ink2">{t(`join.${step}Detail`, said)}</p>
            </div>
          </li>
        ))}
      </ol>
    </RoofCard>
  );
}

/** What a vote can win and lose, as a table and as a story, with the numbers of today. */
export function JurorNumbers({ pool, token }: StepsProps) {
  const { t } = useTranslation('jury');
  const money = useJurorMoney(token);
  const deposit = BigInt(pool.deposit);
  const fee = BigInt(pool.fee) * BigInt(SEATS);
  const terms = { deposit, fee, stake: BigInt(pool.minStake) };
  const { share, ...example } = exampleOf(terms, SEATS);
  return (
    <div className="space-y-6">
      <section>
        <h2 className="text-[17px] font-semibold">{t('join.table')}</h2>
        <p className="num mb-1 text-[14px] text-ink2">
          {t('join.tableNote', { seats: SEATS, deposit: money.exactly(deposit) })}
        </p>
        <ProspectTable terms={terms} seats={SEATS} token={token} />
      </section>
      <section>
        <h2 className="text-[17px] font-semibold">{t('join.example')}</h2>
        <p className="num mt-1 text-[14.5px] text-ink2">
          {t('join.exampleText', {
            ...example,
            share: money.about(share),
            deposit: money.exactly(deposit),
            away: money.about(prospectOf(terms, SEATS).away),
          })}
        </p>
      </section>
      <section>
        <h2 className="text-[17px] font-semibold">{t('join.leaving')}</h2>
        <p className="num mt-1 text-[14.5px] text-ink2">
          {t('join.leavingDetail', { bond: money.exactly(bondOf(deposit, 1)) })}
        </p>
      </section>
      <Notice kind="lamp">{t('join.secret')}</Notice>
    </div>
  );
}
