import { useCallback, useState } from 'react';
import { useChain } from '../../chain/context.ts';
import { problemOf } from '../../chain/problem.ts';
import type { Problem } from '../../chain/types.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { type PublicDocument, type PublicPicture, pinDocument } from './pin-document.ts';

/** Stores public words and pictures for a court, and answers the digest that goes on chain. */
export function usePinReason(schema: PublicDocument['schema']) {
  const { access, settings } = useChain();
  const language = useLanguage();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();

  const pin = useCallback(
    async (text: string, pictures: readonly PublicPicture[] = []): Promise<`0x${string}` | undefined> => {
      setBusy(true);
      setProblem(undefined);
      try {
        const connection = await access();
        if (!connection) return undefined;
        const document: PublicDocument = { schema, text, language, pictures: [...pictures], files: [] };
        return await pinDocument(document, connection, settings);
      } catch (thrown) {
        setProblem(problemOf(thrown));
        return undefined;
      } finally {
        setBusy(false);
      }
    },
    [access, settings, schema, language],
  );
  return { pin, busy, problem };
}
