import { Router } from 'express';
import type { Pool } from 'pg';
import type { Env } from '../env.ts';
import { Refusal } from '../schema/refusal.ts';
import { signedIn } from '../session/services.ts';
import { accountOfCookie } from '../session/sessions.ts';
import { drainedBytes, type FormFile, readFormFile } from '../write/form-file.ts';
import { answerRefusal, checkOrigin } from '../write/form-route.ts';
import { SEALED_FILE_MAX_BYTES, SEALED_FILE_MIN_BYTES } from './limits.ts';
import { keepSealed, readSealed } from './sealed-files.ts';

/** What a page that sent an encrypted picture names it by: in the message's `attachments`, and to read it. */
export interface SealedUpload {
  id: string;
  bytes: number;
}

interface SealedServices {
  env: Pick<Env, 'WEB_ORIGIN' | 'SESSION_SECRET'>;
  pool: Pool;
}

const SEALED_FILE: FormFile = {
  field: 'sealed',
  maxBytes: SEALED_FILE_MAX_BYTES,
  tooLarge: () => new Refusal('SEALED_FILE_TOO_LARGE', { max: SEALED_FILE_MAX_BYTES }),
};
/** Seconds a browser keeps what it read; the bytes under an id never change. */
const KEPT = 7 * 24 * 3600;

/**
 * `POST /sealed`: a form with the file "sealed", from somebody signed in; answers with a `SealedUpload`. `GET
 * /sealed/<id>`: its bytes, for the two sides of the conversation it was sent in; to everybody else it is not there.
 */
export function sealedRoute(services: SealedServices): Router {
  const router = Router();
  const visitorOf = async (cookie: string | undefined) =>
    signedIn({ visitor: await accountOfCookie(services, cookie) });
  router.post('/sealed', async (request, response) => {
    checkOrigin(services.env, request);
    const owner = await visitorOf(request.headers.cookie);
    const content = await readFormFile(request, SEALED_FILE);
    if (content.length < SEALED_FILE_MIN_BYTES) throw new Refusal('UPLOAD_MALFORMED');
    const id = await keepSealed(services.pool, owner, content);
    response.status(201).json({ id, bytes: content.length } satisfies SealedUpload);
  });
  router.get('/sealed/:id', async (request, response) => {
    const reader = await visitorOf(request.headers.cookie);
    const content = await readSealed(services.pool, reader, request.params.id);
    if (content === null) throw new Refusal('NOT_FOUND');
    // Another person may sign in with the same browser: what it keeps is asked for with the cookie that read it.
    response.set({ 'Cache-Control': `private, max-age=${KEPT}, immutable`, Vary: 'Cookie' });
    response.type('application/octet-stream').send(content);
  });
  router.use('/sealed', answerRefusal(drainedBytes(SEALED_FILE)));
  return router;
}
