import { randomUUID } from 'node:crypto';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type ErrorRequestHandler, type Express } from 'express';
import { rateLimit } from 'express-rate-limit';
import helmet from 'helmet';
import { uploadRoute } from '../content/upload-route.ts';
import { sealedRoute } from '../messages/sealed-route.ts';
import { formatError, refusalIn } from '../schema/format-error.ts';
import { LIMITS } from '../schema/measure.ts';
import { Refusal, statusOf } from '../schema/refusal.ts';
import { healthRoutes } from './health.ts';
import { KnownQueries } from './known-queries.ts';
import { knownRoute } from './known-route.ts';
import { watchOperations } from './plugin.ts';
import { contextOf, type RequestContext, type Services } from './services.ts';

/** A document of 256 KiB, its quotes escaped, and the query around it. */
const MAX_BODY_BYTES = 640 * 1024;
const MINUTE = 60_000;
const ROUTES = new Set(['/graphql', '/upload', '/sealed', '/health/live', '/health/ready', '/metrics']);
/** A path as it is measured: without the id behind it. */
const routeOf = (path: string) => {
  const route = path.replace(/^\/sealed\/.+/, '/sealed');
  return ROUTES.has(route) ? route : 'other';
};

/** As much of a response as a refusal needs; packages disagree on the version of Express' types. */
interface Answer {
  status(code: number): { json(body: unknown): unknown };
}

/** Answers a refusal outside GraphQL: on `/graphql` in GraphQL's shape, elsewhere as plain {code, params}. */
function refuse(request: { originalUrl: string }, response: Answer, { code, params }: Refusal): void {
  const plain = { code, params };
  const body = /^\/graphql\b/.test(request.originalUrl) ? { errors: [{ message: code, extensions: plain }] } : plain;
  response.status(statusOf(code)).json(body);
}

/** What Express' body parser says, as a code. */
const BODY: Record<string, () => Refusal> = {
  'entity.too.large': () => new Refusal('BODY_TOO_LARGE', { max: MAX_BODY_BYTES }),
  'entity.parse.failed': () => new Refusal('BODY_MALFORMED'),
  'encoding.unsupported': () => new Refusal('BODY_MALFORMED'),
  'charset.unsupported': () => new Refusal('BODY_MALFORMED'),
};

const onError =
  ({ log }: Services): ErrorRequestHandler =>
  (error, request, response, next) => {
    if (response.headersSent) return next(error);
    const refusal = refusalIn(error) ?? BODY[(error as { type?: string }).type ?? '']?.() ?? new Refusal('INTERNAL');
    if (refusal.code === 'INTERNAL') log.error({ requestId: response.locals.requestId, err: error }, 'failed');
    refuse(request, response, refusal);
  };

/** Names each request, measures it, and logs how it went. */
const observe =
  ({ metrics, log }: Services): express.RequestHandler =>
  (request, response, next) => {
    const started = performance.now();
    const requestId = randomUUID();
    const route = routeOf(request.path);
    response.locals.requestId = requestId;
    response.setHeader('X-Request-Id', requestId);
    response.on('finish', () => {
      const ms = performance.now() - started;
      metrics.requests.observe({ route, status: response.statusCode }, ms / 1000);
      log.info({ requestId, route, status: response.statusCode, ms: Math.round(ms) }, 'request');
    });
    next();
  };

const limitRate = ({ env }: Services) =>
  rateLimit({
    windowMs: MINUTE,
    limit: env.REQUESTS_PER_MINUTE,
    standardHeaders: 'draft-7',
    legacyHeaders: false,
    handler: (request, response) => {
      const retryAfter = Number(response.getHeader('Retry-After') ?? MINUTE / 1000);
      refuse(request, response, new Refusal('RATE_LIMITED', { retryAfter }));
    },
  }) as unknown as express.RequestHandler;

/** The api over HTTP. Does not listen yet. */
export async function openApp(
  services: Services,
  stopping: () => boolean,
): Promise<{ app: Express; apollo: ApolloServer<RequestContext> }> {
  const { env, schema } = services;
  const queries = new KnownQueries(schema);
  const apollo = new ApolloServer<RequestContext>({
    schema,
    introspection: env.introspection,
    formatError,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: LIMITS.tokens },
    // Nothing here is cached by directives; asking each field for its own would cost more than answering it.
    plugins: [
      watchOperations(services, queries),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
    ],
  });
  await apollo.start();
  const app = express();
  app.set('trust proxy', env.TRUSTED_PROXIES);
  app.disable('x-powered-by');
  app.use(observe(services), helmet());
  const limited = limitRate(services);
  const context = ({ req, res }: { req: express.Request; res: express.Response }) =>
    contextOf(services, {
      requestId: res.locals.requestId,
      cookie: req.headers.cookie,
      setCookie: (cookie) => res.append('Set-Cookie', cookie),
    });
  app.use(
    '/graphql',
    limited,
    express.json({ limit: MAX_BODY_BYTES }),
    knownRoute(services, queries, context),
    expressMiddleware(apollo, { context }),
  );
  app.use(healthRoutes(services, stopping));
  app.use(limited);
  app.use(uploadRoute(services));
  app.use(sealedRoute(services));
  app.use((request, response) => refuse(request, response, new Refusal('NOT_FOUND')));
  app.use(onError(services));
  return { app, apollo };
}
