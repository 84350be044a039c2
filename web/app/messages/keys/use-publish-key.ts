import { useCallback } from 'react';
import type { ActionState } from '../../chain/types.ts';
import { useAction } from '../../chain/use-action.ts';
import { useLanguage } from '../../i18n/use-language.ts';

/** Puts a key on the record, so that others can write to its account. */
export function usePublishKey(): ActionState & { publish: (key: `0x${string}`) => Promise<boolean> } {
  const action = useAction();
  const language = useLanguage();
  const { run } = action;
  const publish = useCallback(
    async (key: `0x${string}`) => {
      const done = await run({
        name: 'messages:action.publishKey',
        href: `/${language}/messages`,
        call: () => ({ contract: 'accounts', method: 'setEncryptionKey', args: [key] }),
      });
      return done !== undefined;
    },
    [run, language],
  );
  return { ...action, publish };
}
