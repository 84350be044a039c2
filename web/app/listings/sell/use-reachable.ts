import { useCallback } from 'react';
import { publishedKey, useKey } from '../../messages/keys/use-key.ts';
import { usePublishKey } from '../../messages/keys/use-publish-key.ts';

/**
 * Makes sure that an account can be written to: asks the wallet for the message key and puts it on the record where
 * there is none. `ensure` resolves false when the person did not go on; `problem` says why it failed.
 */
export function useReachable() {
  const { open } = useKey();
  const publishing = usePublishKey();
  const { publish } = publishing;
  const ensure = useCallback(
    async (account: `0x${string}`): Promise<boolean> => {
      if ((await publishedKey(account)) !== null) return true;
      const key = await open();
      return key !== undefined && publish(key.publicHex);
    },
    [open, publish],
  );
  return { ensure, phase: publishing.phase, problem: publishing.problem, busy: publishing.busy };
}
