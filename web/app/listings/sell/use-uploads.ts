import { useCallback, useState } from 'react';
import { problemOf } from '../../chain/problem.ts';
import type { Problem } from '../../chain/types.ts';
import { useSignIn } from '../../session/use-session.ts';
import { type Draft, type DraftPicture, MAX_PICTURES } from './draft.ts';
import { uploadPicture } from './upload.ts';
import { sendAll, type Upload } from './upload-queue.ts';

type Change = (changes: (before: Draft) => Partial<Draft>) => void;

const rest = (milliseconds: number) =>
  new Promise<void>((resolve) => {
    const done = () => {
      clearTimeout(timer);
      window.removeEventListener('online', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    window.addEventListener('online', done);
  });

const fresh = (file: File, insteadOf?: string): Upload => ({
  id: crypto.randomUUID(),
  file,
  share: 0,
  ...(insteadOf && { insteadOf }),
});

/** The pictures with a new one at the end, or in the place of the one it was cut from. */
const withPicture = (pictures: readonly DraftPicture[], picture: DraftPicture, insteadOf?: string): DraftPicture[] => {
  if (insteadOf === undefined)
    return pictures.some(({ cid }) => cid === picture.cid) ? [...pictures] : [...pictures, picture];
  return pictures
    .filter(({ cid }) => cid !== picture.cid || cid === insteadOf)
    .map((before) => (before.cid === insteadOf ? picture : before));
};

/** Sends chosen pictures and adds each to the draft as it arrives; those that did not arrive wait to be sent again. */
export function useUploads(change: Change, mediaOrigin: string) {
  const signIn = useSignIn();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const [problem, setProblem] = useState<Problem>();

  const send = useCallback(
    async (chosen: readonly Upload[]) => {
      const edit = (id: string, changes: Partial<Upload>) =>
        setUploads((before) => before.map((upload) => (upload.id === id ? { ...upload, ...changes } : upload)));
      if (chosen.length === 0) return;
      const ids = new Set(chosen.map(({ id }) => id));
      const show = (shown: readonly Upload[]) =>
        setUploads((before) => [...before.filter(({ id }) => !ids.has(id)), ...shown]);
      try {
        if (!(await signIn())) return;
      } catch (thrown) {
        const why = problemOf(thrown);
        show(chosen.map((upload) => ({ ...upload, problem: why })));
        return;
      }
      show(chosen);
      await sendAll(
        chosen,
        { send: (file, progress) => uploadPicture(file, mediaOrigin, progress), rest },
        {
          progress: (id, share) => edit(id, { share }),
          failed: (id, why) => edit(id, { share: 0, problem: why }),
        },
        ({ id, insteadOf }, picture) => {
          setUploads((before) => before.filter((upload) => upload.id !== id));
          change(({ pictures }) => ({ pictures: withPicture(pictures, picture, insteadOf) }));
        },
      );
    },
    [change, mediaOrigin, signIn],
  );

  const add = useCallback(
    (files: readonly File[], room: number) => {
      setProblem(
        files.length > room ? { code: 'PICTURES_TOO_MANY', params: { max: String(MAX_PICTURES) } } : undefined,
      );
      return send(files.slice(0, room).map((file) => fresh(file)));
    },
    [send],
  );
  /** Sends a part that was cut out; it takes the place of the picture it was cut from. */
  const replace = useCallback((cid: string, file: File) => send([fresh(file, cid)]), [send]);
  const again = useCallback(({ problem: _, ...upload }: Upload) => send([upload]), [send]);
  const giveUp = useCallback((id: string) => setUploads((before) => before.filter((upload) => upload.id !== id)), []);
  return { uploads, problem, add, replace, again, giveUp };
}
