import { useCallback, useState } from 'react';
import { problemOf } from '../../chain/problem.ts';
import type { Problem } from '../../chain/types.ts';
import { useSignIn } from '../../session/use-session.ts';
import { type Draft, type DraftPicture, MAX_PICTURES } from './draft.ts';
import { uploadPicture } from './upload.ts';

/** A picture on its way. */
export interface Upload {
  id: string;
  name: string;
  /** 0 to 1. */
  share: number;
}

type Change = (changes: (before: Draft) => Partial<Draft>) => void;

/** Sends chosen pictures one after another and adds each to the draft as it arrives. */
export function useUploads(change: Change, mediaOrigin: string) {
  const signIn = useSignIn();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const [problem, setProblem] = useState<Problem>();
  const add = useCallback(
    async (files: readonly File[], room: number) => {
      setProblem(
        files.length > room ? { code: 'PICTURES_TOO_MANY', params: { max: String(MAX_PICTURES) } } : undefined,
      );
      const chosen = files.slice(0, room).map((file) => ({ id: crypto.randomUUID(), file }));
      try {
        if (chosen.length === 0 || !(await signIn())) return;
        setUploads(chosen.map(({ id, file }) => ({ id, name: file.name, share: 0 })));
        for (const { id, file } of chosen) {
          const tell = (share: number) =>
            setUploads((before) => before.map((upload) => (upload.id === id ? { ...upload, share } : upload)));
          const picture: DraftPicture = await uploadPicture(file, mediaOrigin, tell);
          setUploads((before) => before.filter((upload) => upload.id !== id));
          change(({ pictures }) =>
            pictures.some(({ cid }) => cid === picture.cid) ? {} : { pictures: [...pictures, picture] },
          );
        }
      } catch (thrown) {
        setProblem(problemOf(thrown));
      } finally {
        setUploads([]);
      }
    },
    [change, mediaOrigin, signIn],
  );
  return { uploads, problem, add };
}
