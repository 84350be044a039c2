import type { ProfileDocument } from '@moothall/contracts/protocol/content/schemas';
import { useState } from 'react';
import { useChain } from '../../chain/context.ts';
import { ProblemError, problemOf } from '../../chain/problem.ts';
import type { Problem } from '../../chain/types.ts';
import { useAction } from '../../chain/use-action.ts';
import { PinProfileDocument } from '../../graphql/generated/graphql.ts';
import { send } from '../../graphql/send.ts';
import { ensureSession } from '../../session/session.ts';

/** Stores the document and returns its digest, which is made here too: nothing on chain rests on the operator's word. */
async function pin(document: ProfileDocument): Promise<string> {
  const [{ encodeDocument }, { digestOf }] = await Promise.all([
    import('@moothall/contracts/protocol/content/document'),
    import('@moothall/contracts/protocol/digest'),
  ]);
  const own = digestOf(encodeDocument(document));
  const { documentPin } = await send(PinProfileDocument, { document });
  if (documentPin.digest !== own) throw new ProblemError('DIGEST_WRONG', { own, stored: documentPin.digest });
  return own;
}

/** The contract's number of each kind. */
const KINDS = { PERSON: 1, SHOP: 2 } as const;

/** Publishes a profile: words stored, then named on chain by one signature. Resolves with whether the page shows it. */
export function usePublishProfile() {
  const { access, settings } = useChain();
  const action = useAction();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const publish = async (kind: keyof typeof KINDS, document: ProfileDocument, href: string): Promise<boolean> => {
    setBusy(true);
    setProblem(undefined);
    let digest: string;
    try {
      const connection = await access();
      if (!connection) return false;
      await ensureSession(connection, settings);
      digest = await pin(document);
    } catch (thrown) {
      setProblem(problemOf(thrown));
      return false;
    } finally {
      setBusy(false);
    }
    const done = await action.run({
      name: 'accounts:action.profile',
      href,
      call: () => ({ contract: 'accounts', method: 'setProfile', args: [KINDS[kind], digest] }),
    });
    return done !== undefined;
  };
  const state = busy
    ? { ...action, busy: true, phase: 'checking' as const }
    : { ...action, problem: problem ?? action.problem };
  return { publish, state };
}
