import { ProblemError } from '../../chain/problem.ts';
import { smallPicture } from '../../pictures/small-picture.ts';
import type { DraftPicture } from './draft.ts';

/** Larger files are not even sent, bytes. */
const MAX_BYTES = 20 * 1024 * 1024;

/** What is sent of a photograph: what the api keeps at most, and little enough for a bad line. */
const SENT = { side: 2048, maxBytes: 1_500_000 };

interface Answer {
  cid?: string;
  url?: string;
  width?: number;
  height?: number;
  thumbhash?: string;
  code?: string;
  params?: Record<string, unknown>;
  errors?: { extensions?: { code?: string; params?: Record<string, unknown> } }[];
}

function refusal(answer: Answer): ProblemError {
  const { code = 'UPLOAD_FAILED', params = {} } = answer.errors?.[0]?.extensions ?? answer;
  const said = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)]));
  return new ProblemError(code, said);
}

const isAnswer = (value: unknown): value is Answer => typeof value === 'object' && value !== null;

/**
 * The photograph drawn anew: upright, smaller, and without what a camera hides in it. As it is where this browser cannot
 * read it (a phone's HEIC on a desk); the api can, and draws it anew as well.
 */
async function redrawn(file: File): Promise<File> {
  try {
    const { bytes, type } = await smallPicture(file, SENT);
    return new File([bytes], file.name, { type });
  } catch (thrown) {
    if (thrown instanceof ProblemError) return file;
    throw thrown;
  }
}

/**
 * Sends one picture; the api strips what a camera hides in it and stores it. XMLHttpRequest, since fetch does not tell
 * how much has been sent.
 * @throws ProblemError PICTURE_TOO_LARGE, UPLOAD_FAILED, and what the api says
 */
export async function uploadPicture(
  file: File,
  mediaOrigin: string,
  progress: (share: number) => void,
): Promise<DraftPicture> {
  const sent = await redrawn(file);
  if (sent.size > MAX_BYTES) throw new ProblemError('PICTURE_TOO_LARGE', { max: String(MAX_BYTES) });
  return new Promise((resolve, reject) => {
    const body = new FormData();
    body.append('picture', sent);
    const request = new XMLHttpRequest();
    request.open('POST', '/upload');
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => progress(total > 0 ? loaded / total : 0);
    request.onerror = () => reject(new ProblemError('CONNECTION_LOST'));
    request.onload = () => {
      const answer: unknown = request.response;
      if (!isAnswer(answer)) return reject(new ProblemError('UPLOAD_FAILED', { status: String(request.status) }));
      const { cid, width, height, thumbhash } = answer;
      if (!cid || !width || !height) return reject(refusal(answer));
      resolve({ cid, width, height, ...(thumbhash ? { thumbhash } : {}), url: `${mediaOrigin}/ipfs/${cid}` });
    };
    request.send(body);
  });
}
