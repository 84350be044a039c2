import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
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

/**
 * Subscriptions (graphql-transport-ws) on `/graphql`. A browser sends its cookie to any WebSocket, so that only pages of
 * our own origins may open one.
 * @returns closes every connection, asking clients to come again
 */
export function openSockets(server: Server, services: Services): () => Promise<void> {
  const { schema, env, metrics, log } = services;
  const sockets = new WebSocketServer({
    server,
    path: '/graphql',
    maxPayload: MAX_MESSAGE_BYTES,
    verifyClient: ({ origin }: { origin?: string }) =>
      sockets.clients.size < SOCKETS && (!origin || env.WEB_ORIGIN.includes(origin)),
  });
  const running = new WeakMap<object, number>();
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
          const count = (running.get(extra.socket) ?? 0) + 1;
          if (count > SUBSCRIPTIONS) throw new Refusal('SUBSCRIPTIONS_TOO_MANY', { max: SUBSCRIPTIONS });
          const document = parse(query, { maxTokens: LIMITS.tokens });
          const [mistake] = validate(schema, document);
          if (mistake) throw mistake;
          const operation = getOperationAST(document, operationName);
          if (operation?.operation !== 'subscription') throw new Refusal('QUERY_INVALID');
          checkSize(schema, document, operation, variables ?? {});
          running.set(extra.socket, count);
          return undefined;
        } catch (error) {
          return [plain(error)];
        }
      },
      onComplete: ({ extra }) => {
        running.set(extra.socket, Math.max(0, (running.get(extra.socket) ?? 0) - 1));
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
      context: ({ extra }) => contextOf(services, { requestId: randomUUID(), cookie: extra.request.headers.cookie }),
    },
    sockets,
  );
  return async () => {
    for (const socket of sockets.clients) socket.close(GOING_AWAY);
    await closing.dispose();
  };
}
