import type { Request, RequestHandler, Response } from 'express';
import type { FormattedExecutionResult } from 'graphql';
import { formatError } from '../schema/format-error.ts';
import { isSmall } from '../schema/measure.ts';
import type { KnownQueries, KnownQuery } from './known-queries.ts';
import { fieldOf, noteAnswer, noteErrors } from './plugin.ts';
import type { RequestContext, Services } from './services.ts';

type Variables = Record<string, unknown>;

interface Asked {
  query: string;
  operationName?: string;
  variables: Variables;
}

const isObject = (value: unknown): value is Variables =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A body of which every part is what it should be; anything else is Apollo Server's to refuse. */
function readBody(body: unknown): Asked | undefined {
  if (!isObject(body) || 'extensions' in body) return undefined;
  const { query, operationName, variables } = body;
  if (typeof query !== 'string') return undefined;
  if (typeof operationName !== 'string' && operationName !== undefined && operationName !== null) return undefined;
  if (!isObject(variables) && variables !== undefined && variables !== null) return undefined;
  return { query, operationName: operationName ?? undefined, variables: variables ?? {} };
}

/** Whether plain JSON is what the caller would get of Apollo Server, too. */
const takesJson = (accept: string | undefined) =>
  accept === undefined || (/\*\/\*|application\/json/.test(accept) && !/graphql-response|multipart/.test(accept));

/** Runs a known query; undefined where its variables are wrong or ask for too much, before anything was read. */
async function answer(
  services: Services,
  query: KnownQuery,
  variables: Variables,
  context: RequestContext,
): Promise<FormattedExecutionResult | undefined> {
  const started = performance.now();
  const { document, operation } = query;
  if (!query.isSmall && !isSmall(services.schema, document, operation, variables)) return undefined;
  const { data, errors } = await query.run(undefined, context, variables);
  if (data === undefined) return undefined;
  if (errors) noteErrors(services, context.requestId, errors);
  noteAnswer(services, context, fieldOf(operation), started);
  return errors ? { errors: errors.map((error) => formatError(error.toJSON(), error)), data } : { data };
}

/**
 * Answers queries that are known, without the way through Apollo Server; leaves everything else to it. A body is here only
 * where it was sent as JSON, which no other site's form can do.
 */
export const knownRoute =
  (
    services: Services,
    queries: KnownQueries,
    context: (around: { req: Request; res: Response }) => Promise<RequestContext>,
  ): RequestHandler =>
  async (request, response, next) => {
    const asked = request.method === 'POST' && takesJson(request.headers.accept) ? readBody(request.body) : undefined;
    const query = asked && queries.find(asked.query, asked.operationName);
    if (asked === undefined || query === undefined) return next();
    const result = await answer(services, query, asked.variables, await context({ req: request, res: response }));
    if (result === undefined) return next();
    const body = Buffer.from(JSON.stringify(result));
    response.setHeader('Content-Type', 'application/json; charset=utf-8');
    response.setHeader('Content-Length', body.length);
    response.end(body);
  };
