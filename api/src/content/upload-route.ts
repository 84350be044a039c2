import { type NextFunction, type Request, type Response, Router } from 'express';
import { Refusal, statusOf } from '../schema/refusal.ts';
import { accountOfCookie } from '../session/sessions.ts';
import { preparePicture } from './picture.ts';
import { countAttempt, noteKept } from './quota.ts';
import type { ContentServices } from './services.ts';
import { keepBlock } from './store.ts';
import { DRAIN_MAX_BYTES, readUpload } from './upload-file.ts';

/** What the page that sent a picture puts into the document it writes. */
export interface UploadedPicture {
  cid: string;
  width: number;
  height: number;
  thumbhash: string;
  type: string;
  bytes: number;
}

/** Browsers name the page that sends a form; programs may not, and cannot be made to by another site. */
function checkOrigin({ env }: ContentServices, request: Request): void {
  const { origin } = request.headers;
  if (origin !== undefined && !env.WEB_ORIGIN.includes(origin)) throw new Refusal('CROSS_SITE');
}

async function upload(services: ContentServices, request: Request): Promise<UploadedPicture> {
  checkOrigin(services, request);
  const session = await accountOfCookie(services, request.headers.cookie);
  if (!session) throw new Refusal('SESSION_REQUIRED');
  const attempt = await countAttempt(services.pool, session.address);
  const { bytes, ...picture } = await preparePicture(await readUpload(request));
  const { cid } = await keepBlock(services, bytes);
  await noteKept(services.pool, attempt, cid, bytes.length);
  return { cid, ...picture, bytes: bytes.length };
}

/** Answers a refusal as {code, params}; anything else is a fault of ours and goes on to the server's own handler. */
function answerRefusal(error: unknown, request: Request, response: Response, next: NextFunction): void {
  if (!(error instanceof Refusal)) {
    next(error);
    return;
  }
  // What is left of a body is read and dropped, so that the sender sees the answer, unless there is no end to it.
  const length = Number(request.headers['content-length'] ?? Number.POSITIVE_INFINITY);
  if (!request.complete && length > DRAIN_MAX_BYTES) response.setHeader('Connection', 'close');
  if ('retryAfter' in error.params) response.setHeader('Retry-After', String(error.params.retryAfter));
  response.status(statusOf(error.code)).json({ code: error.code, params: error.params });
}

/** `POST /upload`: a form with the file "picture", from somebody signed in; answers with an `UploadedPicture`. */
export function uploadRoute(services: ContentServices): Router {
  const router = Router();
  router.post('/upload', async (request, response) => {
    response.status(201).json(await upload(services, request));
  });
  router.use(answerRefusal);
  return router;
}
