import { useCallback, useState } from 'react';
import { useChain } from '../chain/context.ts';
import { problemOf } from '../chain/problem.ts';
import type { ActionState, Problem } from '../chain/types.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { ensureSession } from '../session/session.ts';
import type { UploadedPicture } from './pictures/use-pictures.ts';
import { pinWords } from './pin-words.ts';

type Schema = Parameters<typeof pinWords>[0];

/** Publishes words and pictures before a signature names them. `state` tells of both as one. */
export function usePublish(action: ActionState) {
  const { access, settings } = useChain();
  const language = useLanguage();
  const [publishing, setPublishing] = useState(false);
  const [problem, setProblem] = useState<Problem>();

  const publish = useCallback(
    async (schema: Schema, text: string, pictures: readonly UploadedPicture[]): Promise<string | undefined> => {
      setPublishing(true);
      setProblem(undefined);
      try {
        const connection = await access();
        if (!connection) return undefined;
        await ensureSession(connection, settings);
        return await pinWords(schema, text, language, pictures);
      } catch (thrown) {
        setProblem(problemOf(thrown));
        return undefined;
      } finally {
        setPublishing(false);
      }
    },
    [access, settings, language],
  );

  const state = publishing
    ? { ...action, busy: true, phase: 'checking' as const }
    : { ...action, problem: problem ?? action.problem };
  return { publish, state };
}
