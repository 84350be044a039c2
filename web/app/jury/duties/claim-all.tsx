import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../chain/action-button.tsx';
import { useAction } from '../../chain/use-action.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Card } from '../../ui/cards.tsx';
import { Progress } from '../../ui/states.tsx';
import { caseActions } from '../actions.ts';
import type { DutyGroup } from './groups.ts';

/** Collects what all cases left, one after another. */
export function ClaimAll({ groups }: { groups: readonly DutyGroup[] }) {
  const { t } = useTranslation('jury');
  const { language } = useFormat();
  const action = useAction();
  const [at, setAt] = useState<number>();
  // What is shown while it runs: the list itself shrinks as cases are collected.
  const [count, setCount] = useState(groups.length);
  const press = async () => {
    setCount(groups.length);
    try {
      for (const [index, { case: about, round, seats }] of groups.entries()) {
        setAt(index + 1);
        const numbers = seats.map(({ seat }) => seat);
        if (!(await action.run(caseActions(about.caseId, `/${language}/jury/duties`).claim(round, numbers)))) return;
      }
    } finally {
      setAt(undefined);
    }
  };
  if (groups.length === 0 && at === undefined) return null;
  return (
    <Card>
      <ActionButton state={action} onPress={press}>
        {t('duties.claimAll', { count: groups.length })}
      </ActionButton>
      {at !== undefined && count > 1 && (
        <div className="mt-3">
          <Progress share={at / count} label={t('duties.claiming', { at, count })} />
        </div>
      )}
      <p className="mt-2 text-[13.5px] text-ink3">{t('duties.claimAllHint')}</p>
    </Card>
  );
}
