import { useRevalidator } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../chain/action-button.tsx';
import { useAction } from '../../../chain/use-action.ts';
import type { AttestationFragment } from '../../../graphql/generated/graphql.ts';
import { revokeAction } from '../actions.ts';
import { AttestationCard } from '../attestation-card.tsx';

/** What the account vouches for about somebody; while it holds, it can be taken back. */
export function Given({ attestation, path, mine }: { attestation: AttestationFragment; path: string; mine: boolean }) {
  const { t } = useTranslation('attestations');
  const { revalidate } = useRevalidator();
  const action = useAction();
  const { about, topic, standing } = attestation;
  const revoke = async () => {
    if (await action.run(revokeAction(about.address, topic, about.name ?? t('somebody'), path))) revalidate();
  };
  return (
    <AttestationCard attestation={attestation} side="about">
      {mine && standing === 'VALID' && (
        <div className="mt-3 border-t border-line pt-3">
          <ActionButton kind="stop" state={action} onPress={revoke}>
            {t('desk.revoke')}
          </ActionButton>
        </div>
      )}
    </AttestationCard>
  );
}
