import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import { GraphQLError, getOperationAST, parse, validate } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { plainError } from '../schema/format-error.ts';
import { checkSize, LIMITS } from '../schema/measure.ts';
import { Refusal } from '../schema/refusal.ts';
import { contextOf, type Services } from './services.ts';

/** Subscriptions one connection may hold. */
const SUBSCRIPTIONS = 20;
const SOCKETS = 2000;
/** Connections from one address, behind which there may be a whole house. */
const SOCKETS_EACH = 50;
/** Subscriptions that one connection may begin within a minute, however soon it ends them. */
const BEGUN_PER_MINUTE = 120;
const MINUTE = 60_000;
const MAX_MESSAGE_BYTES = 64 * 1024;
const INIT_TIMEOUT = 3000;
/** WebSocket close code: the server goes away, come again. */
const GOING_AWAY = 1001;

/** An error as it leaves the api, with its code and no prose. */
function plain(error: unknown): GraphQLError {
  const { code, params } = plainError(
    error,
    error instanceof GraphQLError ? (error.extensions.code ?? 'GRAPHQL_VALIDATION_FAILED') : undefined,
  );
  return new GraphQLError(code, { extensions: { code, params } });
}

/** Whose connection it is: as many hops back as there are proxies that are believed, as Express reckons it. */
export function callerOf(request: IncomingMessage, proxies: number): string {
  const told = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((address) => address.trim())
    .filter((address) => address !== '');
  const hops = [request.socket.remoteAddress ?? '', ...told.toReversed()];
  return hops[Math.min(proxies, hops.length - 1)] ?? '';
}

/** Counts what is open by address. */
class Callers {
  private readonly open = new Map<string, number>();
  of = (address: string): number => this.open.get(address) ?? 0;
  add(address: string, by: number): void {
    const count = this.of(address) + by;
    if (count > 0) this.open.set(address, count);
    else this.open.delete(address);
  }
}

/** What one connection has begun. */
interface Begun {
  running: number;
  thisMinute: number;
  since: number;
}

/**
 * Subscriptions (graphql-transport-ws) on `/graphql`. A browser sends its cookie to any WebSocket, so that only pages of
 * our own origins may open one.
 * @returns closes every connection, asking clients to come again
 */
export function openSockets(server: Server, services: Services): () => Promise<void> {
  const { schema, env, metrics, log } = services;
  const callers = new Callers();
  const sockets = new WebSocketServer({
    server,
    path: '/graphql',
    maxPayload: MAX_MESSAGE_BYTES,
    verifyClient: ({ origin, req }: { origin?: string; req: IncomingMessage }) =>
      sockets.clients.size < SOCKETS &&
      callers.of(callerOf(req, env.TRUSTED_PROXIES)) < SOCKETS_EACH &&
      (!origin || env.WEB_ORIGIN.includes(origin)),
  });
  sockets.on('connection', (socket, request) => {
    const caller = callerOf(request, env.TRUSTED_PROXIES);
    callers.add(caller, 1);
    socket.once('close', () => callers.add(caller, -1));
  });
  const begun = new WeakMap<object, Begun>();
  const begunOn = (socket: object): Begun => {
    const now = performance.now();
    const known = begun.get(socket) ?? { running: 0, thisMinute: 0, since: now };
    if (now - known.since > MINUTE) Object.assign(known, { thisMinute: 0, since: now });
    begun.set(socket, known);
    return known;
  };
  const closing = useServer(
    {
      schema,
      connectionInitWaitTimeout: INIT_TIMEOUT,
      onConnect: ({ extra }) => {
        metrics.sockets.inc();
        extra.socket.once('close', () => metrics.sockets.dec());
      },
      onSubscribe: ({ extra }, _id, { query, operationName, variables }) => {
        try {
          const asked = begunOn(extra.socket);
          asked.thisMinute += 1;
          if (asked.thisMinute > BEGUN_PER_MINUTE) {
            const wait = Math.ceil((MINUTE - (performance.now() - asked.since)) / 1000);
            throw new Refusal('RATE_LIMITED', { retryAfter: Math.max(1, wait) });
          }
          if (asked.running >= SUBSCRIPTIONS) throw new Refusal('SUBSCRIPTIONS_TOO_MANY', { max: SUBSCRIPTIONS });
          const document = parse(query, { maxTokens: LIMITS.tokens });
          const [mistake] = validate(schema, document);
          if (mistake) throw mistake;
          const operation = getOperationAST(document, operationName);
          if (operation?.operation !== 'subscription') throw new Refusal('QUERY_INVALID');
          checkSize(schema, document, operation, variables ?? {});
          asked.running += 1;
          return undefined;
        } catch (error) {
          return [plain(error)];
        }
      },
      onComplete: ({ extra }) => {
        const asked = begunOn(extra.socket);
        asked.running = Math.max(0, asked.running - 1);
      },
      onError: (_context, _id, _payload, errors) => errors.map(plain),
      onNext: (_context, _id, _payload, _args, result) => {
        if (!result.errors) return undefined;
        for (const error of result.errors) {
          if (plainError(error).code === 'INTERNAL')
            log.error({ err: error.originalError ?? error }, 'subscription failed');
        }
        return { ...result, errors: result.errors.map(plain) };
      },
      context: ({ extra }) =>
        contextOf(services, { requestId: randomUUID(), cookie: extra.request.headers.cookie, isLive: true }),
    },
    sockets,
  );
  return async () => {
    for (const socket of sockets.clients) socket.close(GOING_AWAY);
    await closing.dispose();
  };
}
