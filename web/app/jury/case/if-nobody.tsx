import { useTranslation } from 'react-i18next';
import type { JuryStandingFragment } from '../../graphql/generated/graphql.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Icon } from '../../ui/icon.tsx';

interface IfNobodyProps {
  standing: JuryStandingFragment;
  appealPossible: boolean;
}

/** What time alone brings from here. */
export function CaseIfNobody({ standing, appealPossible }: IfNobodyProps) {
  const { t } = useTranslation('jury');
  const format = useFormat();
  const { stage, stageUntil, round } = standing;
  const until = stageUntil ? format.moment(stageUntil) : '';
  const keys = () => {
    if (stage === 'APPEAL' && !appealPossible) return 'APPEAL_NONE';
    return stage === 'AWAIT_SEED' && round === 2 ? 'AWAIT_SECOND' : stage;
  };
  return (
    <p className="flex gap-1.5 text-[14px] text-ink2">
      <Icon name="hourglass-simple-medium" className="mt-px size-4.5 text-honey" />
      <span>{t(`stage.nobody.${keys()}`, { until })}</span>
    </p>
  );
}
