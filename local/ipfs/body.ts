import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import busboy from 'busboy';
import { RpcError } from './errors.ts';

/** Limits of one request, bytes and files. Kubo has none on `add`; a node for one machine does well with some. */
export interface Limits {
  fileBytes: number;
  files: number;
}

/** One file of a multipart body, read to its end before the next. */
export interface UploadedFile {
  /** Decoded from the percent-encoding that Kubo's clients use; empty when the client named none. */
  name: string;
  content: AsyncIterable<Uint8Array>;
}

/**
 * Reads the files of a multipart body one after the other and hands each to `take`.
 * @throws RpcError for anything that is no multipart body of files, too large, too many, or empty
 */
export async function readFiles<T>(
  request: IncomingMessage,
  limits: Limits,
  take: (file: UploadedFile) => Promise<T>,
): Promise<T[]> {
  const results: T[] = [];
  let last: Promise<void> = Promise.resolve();
  await new Promise<void>((resolve, reject) => {
    const parser = open(request, limits);
    parser.on('file', (_field, stream, info) => {
      if (info.mimeType === 'application/x-directory') {
        stream.resume();
        reject(new RpcError(400, 'directories are not taken, only files'));
        return;
      }
      const file = { name: decodeName(info.filename), content: bounded(stream, limits.fileBytes) };
      last = last.then(async () => void results.push(await take(file)));
      last.catch(reject);
    });
    parser.on('filesLimit', () => reject(new RpcError(413, `more than ${limits.files} files in one request`)));
    parser.on('error', (error) => reject(new RpcError(400, `malformed multipart body: ${String(error)}`)));
    parser.on('close', () => last.then(resolve, reject));
    request.on('aborted', () => reject(new RpcError(400, 'the body ended early')));
    request.pipe(parser);
  }).finally(() => request.unpipe());
  if (results.length === 0) throw new RpcError(400, 'file argument is required');
  return results;
}

function open(request: IncomingMessage, limits: Limits) {
  try {
    return busboy({ headers: request.headers, limits: { files: limits.files, fileSize: limits.fileBytes } });
  } catch (error) {
    throw new RpcError(400, `not a multipart body: ${(error as Error).message}`);
  }
}

function decodeName(name: string | undefined): string {
  try {
    return decodeURIComponent(name ?? '');
  } catch {
    throw new RpcError(400, `file name is not percent-encoded UTF-8: ${name}`);
  }
}

/** The stream's bytes; busboy cuts a file at the limit silently, which must not become a different CID. */
async function* bounded(stream: Readable & { truncated?: boolean }, max: number): AsyncIterable<Uint8Array> {
  yield* stream;
  if (stream.truncated) throw new RpcError(413, `the file is larger than ${max} bytes`);
}
