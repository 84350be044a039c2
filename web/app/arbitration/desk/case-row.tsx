import { RULE_FOR } from '@moothall/contracts/protocol/arbitration/phases';
import { useTranslation } from 'react-i18next';
import { useWallet } from '../../chain/context.ts';
import type { DeskDisputeFragment } from '../../graphql/generated/graphql.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/cards.tsx';
import { isArbitrator } from '../facts.ts';
import { CaseHead } from './case-head.tsx';
import type { Desk } from './desk.server.ts';
import { useCase } from './use-case.ts';

/** A case one was chosen for, or offered in: where it stands, and by when something is due. */
export function CaseRow({ desk, dispute }: { desk: Desk; dispute: DeskDisputeFragment }) {
  const { t } = useTranslation(['desk', 'arbitration']);
  const format = useFormat();
  const { account } = useWallet();
  const about = useCase(desk, dispute);
  const { phase } = dispute;
  const chosen = isArbitrator(dispute, account);
  const until = about.until === undefined ? '' : format.moment(about.until);
  const words = () => {
    if (!chosen) return t(`arbitration:chip.${phase}`);
    switch (phase) {
      case 'RULING':
        return t('cases.decideBy', { until });
      case 'COMPLAINT':
        return t('cases.waits', { until });
      case 'MISCONDUCT':
        return t('cases.challenged');
      case 'TO_JURY':
      case 'JURY':
        return t('cases.away');
      case 'CLOSED':
        return t('cases.over');
      default:
        return t(`arbitration:chip.${phase}`);
    }
  };
  const due = chosen && phase === 'RULING';
  return (
    <Card>
      <CaseHead about={about} span={RULE_FOR} words={undefined} />
      <p className="mt-3 mb-2.5 text-[15px] font-semibold">{words()}</p>
      <ButtonLink kind={due ? 'primary' : 'secondary'} icon="scales-bold" to={about.path}>
        {t(due ? 'cases.file' : 'cases.open')}
      </ButtonLink>
    </Card>
  );
}
