import type { ApolloServerPlugin } from '@apollo/server';
import { type GraphQLError, Kind, type OperationDefinitionNode } from 'graphql';
import { plainError } from '../schema/format-error.ts';
import { checkSize } from '../schema/measure.ts';
import type { KnownQueries } from './known-queries.ts';
import type { RequestContext, Services } from './services.ts';

/** By which an operation is measured: the name of its first field. */
export function fieldOf(operation: OperationDefinitionNode | undefined): string {
  const [first] = operation?.selectionSet.selections ?? [];
  return first?.kind === Kind.FIELD ? first.name.value : 'none';
}

/** Counts what went wrong, and logs what nobody should see. */
export function noteErrors({ metrics, log }: Services, requestId: string, errors: readonly GraphQLError[]): void {
  for (const error of errors) {
    const { code } = plainError(error, error.extensions?.code);
    metrics.errors.inc({ code });
    if (code === 'INTERNAL') log.error({ requestId, err: error.originalError ?? error }, 'failed');
  }
}

/** Measures and logs an answer: times, statements and codes, never contents. */
export function noteAnswer(
  { metrics, log }: Services,
  { requestId, database: { statements } }: RequestContext,
  field: string,
  started: number,
): void {
  const seconds = (performance.now() - started) / 1000;
  metrics.fields.observe({ field }, seconds);
  metrics.statements.inc(statements);
  log.debug({ requestId, field, ms: Math.round(seconds * 1000), statements }, 'operation');
}

/** Refuses what is too large, measures what is not, and makes queries known that may come again. */
export function watchOperations(services: Services, queries: KnownQueries): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart({ contextValue }) {
      const started = performance.now();
      let field = 'none';
      return {
        async didResolveOperation({ schema, document, operation, source, request }) {
          field = fieldOf(operation);
          if (!operation) return;
          checkSize(schema, document, operation, request.variables ?? {});
          queries.note(source, request.operationName, document, operation);
        },
        async didEncounterErrors({ errors }) {
          noteErrors(services, contextValue.requestId, errors);
        },
        async willSendResponse() {
          noteAnswer(services, contextValue, field, started);
        },
      };
    },
  };
}
