import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  isTypeDefinitionNode,
  Kind,
  type NamedTypeNode,
  type ObjectTypeDefinitionNode,
  parse,
  type TypeDefinitionNode,
  visit,
} from 'graphql';
import { ROOTS } from './arrange.ts';
import type { Domain } from './domains.ts';
import { type FieldOwners, OwnerlessError } from './ownership.ts';

const FEDERATION = 'https://specs.apollo.dev/federation/v2.9';

const directive = (text: string): ConstDirectiveNode => {
  const [definition] = parse(`scalar X ${text}`).definitions as [TypeDefinitionNode];
  return definition.directives?.[0] as ConstDirectiveNode;
};
/** A thing whose fields this subgraph answers, all or some. */
const KEY = directive('@key(fields: "id")');
/** A thing of another subgraph that this one only points to. */
const POINTER = directive('@key(fields: "id", resolvable: false)');
/** A value that has the same fields in each subgraph. */
const SHAREABLE = directive('@shareable');

type Owners = Readonly<Record<string, Domain>>;

const isNode = (type: TypeDefinitionNode): boolean =>
  type.kind === Kind.OBJECT_TYPE_DEFINITION && (type.interfaces ?? []).some(({ name }) => name.value === 'Node');

/** Names of all types that a definition mentions. */
function mentioned(definition: TypeDefinitionNode): string[] {
  const names: string[] = [];
  visit(definition, { NamedType: (node: NamedTypeNode) => void names.push(node.name.value) });
  return names;
}

/** The whole schema, from which each domain's part is cut. */
class Pieces {
  private readonly types: Map<string, TypeDefinitionNode>;
  constructor(
    schema: DocumentNode,
    private readonly fields: FieldOwners,
    private readonly owners: Owners,
  ) {
    this.types = new Map(schema.definitions.filter(isTypeDefinitionNode).map((type) => [type.name.value, type]));
  }

  /** A domain's types: its root fields, its things, and whatever those mention, in the order of the whole. */
  of(domain: Domain): TypeDefinitionNode[] {
    const found = new Map<string, TypeDefinitionNode>();
    const include = (name: string): void => {
      const type = this.types.get(name);
      if (!type || found.has(name)) return;
      const part = this.part(type, domain);
      if (!part) return;
      found.set(name, part);
      for (const other of mentioned(part)) include(other);
      if (name === 'Node' && this.answersNode(domain)) for (const node of this.nodes()) include(node.name.value);
    };
    for (const root of ROOTS) include(root);
    for (const node of this.nodes()) if (this.contributes(node, domain)) include(node.name.value);
    return [...this.types.keys()].flatMap((name) => found.get(name) ?? []);
  }

  private nodes(): ObjectTypeDefinitionNode[] {
    return [...this.types.values()].filter((type): type is ObjectTypeDefinitionNode => isNode(type));
  }

  private answersNode(domain: Domain): boolean {
    return this.fields.get('Query.node') === domain;
  }

  private owner(type: ObjectTypeDefinitionNode): Domain {
    const owner = this.owners[type.name.value];
    if (!owner) throw new OwnerlessError(type.name.value);
    return owner;
  }

  /** Fields of a root or a thing that this domain answers. */
  private answered(type: ObjectTypeDefinitionNode, domain: Domain): FieldDefinitionNode[] {
    const usual = ROOTS.includes(type.name.value) ? undefined : this.owner(type);
    return (type.fields ?? []).filter(
      (field) => (this.fields.get(`${type.name.value}.${field.name.value}`) ?? usual) === domain,
    );
  }

  private contributes(type: ObjectTypeDefinitionNode, domain: Domain): boolean {
    return this.answered(type, domain).length > 0;
  }

  /** What a domain's subgraph says about a type; undefined for a root it adds nothing to. */
  private part(type: TypeDefinitionNode, domain: Domain): TypeDefinitionNode | undefined {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION) return type;
    const isRoot = ROOTS.includes(type.name.value);
    if (!isRoot && !isNode(type)) return type;
    const fields = this.answered(type, domain);
    if (isRoot) return fields.length > 0 ? { ...type, fields } : undefined;
    if (this.owner(type) === domain) return { ...type, fields, directives: [KEY] };
    const id = (type.fields ?? []).filter(({ name }) => name.value === 'id');
    return {
      ...type,
      description: undefined,
      fields: [...id, ...fields],
      directives: [fields.length > 0 ? KEY : POINTER],
    };
  }
}

const isValue = (type: TypeDefinitionNode): type is ObjectTypeDefinitionNode =>
  type.kind === Kind.OBJECT_TYPE_DEFINITION && !isNode(type) && !ROOTS.includes(type.name.value);

/**
 * Cuts a schema into one federated subgraph per domain. A thing (a type with an id) is defined by its owner; other
 * domains point to it or add the fields they answer. Values without an id, enums, inputs and scalars are repeated.
 * Source: https://specs.apollo.dev/federation/v2.9
 * @param owners whose each type with an id is
 * @throws OwnerlessError
 */
export function cutSubgraphs(schema: DocumentNode, fields: FieldOwners, owners: Owners): Map<Domain, DocumentNode> {
  const pieces = new Pieces(schema, fields, owners);
  const domains = [...new Set([...fields.values(), ...Object.values(owners)])].sort();
  const parts = new Map(domains.map((domain) => [domain, pieces.of(domain)]));
  const uses = new Map<string, number>();
  for (const { name } of [...parts.values()].flat()) uses.set(name.value, (uses.get(name.value) ?? 0) + 1);
  const shared = (type: TypeDefinitionNode): DefinitionNode =>
    isValue(type) && (uses.get(type.name.value) ?? 0) > 1 ? { ...type, directives: [SHAREABLE] } : type;
  const head = parse(`extend schema @link(url: "${FEDERATION}", import: ["@key", "@shareable"])`).definitions;
  return new Map(
    [...parts].map(([domain, types]) => [
      domain,
      { kind: Kind.DOCUMENT, definitions: [...head, ...types.map(shared)] } satisfies DocumentNode,
    ]),
  );
}
