import { ProblemError, problemOf } from '../../chain/problem.ts';
import type { Problem } from '../../chain/types.ts';
import type { DraftPicture } from './draft.ts';

/** A picture on its way. One that did not arrive stays, with its problem, until it is sent again or given up. */
export interface Upload {
  id: string;
  file: File;
  /** 0 to 1. */
  share: number;
  problem?: Problem;
  /** CID of the picture it was cut from, whose place it takes. */
  insteadOf?: string;
}

/** Waits before a picture is sent again after the line broke, milliseconds. */
export const PAUSES = [1_000, 3_000, 9_000] as const;

interface Ways {
  send: (file: File, progress: (share: number) => void) => Promise<DraftPicture>;
  /** Until the line may be back: so long, or when the browser says that it is online again. */
  rest: (milliseconds: number) => Promise<void>;
}

const lineBroke = (thrown: unknown) => thrown instanceof ProblemError && thrown.code === 'CONNECTION_LOST';

/** Sends one picture, again where only the line broke. @throws what `send` throws at last */
async function persist(file: File, { send, rest }: Ways, progress: (share: number) => void): Promise<DraftPicture> {
  for (const pause of PAUSES) {
    try {
      return await send(file, progress);
    } catch (thrown) {
      if (!lineBroke(thrown)) throw thrown;
      progress(0);
      await rest(pause);
    }
  }
  return send(file, progress);
}

/**
 * Sends pictures one after another, so that the first is there soon on a slow line. One that is refused does not keep the
 * others from arriving.
 */
export async function sendAll(
  uploads: readonly Upload[],
  ways: Ways,
  tell: { progress: (id: string, share: number) => void; failed: (id: string, problem: Problem) => void },
  arrived: (upload: Upload, picture: DraftPicture) => void,
): Promise<void> {
  for (const upload of uploads) {
    const { id, file } = upload;
    try {
      arrived(upload, await persist(file, ways, (share) => tell.progress(id, share)));
    } catch (thrown) {
      tell.failed(id, problemOf(thrown));
    }
  }
}
