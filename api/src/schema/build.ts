import 'reflect-metadata';
import { createPubSub } from '@graphql-yoga/subscription';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync, getMetadataStorage } from 'type-graphql';
import { Movement } from '../vault/types.ts';
import { DOMAINS } from './domains.ts';

/** The whole schema of the api, with its resolvers. Inputs are checked by scalars and filters, not by class-validator. */
export function buildApiSchema(): GraphQLSchema {
  const [first, ...others] = Object.values(DOMAINS).flat();
  if (first === undefined) throw new RangeError('The api has no resolvers');
  // A field without a resolver of its own is a property and read as one, without a function around it.
  for (const type of getMetadataStorage().objectTypes) type.simpleResolvers = true;
  return buildSchemaSync({
    resolvers: [first, ...others],
    orphanedTypes: [Movement],
    validate: false,
    // Subscriptions bring their own sources; type-graphql asks for a bus all the same.
    pubSub: createPubSub(),
  });
}
