import { useTranslation } from 'react-i18next';
import { useIndexTime } from '../../chain/use-index.ts';
import type { JuryRoundFactsFragment, JuryStandingFragment } from '../../graphql/generated/graphql.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Chip, DeadlineChip } from '../../ui/chip.tsx';
import { classNames } from '../../ui/class-names.ts';
import { STEPS, type Step, secondsOf, stageBegan, stepOf } from '../standing.ts';

interface StageProps {
  standing: JuryStandingFragment;
  round: JuryRoundFactsFragment | undefined;
}

/** How long the present stage still lasts, and when it ends. */
export function StageChip({ standing, round }: StageProps) {
  const { t } = useTranslation('jury');
  const format = useFormat();
  const now = useIndexTime();
  const { stage, stageUntil } = standing;
  if (stage === 'FINAL') return <Chip kind="done">{t('stage.over.FINAL')}</Chip>;
  if (stage === 'VOID') return <Chip>{t('stage.over.VOID')}</Chip>;
  const until = stageUntil ? secondsOf(stageUntil) : undefined;
  if (until === undefined || until < now) return <Chip>{t('stage.over.overdue')}</Chip>;
  const began = stageBegan(stage, round) ?? now;
  return (
    <DeadlineChip
      kind={stage === 'AWAIT_SEED' ? 'quiet' : 'lamp'}
      left={(until - now) / Math.max(1, until - began)}
      until={`· ${format.moment(until)}`}
    >
      {t(`stage.chip.${stage}`, { span: format.span(until - now) })}
    </DeadlineChip>
  );
}

interface StageLineProps {
  standing: JuryStandingFragment;
  /** How long each step lasts, seconds. */
  lasts: { commitFor: number; revealFor: number; appealFor: number };
}

/** The steps of a case: where it is, and how long each lasts. */
export function StageLine({ standing, lasts }: StageLineProps) {
  const { t } = useTranslation('jury');
  const format = useFormat();
  // A second jury's answer cannot be appealed.
  const steps: readonly Step[] = standing.round === 2 ? STEPS.filter((step) => step !== 'appeal') : STEPS;
  const here = steps.indexOf(stepOf(standing.stage));
  const over = standing.stage === 'FINAL' || standing.stage === 'VOID';
  const spans: Partial<Record<Step, number>> = {
    vote: lasts.commitFor,
    open: lasts.revealFor,
    appeal: lasts.appealFor,
  };
  return (
    <ol className="flex max-w-[520px] gap-1.5 text-center text-[13px] font-semibold" aria-label={t('stage.line')}>
      {steps.map((step, index) => (
        <li
          key={step}
          aria-current={index === here ? 'step' : undefined}
          className={classNames('flex-1', index === here ? 'text-ink' : 'text-ink3')}
        >
          <span
            className={classNames(
              'mb-1.5 block h-1.5 rounded-full',
              index < here || over ? 'bg-pine' : index === here ? 'bg-amber' : 'bg-line',
            )}
          />
          {t(`stage.${step}`)}
          <span className="num block font-medium text-ink3">
            {spans[step] === undefined ? '' : format.span(spans[step])}
          </span>
        </li>
      ))}
    </ol>
  );
}
