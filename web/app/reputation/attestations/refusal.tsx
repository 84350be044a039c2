import { EVERY_TOPIC } from '@moothall/contracts/protocol/reputation/attestations';
import { useRevalidator } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../chain/action-button.tsx';
import { useAction } from '../../chain/use-action.ts';
import type { AttestationFragment } from '../../graphql/generated/graphql.ts';
import { refusalAction } from './actions.ts';

/** What the person concerned can do: hide it, show it again, or take nothing of this issuer at all. */
export function Refusal({ attestation, path }: { attestation: AttestationFragment; path: string }) {
  const { t } = useTranslation('attestations');
  const { revalidate } = useRevalidator();
  const [one, all] = [useAction(), useAction()];
  const { issuer, topic, refused, issuerRefused } = attestation;
  const name = issuer.name ?? t('somebody');
  const set = async (action: typeof one, which: string, value: boolean) => {
    if (await action.run(refusalAction(issuer.address, which, value, name, path))) revalidate();
  };
  return (
    <div className="mt-3 grid gap-2 border-t border-line pt-3">
      {refused ? (
        // The two refusals stand beside each other; the wider one is taken back first.
        <ActionButton kind="secondary" state={one} onPress={() => set(one, issuerRefused ? EVERY_TOPIC : topic, false)}>
          {issuerRefused ? t('refuse.admitAll', { name }) : t('refuse.show')}
        </ActionButton>
      ) : (
        <>
          <ActionButton kind="secondary" state={one} onPress={() => set(one, topic, true)}>
            {t('refuse.hide')}
          </ActionButton>
          <ActionButton kind="ghost" state={all} onPress={() => set(all, EVERY_TOPIC, true)}>
            {t('refuse.all', { name })}
          </ActionButton>
        </>
      )}
    </div>
  );
}
