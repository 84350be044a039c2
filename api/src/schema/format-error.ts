import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { type Code, isCode } from './codes.ts';
import { LIMITS } from './measure.ts';
import { Refusal } from './refusal.ts';

/** A mistake as it leaves the api: the code, its values, and where in the query. No prose. */
export interface PlainError {
  code: Code;
  params: Record<string, string | number>;
}

/** The refusal behind an error that GraphQL wrapped, perhaps more than once. */
export function refusalIn(error: unknown): Refusal | undefined {
  for (let cause = error; cause instanceof Error; cause = (cause as GraphQLError).originalError) {
    if (cause instanceof Refusal) return cause;
  }
  return undefined;
}

const VARIABLE = /^Variable "\$(\w+)/;

/** Codes of Apollo Server and graphql-js, told apart by what they say where one code stands for several mistakes. */
function translate(code: unknown, message: string): PlainError {
  switch (code) {
    case 'GRAPHQL_PARSE_FAILED':
      return / tokens\. Parsing aborted/.test(message)
        ? { code: 'QUERY_TOO_LONG', params: { max: LIMITS.tokens } }
        : { code: 'QUERY_MALFORMED', params: {} };
    case 'INTROSPECTION_DISABLED':
      return { code: 'INTROSPECTION_OFF', params: {} };
    case 'GRAPHQL_VALIDATION_FAILED':
      return { code: /introspection is not allowed/.test(message) ? 'INTROSPECTION_OFF' : 'QUERY_INVALID', params: {} };
    case 'MAX_RECURSIVE_SELECTIONS_EXCEEDED':
    case 'OPERATION_RESOLUTION_FAILURE':
      return { code: 'QUERY_INVALID', params: {} };
    case 'BAD_USER_INPUT':
      return { code: 'VARIABLES_INVALID', params: { variable: VARIABLE.exec(message)?.[1] ?? '' } };
    case 'BAD_REQUEST':
      return { code: /CSRF/.test(message) ? 'CROSS_SITE' : 'REQUEST_INVALID', params: {} };
    case 'PERSISTED_QUERY_NOT_FOUND':
    case 'PERSISTED_QUERY_NOT_SUPPORTED':
      return { code: 'REQUEST_INVALID', params: {} };
    default:
      return { code: 'INTERNAL', params: {} };
  }
}

/** The {code, params} of any error. */
export function plainError(error: unknown, code?: unknown): PlainError {
  const refusal = refusalIn(error);
  if (refusal) return { code: refusal.code, params: refusal.params };
  // A compiled query's errors may have no extensions, whatever their type says.
  const own = error instanceof GraphQLError ? (error as Partial<GraphQLError>).extensions : undefined;
  if (isCode(own?.code)) return { code: own.code, params: own.params as PlainError['params'] };
  return translate(code ?? own?.code, error instanceof Error ? error.message : '');
}

/** Any error as GraphQL answers it. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { code, params } = plainError(error, formatted.extensions?.code);
  const { locations, path } = formatted;
  return { message: code, ...(locations && { locations }), ...(path && { path }), extensions: { code, params } };
}
