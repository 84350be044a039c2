import { ProblemError } from '../../chain/problem.ts';
import type { DraftPicture } from './draft.ts';

/** Larger files are not even sent, bytes. */
const MAX_BYTES = 20 * 1024 * 1024;

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
 * Sends one picture; the api strips what a camera hides in it and stores it. XMLHttpRequest, since fetch does not tell
 * how much has been sent.
 * @throws ProblemError PICTURE_TOO_LARGE, UPLOAD_FAILED, and what the api says
 */
export function uploadPicture(
  file: File,
  mediaOrigin: string,
  progress: (share: number) => void,
): Promise<DraftPicture> {
  return new Promise((resolve, reject) => {
    if (file.size > MAX_BYTES) {
      reject(new ProblemError('PICTURE_TOO_LARGE', { max: String(MAX_BYTES) }));
      return;
    }
    const body = new FormData();
    body.append('picture', file);
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
