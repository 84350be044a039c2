import 'reflect-metadata';
import { createPubSub } from '@graphql-yoga/subscription';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { Movement } from '../vault/types.ts';
import { DOMAINS } from './domains.ts';

/** The whole schema of the api, with its resolvers. Inputs are checked by scalars and filters, not by class-validator. */
export function buildApiSchema(): GraphQLSchema {
  const [first, ...others] = Object.values(DOMAINS).flat();
  if (first === undefined) throw new RangeError('The api has no resolvers');
  return buildSchemaSync({
    resolvers: [first, ...others],
    orphanedTypes: [Movement],
    validate: false,
    // Subscriptions bring their own sources; type-graphql asks for a bus all the same.
    pubSub: createPubSub(),
  });
}
