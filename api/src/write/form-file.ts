import type { IncomingMessage } from 'node:http';
import busboy from 'busboy';
import { Refusal } from '../schema/refusal.ts';

/** The only file of a form, and how large it may be. */
export interface FormFile {
  /** Name of the form's only field. */
  field: string;
  maxBytes: number;
  tooLarge(): Refusal;
}

/** Bodies up to this are read to their end, so that the sender hears why the file is refused. */
export const drainedBytes = ({ maxBytes }: Pick<FormFile, 'maxBytes'>): number => 4 * maxBytes;

function openForm(request: IncomingMessage, maxBytes: number) {
  try {
    // The parser calls a file of exactly its limit too large.
    const limits = { fileSize: maxBytes + 1, files: 1, fields: 0, parts: 4, headerPairs: 20 };
    return busboy({ headers: request.headers, limits });
  } catch {
    // Not a form with files, or one without a boundary.
    throw new Refusal('UPLOAD_MALFORMED');
  }
}

/**
 * Reads the one file of a form.
 * @throws Refusal UPLOAD_MALFORMED, UPLOAD_MISSING, and the file's own for one that is too large
 */
export async function readFormFile(request: IncomingMessage, file: FormFile): Promise<Buffer> {
  const most = drainedBytes(file);
  if (Number(request.headers['content-length'] ?? 0) > most) throw file.tooLarge();
  const form = openForm(request, file.maxBytes);
  const chunks: Buffer[] = [];
  let found = false;
  let truncated = false;
  let received = 0;
  await new Promise<void>((resolve, reject) => {
    form.on('file', (field, stream) => {
      found ||= field === file.field;
      stream.on('limit', () => {
        truncated = true;
        chunks.length = 0;
      });
      stream.on('data', (chunk: Buffer) => {
        if (field === file.field && !truncated) chunks.push(chunk);
      });
    });
    form.on('error', () => reject(new Refusal('UPLOAD_MALFORMED')));
    form.on('close', resolve);
    request.on('close', () => {
      if (!request.complete) reject(new Refusal('UPLOAD_MALFORMED'));
    });
    request.on('data', (chunk: Buffer) => {
      received += chunk.length;
      if (received > most) reject(file.tooLarge());
    });
    request.pipe(form);
  }).finally(() => request.unpipe(form));
  if (truncated) throw file.tooLarge();
  if (!found) throw new Refusal('UPLOAD_MISSING', { field: file.field });
  return Buffer.concat(chunks);
}
