import {
  type DocumentNode,
  type FieldDefinitionNode,
  type GraphQLSchema,
  isTypeDefinitionNode,
  Kind,
  parse,
  printSchema,
  type TypeDefinitionNode,
} from 'graphql';
import type { FieldOwners } from './ownership.ts';

export const ROOTS = ['Query', 'Mutation', 'Subscription'];

const byName = (a: { name: { value: string } }, b: { name: { value: string } }) =>
  a.name.value < b.name.value ? -1 : 1;

/**
 * A schema as a document that does not depend on the order in which modules were loaded: root types first, then types by
 * name. A type's own fields stay as they are written; those that resolvers add follow by name.
 * @param added fields of roots and fields that resolvers add
 */
export function arrange(schema: GraphQLSchema, added: FieldOwners): DocumentNode {
  const isAdded = (type: string, field: FieldDefinitionNode) => added.has(`${type}.${field.name.value}`);
  const arrangeFields = (type: TypeDefinitionNode): TypeDefinitionNode => {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION) return type;
    // Decorators of parameters run last to first.
    const fields = (type.fields ?? []).map((field) => ({
      ...field,
      arguments: [...(field.arguments ?? [])].reverse(),
    }));
    const own = fields.filter((field) => !isAdded(type.name.value, field));
    const others = fields.filter((field) => isAdded(type.name.value, field)).sort(byName);
    return { ...type, fields: [...own, ...others] };
  };
  const types = parse(printSchema(schema)).definitions.filter(isTypeDefinitionNode).map(arrangeFields);
  const roots = ROOTS.flatMap((root) => types.filter(({ name }) => name.value === root));
  const others = types.filter((type) => !roots.includes(type)).sort(byName);
  return { kind: Kind.DOCUMENT, definitions: [...roots, ...others] };
}
