import { BREAK, type FieldNode, type GraphQLResolveInfo, Kind, type OperationDefinitionNode, visit } from 'graphql';
import { parseResolveInfo, type ResolveTree } from 'graphql-parse-resolve-info';

/** Names of the fields a query selects of one object, with what it selects of each. */
export type Selection = ReadonlyMap<string, readonly ResolveTree[]>;

const EMPTY: Selection = new Map();

/** Answers by what they were asked about. */
class Remembered<Subject extends object> {
  private readonly answers = new WeakMap<Subject, Map<string | undefined, Selection>>();

  get(subject: Subject, type: string | undefined, read: () => Selection): Selection {
    const byType = this.answers.get(subject) ?? new Map<string | undefined, Selection>();
    const known = byType.get(type);
    if (known !== undefined) return known;
    const answer = read();
    this.answers.set(subject, byType.set(type, answer));
    return answer;
  }
}

const ofTrees = new Remembered<readonly ResolveTree[]>();

/** What is selected of the object that `trees` answer, whichever type conditions and aliases stand around it. */
export const selectionOf = (trees: readonly ResolveTree[] | undefined, type?: string): Selection =>
  trees === undefined ? EMPTY : ofTrees.get(trees, type, () => readTrees(trees, type));

function readTrees(trees: readonly ResolveTree[], type: string | undefined): Selection {
  const found = new Map<string, ResolveTree[]>();
  for (const tree of trees) {
    for (const [name, fields] of Object.entries(tree.fieldsByTypeName)) {
      if (type !== undefined && name !== type && name !== 'Node') continue;
      for (const field of Object.values(fields)) {
        const same = found.get(field.name);
        if (same) same.push(field);
        else found.set(field.name, [field]);
      }
    }
  }
  return found;
}

/** Whether an operation selects the same with any variables: nothing in it is skipped or included by one. */
const fixed = new WeakMap<OperationDefinitionNode, boolean>();

function isFixed({ operation, fragments }: GraphQLResolveInfo): boolean {
  const before = fixed.get(operation);
  if (before !== undefined) return before;
  let isSame = true;
  for (const part of [operation, ...Object.values(fragments)]) {
    visit(part, {
      Directive(directive) {
        if (!directive.arguments?.some(({ value }) => value.kind === Kind.VARIABLE)) return undefined;
        isSame = false;
        return BREAK;
      },
    });
  }
  fixed.set(operation, isSame);
  return isSame;
}

/** A document that is asked again is not parsed again, so that its fields are known here. */
const ofFields = new Remembered<FieldNode>();

function readSelection(info: GraphQLResolveInfo, type: string | undefined): Selection {
  const tree = parseResolveInfo(info) as ResolveTree | null | undefined;
  return selectionOf(tree ? [tree] : undefined, type);
}

/** What the query selects of the field being resolved. */
export function selectedBy(info: GraphQLResolveInfo, type?: string): Selection {
  const [field, ...others] = info.fieldNodes;
  if (field === undefined || others.length > 0 || !isFixed(info)) return readSelection(info, type);
  return ofFields.get(field, type, () => readSelection(info, type));
}

const keys = new WeakMap<Selection, string>();

/** A stable text of a selection: equal selections may share one batch of a loader. */
export function selectionKey(selection: Selection): string {
  const before = keys.get(selection);
  if (before !== undefined) return before;
  const key = [...selection]
    .map(([name, trees]) => {
      const below = selectionKey(selectionOf(trees));
      return below === '' ? name : `${name}{${below}}`;
    })
    .sort()
    .join(' ');
  keys.set(selection, key);
  return key;
}
