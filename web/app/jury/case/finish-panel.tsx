import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../chain/action-button.tsx';
import { useChain } from '../../chain/context.ts';
import { useAction } from '../../chain/use-action.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { carryOutAction } from '../../moderation/actions.ts';
import { Card } from '../../ui/cards.tsx';
import { Notice } from '../../ui/states.tsx';
import { caseActions } from '../actions.ts';
import type { SeenCase } from './seen.ts';

/** What somebody still has to write down or carry out after a verdict; anybody may. */
export function FinishPanel({ seen }: { seen: SeenCase }) {
  const { t } = useTranslation('jury');
  const format = useFormat();
  const { settings } = useChain();
  const action = useAction();
  const { view, path } = seen;
  const { motion } = view;
  if (view.stage !== 'FINAL' && view.stage !== 'VOID') return null;
  if (motion?.carriedOutAt) {
    return <Notice kind="done">{t('verdict.carried', { moment: format.moment(motion.carriedOutAt) })}</Notice>;
  }
  if (!view.settled) {
    return (
      <Card>
        <p className="mb-3 text-[14.5px] text-ink2">{t('verdict.notSettled')}</p>
        <ActionButton kind="soft" state={action} onPress={() => action.run(caseActions(view.caseId, path).finalise())}>
          {t('verdict.finalise')}
        </ActionButton>
      </Card>
    );
  }
  if (!motion || view.verdict !== 'ACCEPTED') return null;
  const carryOut = carryOutAction(view, motion, settings.contracts, path);
  return (
    <Card>
      <p className="text-[14.5px] text-ink2">{t('verdict.notCarried')}</p>
      <p className="mb-3 text-[13.5px] text-ink3">{t('verdict.carryHint')}</p>
      {carryOut && (
        <ActionButton kind="soft" state={action} onPress={() => action.run(carryOut)}>
          {t('verdict.carryOut')}
        </ActionButton>
      )}
    </Card>
  );
}
