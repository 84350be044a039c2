import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { RoofCard } from '../../ui/cards.tsx';
import { answerOf, type Counted } from '../reckon.ts';
import { firstAnswerOf } from './first-answer.ts';
import { reasonsOf } from './reasons.ts';
import { type CaseView, endedOf } from './seen.ts';

/** What the first jury said, while nothing is final yet. */
export function FirstAnswerCard({ view }: { view: CaseView }) {
  const { t } = useTranslation('jury');
  const { moment } = useFormat();
  const answer = firstAnswerOf(view);
  if (!answer) return null;
  return (
    <RoofCard className="px-5 pb-5">
      <h2 className="text-[13px] font-semibold text-ink3">{t('verdict.first.title')}</h2>
      <p className="hall mt-0.5 text-[21px] md:text-[27px]">{t(`verdict.first.${answer.key}`, { ...answer })}</p>
      <p className="mt-2 text-[15px] text-ink2">{t(`verdict.first.${answer.next}`, { until: moment(answer.until) })}</p>
    </RoofCard>
  );
}

/** The hall's answer, and why it is that one. */
export function VerdictCard({ view }: { view: CaseView }) {
  const { t } = useTranslation('jury');
  const ended = endedOf(view);
  if (!ended || !view.verdict) return null;
  const [one, two] = ended.rounds;
  const counts = two && answerOf(two) !== 'UNDECIDED' ? two : one;
  const said = (round: Counted | undefined) => ({
    accepting: Number(round?.accepting ?? 0),
    rejecting: Number(round?.rejecting ?? 0),
    came: Number((round?.accepting ?? 0n) + (round?.rejecting ?? 0n)),
    seats: Number(round?.seats ?? 0),
    count: Number(round?.seats ?? 0),
  });
  const unopened = ended.rounds.reduce((sum, { unrevealed }) => sum + Number(unrevealed), 0);
  const headline = view.stage === 'VOID' ? t('verdict.VOID') : t(`verdict.${view.verdict}`, said(counts));
  return (
    <RoofCard className="px-5 pb-5">
      <h2 className="text-[13px] font-semibold text-ink3">{t('verdict.title')}</h2>
      <p className="hall mt-0.5 text-[21px] md:text-[27px]">{headline}</p>
      <ul className="mt-2 space-y-1 text-[15px] text-ink2">
        {reasonsOf(ended.rounds, !!view.appellant).map(({ key, round }) => (
          <li key={key}>{t(`verdict.why.${key}`, said(round))}</li>
        ))}
        {unopened > 0 && view.verdict !== 'UNDECIDED' && <li>{t('verdict.unopened', { count: unopened })}</li>}
      </ul>
    </RoofCard>
  );
}
