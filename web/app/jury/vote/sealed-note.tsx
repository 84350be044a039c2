import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/states.tsx';

/** After a vote is sealed: when to come back. */
export function SealedNote({ from }: { from: string }) {
  const { t } = useTranslation('jury');
  return (
    <Notice kind="done">
      {t('vote.sealed')} {t('vote.later', { from })}
    </Notice>
  );
}
