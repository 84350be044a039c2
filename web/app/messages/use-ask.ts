import { useCallback } from 'react';
import { useChain } from '../chain/context.ts';
import { ProblemError } from '../chain/problem.ts';
import type { TypedDocumentString } from '../graphql/generated/graphql.ts';
import { send } from '../graphql/send.ts';
import { ensureSession, hasSession } from '../session/session.ts';

type Ask = <Result, Variables extends Record<string, unknown>>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
) => Promise<Result>;

/**
 * Asks the api as the acting account. One cookie serves the whole browser, so another tab's person may be signed in:
 * what is another's would be shown, or written in another's name.
 * `ask` signs in when it has to. `askQuietly` never opens a wallet for that: it runs by itself.
 * @throws SESSION_REQUIRED, and what wallet and api say
 */
export function useAsk(): { ask: Ask; askQuietly: Ask } {
  const { access, settings, wallet } = useChain();
  const { account } = wallet;
  const ask = useCallback<Ask>(
    async (document, variables) => {
      const connection = account ? await access() : undefined;
      if (!connection) throw new ProblemError('SESSION_REQUIRED');
      await ensureSession(connection, settings);
      return send(document, variables as never);
    },
    [account, access, settings],
  );
  const askQuietly = useCallback<Ask>(
    async (document, variables) => {
      const connection = account ? await access() : undefined;
      if (!connection) throw new ProblemError('SESSION_REQUIRED');
      // A person of the practice town signs without being asked.
      if (connection.keepsRaw) await ensureSession(connection, settings);
      else if (!(await hasSession(connection.account))) throw new ProblemError('SESSION_REQUIRED');
      return send(document, variables as never);
    },
    [account, access, settings],
  );
  return { ask, askQuietly };
}
