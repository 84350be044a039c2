import { randomBytes } from 'node:crypto';
import type { RequestHandler } from 'express';

export interface HeaderOptions {
  /** Origin of users' pictures. */
  mediaOrigin: string;
  /** While developing, the bundler injects styles and opens its own socket. */
  developing: boolean;
}

/**
 * Only this origin's scripts run, and inline ones only with the answer's own nonce; nothing may frame a page.
 * Sets `response.locals.nonce`.
 */
export function securityHeaders({ mediaOrigin, developing }: HeaderOptions): RequestHandler {
  return (request, response, next) => {
    const nonce = randomBytes(16).toString('base64');
    response.locals.nonce = nonce;
    const socket = `${request.protocol === 'https' ? 'wss' : 'ws'}://${request.get('host')}`;
    const policy = {
      'default-src': ["'none'"],
      'script-src': ["'self'", `'nonce-${nonce}'`],
      'style-src': developing ? ["'self'", "'unsafe-inline'"] : ["'self'"],
      'img-src': ["'self'", mediaOrigin, 'data:', 'blob:'],
      'font-src': ["'self'"],
      'connect-src': developing ? ["'self'", 'ws:'] : ["'self'", socket],
      'manifest-src': ["'self'"],
      'form-action': ["'self'"],
      'base-uri': ["'none'"],
      'frame-ancestors': ["'none'"],
    };
    response.set({
      'Content-Security-Policy': Object.entries(policy)
        .map(([name, sources]) => `${name} ${sources.join(' ')}`)
        .join('; '),
      // Browsers take it from an answer by https alone.
      'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Cross-Origin-Opener-Policy': 'same-origin-allow-popups',
      'Permissions-Policy': 'camera=(self), geolocation=(self), microphone=(), payment=()',
    });
    next();
  };
}
