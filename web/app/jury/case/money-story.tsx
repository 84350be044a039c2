import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/cards.tsx';
import { classNames } from '../../ui/class-names.ts';
import { roughly } from '../market-token.ts';
import { finalAnswer, payoutOf } from '../reckon.ts';
import { useJurorMoney } from '../use-juror-money.ts';
import { endedOf, type SeenCase } from './seen.ts';

interface Line {
  key: string;
  who: string;
  /** What came out for one head, or for the side. */
  amount: bigint;
  each?: boolean;
  note?: string;
}

/** Everything a case moved, from and to whom, by the formulas: so that everybody can see why. */
export function MoneyStory({ seen }: { seen: SeenCase }) {
  const { t } = useTranslation('jury');
  const { view, token } = seen;
  const money = useJurorMoney(token);
  const ended = endedOf(view);
  if (!ended) return null;
  const { deposit, stake, rounds, appealDeposit } = ended;
  const payout = payoutOf(ended);
  const answer = finalAnswer(rounds);
  const lines: Line[] = [];
  rounds.forEach(({ accepting, rejecting, unrevealed }, index) => {
    const share = payout.shares[index] ?? 0n;
    const second = index === 1;
    const decided = answer !== 'UNDECIDED' && !(second && accepting === rejecting);
    const right = answer === 'ACCEPTED' ? accepting : rejecting;
    const wrong = answer === 'ACCEPTED' ? rejecting : accepting;
    const prefix = rounds.length > 1 ? `${t(second ? 'ring.round2' : 'ring.round1')}: ` : '';
    const add = (key: 'right' | 'wrong' | 'sealed' | 'came', heads: bigint, amount: bigint) => {
      if (heads === 0n) return;
      const who = `${prefix}${t(`money.${key}`, { count: Number(heads) })}`;
      lines.push({ key: `${key}${index}`, who, amount, each: heads > 1n });
    };
    if (decided) {
      add('right', right, share);
      add('wrong', wrong, -deposit);
    } else add('came', accepting + rejecting, share);
    add('sealed', unrevealed, -deposit);
  });
  const side = (key: 'asker' | 'accused' | 'appellant', name: string | null | undefined, put: bigint, got: bigint) => {
    if (put === 0n && got === 0n) return;
    const notes = [
      put > 0n && t('money.gave', { amount: money.exactly(put) }),
      put > 0n && got > 0n && t('money.back', { amount: money.about(got) }),
    ];
    const who = t(`money.${key}`, { name: name ?? t('somebody') });
    lines.push({ key, who, amount: got - put, note: notes.filter(Boolean).join(', ') });
  };
  const real = (told: string | null | undefined, reckoned: bigint) => (view.settled && told ? BigInt(told) : reckoned);
  side('asker', view.asker.name, stake, real(view.toAsker, payout.toAsker) + BigInt(view.repaid ?? 0));
  side('accused', view.accused?.name, 0n, real(view.toAccused, payout.toAccused));
  side('appellant', view.appellant?.name, appealDeposit, real(view.toAppellant, payout.toAppellant));
  if (roughly(payout.toTreasury, token.decimals) > 0n)
    lines.push({ key: 'treasury', who: t('money.treasury'), amount: payout.toTreasury });
  const fee = money.exactly(rounds.reduce((sum, round) => sum + round.fee, 0n));
  const withAsker = answer === 'ACCEPTED' && stake > 0n ? t('money.withAsker') : '';
  return (
    <section>
      <h2 className="mb-1 text-[17px] font-semibold">{t('money.title')}</h2>
      {view.stage === 'APPEAL' && <p className="mb-2 text-[14px] text-ink2">{t('money.expected')}</p>}
      <Card className="px-5 py-1.5">
        <dl className="divide-y divide-line">
          {lines.map(({ key, who, amount, each, note }) => (
            <div key={key} className="flex flex-wrap items-baseline justify-between gap-x-4 py-2.5">
              <dt className="text-[15px]">
                {who}
                {note && <span className="num block text-[13.5px] text-ink3">{note}</span>}
              </dt>
              <dd
                className={classNames(
                  'num ml-auto text-right text-[15px] font-bold',
                  amount > 0n ? 'text-pine' : amount < 0n ? 'text-clay' : 'text-ink2',
                )}
              >
                {each ? t('money.each', { amount: money.signed(amount) }) : money.signed(amount)}
              </dd>
            </div>
          ))}
        </dl>
      </Card>
      <p className="mt-2 text-[14px] text-ink2">
        {answer === 'UNDECIDED'
          ? rounds.length > 0 && t('money.formulaNone', { fee })
          : t('money.formula', { fee, asker: withAsker })}
      </p>
    </section>
  );
}
