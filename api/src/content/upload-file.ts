import type { IncomingMessage } from 'node:http';
import busboy from 'busboy';
import { Refusal } from '../schema/refusal.ts';
import { PICTURE_MAX_BYTES } from './limits.ts';

/** Name of the form's only field. */
const FIELD = 'picture';
/** Bodies up to this are read to their end, so that the sender hears why the file is refused. */
export const DRAIN_MAX_BYTES = 4 * PICTURE_MAX_BYTES;

function openForm(request: IncomingMessage) {
  try {
    const limits = { fileSize: PICTURE_MAX_BYTES, files: 1, fields: 0, parts: 4, headerPairs: 20 };
    return busboy({ headers: request.headers, limits });
  } catch {
    // Not a form with files, or one without a boundary.
    throw new Refusal('UPLOAD_MALFORMED');
  }
}

/**
 * Reads the file of a form with the one field "picture".
 * @throws Refusal UPLOAD_MALFORMED, UPLOAD_MISSING, PICTURE_TOO_LARGE
 */
export async function readUpload(request: IncomingMessage): Promise<Buffer> {
  const tooLarge = () => new Refusal('PICTURE_TOO_LARGE', { max: PICTURE_MAX_BYTES });
  if (Number(request.headers['content-length'] ?? 0) > DRAIN_MAX_BYTES) throw tooLarge();
  const form = openForm(request);
  const chunks: Buffer[] = [];
  let found = false;
  let truncated = false;
  let received = 0;
  await new Promise<void>((resolve, reject) => {
    form.on('file', (field, file) => {
      found ||= field === FIELD;
      file.on('limit', () => {
        truncated = true;
        chunks.length = 0;
      });
      file.on('data', (chunk: Buffer) => {
        if (field === FIELD && !truncated) chunks.push(chunk);
      });
    });
    form.on('error', () => reject(new Refusal('UPLOAD_MALFORMED')));
    form.on('close', resolve);
    request.on('close', () => {
      if (!request.complete) reject(new Refusal('UPLOAD_MALFORMED'));
    });
    request.on('data', (chunk: Buffer) => {
      received += chunk.length;
      if (received > DRAIN_MAX_BYTES) reject(tooLarge());
    });
    request.pipe(form);
  }).finally(() => request.unpipe(form));
  if (truncated) throw tooLarge();
  if (!found) throw new Refusal('UPLOAD_MISSING', { field: FIELD });
  return Buffer.concat(chunks);
}
