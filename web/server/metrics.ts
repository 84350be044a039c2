import express, { type Express, type RequestHandler } from 'express';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

const registry = new Registry();
collectDefaultMetrics({ register: registry });

const requests = new Histogram({
  name: 'moothall_web_request_seconds',
  help: 'Time to answer a request, by what was asked for',
  labelNames: ['kind', 'status'],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
  registers: [registry],
});

/** What a path asks for: labels come from a fixed set. */
function kindOf(path: string): string {
  if (/^\/(graphql|upload|sealed)(\/|$)/.test(path)) return 'api';
  if (path.startsWith('/assets/') || /\.\w+$/.test(path)) return 'file';
  return 'page';
}

/** Measures every answer of the pages' origin. */
export const measured: RequestHandler = (request, response, next) => {
  const stop = requests.startTimer({ kind: kindOf(request.path) });
  response.once('finish', () => stop({ status: response.statusCode }));
  next();
};

/** Serves `/metrics`, on a port that visitors do not reach. */
export function metricsApp(): Express {
  const app = express();
  app.disable('x-powered-by');
  app.get('/metrics', async (_request, response) => {
    response.type(registry.contentType).send(await registry.metrics());
  });
  return app;
}
