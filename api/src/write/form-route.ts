import type { ErrorRequestHandler, Request } from 'express';
import type { Env } from '../env.ts';
import { Refusal, statusOf } from '../schema/refusal.ts';

/**
 * Browsers name the page that sends a form; programs may not, and cannot be made to by another site.
 * @throws Refusal CROSS_SITE
 */
export function checkOrigin({ WEB_ORIGIN }: Pick<Env, 'WEB_ORIGIN'>, request: Request): void {
  const { origin } = request.headers;
  if (origin !== undefined && !WEB_ORIGIN.includes(origin)) throw new Refusal('CROSS_SITE');
}

/**
 * Answers a refusal as {code, params}; anything else is a fault of ours and goes on to the server's own handler.
 * @param most bytes of a body that are read to its end, so that the sender sees the answer
 */
export const answerRefusal =
  (most: number): ErrorRequestHandler =>
  (error: unknown, request, response, next) => {
    if (!(error instanceof Refusal)) {
      next(error);
      return;
    }
    // There may be no end to what is left of a body.
    const length = Number(request.headers['content-length'] ?? Number.POSITIVE_INFINITY);
    if (!request.complete && length > most) response.setHeader('Connection', 'close');
    if ('retryAfter' in error.params) response.setHeader('Retry-After', String(error.params.retryAfter));
    response.status(statusOf(error.code)).json({ code: error.code, params: error.params });
  };
