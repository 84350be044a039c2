import type { ApolloServerPlugin } from '@apollo/server';
import { Kind } from 'graphql';
import { plainError } from '../schema/format-error.ts';
import { checkSize } from '../schema/measure.ts';
import type { RequestContext, Services } from './services.ts';

/** Refuses what is too large, and measures and logs what is not: times, statements and codes, never contents. */
export function watchOperations({ metrics, log }: Services): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart({ contextValue }) {
      const started = performance.now();
      let field = 'none';
      return {
        async didResolveOperation({ schema, document, operation, request }) {
          const [first] = operation?.selectionSet.selections ?? [];
          if (first?.kind === Kind.FIELD) field = first.name.value;
          if (operation) checkSize(schema, document, operation, request.variables ?? {});
        },
        async didEncounterErrors({ errors }) {
          for (const error of errors) {
            const { code } = plainError(error, error.extensions.code);
            metrics.errors.inc({ code });
            if (code === 'INTERNAL')
              log.error({ requestId: contextValue.requestId, err: error.originalError ?? error }, 'failed');
          }
        },
        async willSendResponse() {
          const seconds = (performance.now() - started) / 1000;
          metrics.fields.observe({ field }, seconds);
          metrics.statements.inc(contextValue.database.statements);
          const { requestId, database } = contextValue;
          log.debug({ requestId, field, ms: Math.round(seconds * 1000), statements: database.statements }, 'operation');
        },
      };
    },
  };
}
