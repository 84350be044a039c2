import { useCallback, useState } from 'react';
import { problemOf } from '../../chain/problem.ts';
import type { Problem } from '../../chain/types.ts';
import type { DraftPicture } from '../../listings/sell/draft.ts';
import { uploadPicture } from '../../listings/sell/upload.ts';
import { useSignIn } from '../../session/use-session.ts';

/** What a jury is shown at once. */
export const MAX_PICTURES = 6;

export type UploadedPicture = DraftPicture;

/** How many of the chosen files still find room, and what is said about the others. */
export function roomFor(chosen: number, there: number): { taken: number; mistake: Problem | undefined } {
  const room = Math.max(0, MAX_PICTURES - there);
  return {
    taken: Math.min(chosen, room),
    mistake: chosen > room ? { code: 'PICTURES_TOO_MANY', params: { max: String(MAX_PICTURES) } } : undefined,
  };
}

/**
 * Pictures that belong to what somebody says, sent one after another as they are chosen.
 * @param onlyLast each takes the place of the one before, as a face does
 */
export function usePictures(mediaOrigin: string, onlyLast = false) {
  const signIn = useSignIn();
  const [pictures, setPictures] = useState<readonly UploadedPicture[]>([]);
  const [sending, setSending] = useState<{ name: string; share: number }>();
  const [problem, setProblem] = useState<Problem>();

  const add = useCallback(
    async (files: readonly File[]) => {
      const { taken, mistake } = roomFor(files.length, onlyLast ? 0 : pictures.length);
      setProblem(mistake);
      try {
        if (taken === 0 || !(await signIn())) return;
        for (const file of files.slice(0, taken)) {
          setSending({ name: file.name, share: 0 });
          const picture = await uploadPicture(file, mediaOrigin, (share) => setSending({ name: file.name, share }));
          setPictures((before) => {
            if (onlyLast) return [picture];
            return before.some(({ cid }) => cid === picture.cid) ? before : [...before, picture];
          });
        }
      } catch (thrown) {
        setProblem(problemOf(thrown));
      } finally {
        setSending(undefined);
      }
    },
    [pictures.length, mediaOrigin, onlyLast, signIn],
  );
  const remove = useCallback(
    (cid: string) => setPictures((before) => before.filter((picture) => picture.cid !== cid)),
    [],
  );
  const clear = useCallback(() => setPictures([]), []);
  return { pictures, sending, problem, add, remove, clear };
}
