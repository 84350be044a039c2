import { useEffect, useState } from 'react';
import { useWallet } from '../../chain/context.ts';
import { type AccountVerdictsFragment, OwnVerdictsDocument } from '../../graphql/generated/graphql.ts';
import { send } from '../../graphql/send.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { SuspensionNotice } from './suspension-notice.tsx';

/** Tells whoever acts that they are suspended, before they fill in what would be refused at its end; nobody else anything. */
export function OwnSuspension() {
  const { account } = useWallet();
  const { now } = useFormat();
  const [known, setKnown] = useState<AccountVerdictsFragment | null>();
  useEffect(() => {
    if (!account) return;
    let wanted = true;
    send(OwnVerdictsDocument, { address: account }).then(
      ({ account: found }) => wanted && setKnown(found),
      // The chain still refuses at the end, with the same words.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [account]);
  const own = known && known.address.toLowerCase() === account?.toLowerCase() ? known : undefined;
  if (!own?.suspendedUntil || own.suspendedUntil <= String(now)) return null;
  return (
    <div className="mb-6 space-y-3">
      <SuspensionNotice account={own} name="" />
    </div>
  );
}
