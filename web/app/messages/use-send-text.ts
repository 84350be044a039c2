import { useCallback, useState } from 'react';
import { useChain } from '../chain/context.ts';
import { ProblemError, problemOf } from '../chain/problem.ts';
import type { Problem } from '../chain/types.ts';
import { openKey } from './keys/use-key.ts';
import { post, sealWaiting } from './outbox/deliver.ts';
import type { Place, Waiting } from './outbox/outbox.ts';
import { useAsk } from './use-ask.ts';

/** Sends one text into a conversation from another page, sealed as everything there is. */
export function useSendText(place: Place, other: { address: string; encryptionKey?: string | null }) {
  const { access, settings } = useChain();
  const { ask } = useAsk();
  const [busy, setBusy] = useState(false);
  const [sent, setSent] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const { listing, buyer } = place;
  const { address, encryptionKey } = other;

  const send = useCallback(
    async (text: string) => {
      setBusy(true);
      setProblem(undefined);
      try {
        const connection = await access();
        if (!connection) return;
        if (!encryptionKey) throw new ProblemError('KEY_MISSING');
        const [from, { fromHex }] = [await openKey(connection, settings), await import('./crypto/index.ts')];
        const thread = { chainId: settings.chainId, listing, buyer };
        const route = { thread, from, to: { account: address, publicKey: fromHex(encryptionKey) } };
        const waiting: Waiting = {
          clientId: crypto.randomUUID(),
          words: { kind: 'text', text },
          state: 'sending',
        };
        await post(waiting, await sealWaiting(waiting, route), route, ask);
        setSent(true);
      } catch (thrown) {
        setProblem(problemOf(thrown));
      } finally {
        setBusy(false);
      }
    },
    [access, ask, settings, listing, buyer, address, encryptionKey],
  );
  return { send, busy, sent, problem };
}
