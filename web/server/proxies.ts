import type { Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Express } from 'express';
import { createProxyMiddleware } from 'http-proxy-middleware';
import { log } from '../app/log.server.ts';

/** Nobody on the other side: said in the shape of every other error. */
function refuse(error: Error, path: string | undefined, answer: unknown): void {
  log.error({ error, path }, 'upstream does not answer');
  const response = answer as Partial<import('node:http').ServerResponse> & Duplex;
  if (typeof response.writeHead !== 'function') return void response.destroy();
  if (!response.headersSent) response.writeHead(502, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ errors: [{ message: '', extensions: { code: 'API_UNREACHABLE', params: {} } }] }));
}

/** One public origin: the api, its uploads, what is sealed there, and its live updates. */
export function proxies(app: Express, api: string): { upgrades: (server: Server) => void } {
  const on = {
    error: (error: Error, request: { url?: string }, answer: unknown) => refuse(error, request.url, answer),
  };
  const toApi = createProxyMiddleware({
    target: api,
    pathFilter: ['/graphql', '/upload', '/sealed'],
    xfwd: true,
    ws: false,
    on,
  });
  app.use(toApi);
  return {
    upgrades: (server) =>
      server.on('upgrade', (request, socket, head) => {
        if (request.url?.split('?')[0] === '/graphql') toApi.upgrade(request, socket as never, head);
      }),
  };
}
