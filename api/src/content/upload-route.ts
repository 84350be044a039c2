import { type Request, Router } from 'express';
import { Refusal } from '../schema/refusal.ts';
import { accountOfCookie } from '../session/sessions.ts';
import { drainedBytes, readFormFile } from '../write/form-file.ts';
import { answerRefusal, checkOrigin } from '../write/form-route.ts';
import { preparePicture } from './picture.ts';
import { countAttempt, noteKept } from './quota.ts';
import type { ContentServices } from './services.ts';
import { keepBlock } from './store.ts';
import { PICTURE_FILE } from './upload-file.ts';

/** What the page that sent a picture puts into the document it writes. */
export interface UploadedPicture {
  cid: string;
  width: number;
  height: number;
  thumbhash: string;
  type: string;
  bytes: number;
}

async function upload(services: ContentServices, request: Request): Promise<UploadedPicture> {
  checkOrigin(services.env, request);
  const session = await accountOfCookie(services, request.headers.cookie);
  if (!session) throw new Refusal('SESSION_REQUIRED');
  const attempt = await countAttempt(services.pool, session.address);
  const { bytes, ...picture } = await preparePicture(await readFormFile(request, PICTURE_FILE));
  const { cid } = await keepBlock(services, bytes);
  await noteKept(services.pool, attempt, cid, bytes.length);
  return { cid, ...picture, bytes: bytes.length };
}

/** `POST /upload`: a form with the file "picture", from somebody signed in; answers with an `UploadedPicture`. */
export function uploadRoute(services: ContentServices): Router {
  const router = Router();
  router.post('/upload', async (request, response) => {
    response.status(201).json(await upload(services, request));
  });
  router.use('/upload', answerRefusal(drainedBytes(PICTURE_FILE)));
  return router;
}
