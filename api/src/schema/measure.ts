import {
  BREAK,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { Refusal } from './refusal.ts';

/** What one operation may ask for. Pages ask for at most a third of it. */
export const LIMITS = { depth: 12, cost: 10_000, aliases: 30, tokens: 2000 } as const;

interface Size {
  depth: number;
  /** Fields answered at most: those below a list count once for each of its `first` rows. */
  cost: number;
  aliases: number;
}

const ZERO: Size = { depth: 0, cost: 0, aliases: 0 };
const beside = (a: Size, b: Size): Size => ({
  depth: Math.max(a.depth, b.depth),
  cost: a.cost + b.cost,
  aliases: a.aliases + b.aliases,
});

/** Sizes of the parts of one document; each fragment is measured once, however often it is spread. */
class Measure {
  private readonly fragments = new Map<string, FragmentDefinitionNode>();
  private readonly measured = new Map<string, Size>();
  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
    private readonly variables: Readonly<Record<string, unknown>>,
  ) {
    for (const node of document.definitions) {
      if (node.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(node.name.value, node);
    }
  }

  of(set: SelectionSetNode | undefined, parent: GraphQLCompositeType | undefined): Size {
    let size = ZERO;
    for (const node of set?.selections ?? []) {
      if (node.kind === Kind.FIELD) size = beside(size, this.field(node, parent));
      else if (node.kind === Kind.FRAGMENT_SPREAD) size = beside(size, this.fragment(node.name.value));
      else size = beside(size, this.of(node.selectionSet, this.typeNamed(node.typeCondition?.name.value) ?? parent));
    }
    return size;
  }

  private fragment(name: string): Size {
    const known = this.measured.get(name);
    const node = this.fragments.get(name);
    if (known || !node) return known ?? ZERO;
    this.measured.set(name, ZERO);
    const size = this.of(node.selectionSet, this.typeNamed(node.typeCondition.name.value));
    this.measured.set(name, size);
    return size;
  }

  private field(node: FieldNode, parent: GraphQLCompositeType | undefined): Size {
    if (node.name.value.startsWith('__')) return ZERO;
    const fields = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields() : {};
    const definition = fields[node.name.value];
    const type = definition && getNamedType(definition.type);
    const below = this.of(node.selectionSet, isCompositeType(type) ? type : undefined);
    const pages = definition?.args.find((arg) => arg.name === 'first');
    const rows = pages ? this.firstOf(node, Number(pages.defaultValue ?? 1)) : 1;
    return {
      depth: 1 + below.depth,
      cost: 1 + rows * below.cost,
      aliases: below.aliases + (node.alias ? 1 : 0),
    };
  }

  private firstOf(node: FieldNode, usual: number): number {
    const given = node.arguments?.find((argument) => argument.name.value === 'first')?.value;
    if (given?.kind === Kind.INT) return Math.max(1, Number(given.value));
    const value = given?.kind === Kind.VARIABLE ? this.variables[given.name.value] : undefined;
    return typeof value === 'number' ? Math.max(1, value) : usual;
  }

  private typeNamed(name: string | undefined): GraphQLCompositeType | undefined {
    const type = name === undefined ? undefined : this.schema.getType(name);
    return isCompositeType(type) ? type : undefined;
  }
}

const sizeOf = (
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): Size =>
  new Measure(schema, document, variables).of(
    operation.selectionSet,
    schema.getRootType(operation.operation) ?? undefined,
  );

/** Whether a document asks for as much with any variables: no page is as long as one of them says. */
export function isFixedSize(document: DocumentNode): boolean {
  let isFixed = true;
  visit(document, {
    Argument({ name, value }) {
      if (name.value !== 'first' || value.kind !== Kind.VARIABLE) return undefined;
      isFixed = false;
      return BREAK;
    },
  });
  return isFixed;
}

/** Whether an operation asks for no more than anybody needs. */
export function isSmall(...asked: Parameters<typeof sizeOf>): boolean {
  const { depth, cost, aliases } = sizeOf(...asked);
  return depth <= LIMITS.depth && aliases <= LIMITS.aliases && cost <= LIMITS.cost;
}

/**
 * Refuses an operation that asks for more than anybody needs, before anything of it is read.
 * @throws Refusal QUERY_TOO_DEEP, QUERY_TOO_COSTLY, QUERY_TOO_MANY_ALIASES
 */
export function checkSize(...asked: Parameters<typeof sizeOf>): void {
  const { depth, cost, aliases } = sizeOf(...asked);
  if (depth > LIMITS.depth) throw new Refusal('QUERY_TOO_DEEP', { depth, max: LIMITS.depth });
  if (aliases > LIMITS.aliases) throw new Refusal('QUERY_TOO_MANY_ALIASES', { aliases, max: LIMITS.aliases });
  if (cost > LIMITS.cost) throw new Refusal('QUERY_TOO_COSTLY', { cost, max: LIMITS.cost });
}
