import { getMetadataStorage } from 'type-graphql';
import { DOMAINS, type Domain } from './domains.ts';

/** Thrown for a part of the schema that no domain answers for. */
export class OwnerlessError extends Error {
  override name = 'OwnerlessError';
  constructor(readonly part: string) {
    super(`${part} belongs to no domain: list it in api/src/schema/domains.ts`);
  }
}

/** Says which domain answers for a field, as `Query.account` or `Account.orders`. */
export type FieldOwners = ReadonlyMap<string, Domain>;

/**
 * Reads from the decorators which domain's resolver answers each root field and each field that a resolver adds to a
 * type. Fields that are not in the answer belong to their type. The schema must have been built before.
 * @throws OwnerlessError for a resolver class that no domain lists
 */
export function fieldOwners(): FieldOwners {
  const domains = Object.entries(DOMAINS) as [Domain, readonly unknown[]][];
  const owner = (resolver: unknown, part: string): Domain => {
    const found = domains.find(([, resolvers]) => resolvers.includes(resolver));
    if (!found) throw new OwnerlessError(part);
    return found[0];
  };
  const { queries, mutations, subscriptions, fieldResolvers, objectTypes } = getMetadataStorage();
  const fields = new Map<string, Domain>();
  const add = (type: string, { schemaName, target }: { schemaName: string; target: unknown }) => {
    const part = `${type}.${schemaName}`;
    fields.set(part, owner(target, part));
  };
  for (const query of queries) add('Query', query);
  for (const mutation of mutations) add('Mutation', mutation);
  for (const subscription of subscriptions) add('Subscription', subscription);
  for (const resolver of fieldResolvers) {
    const type = objectTypes.find(({ target }) => target === resolver.getObjectType?.());
    if (resolver.kind === 'external' && type) add(type.name, resolver);
  }
  return fields;
}
