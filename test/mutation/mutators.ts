import { isNode, listOf, type Node, type Range, rangeOf, textAt, typeOf } from './ast.ts';

/** One wrong program: one range of the source reads otherwise. */
export interface Change {
  /** Which mistake it imitates. */
  kind: string;
  range: Range;
  replacement: string;
}

/** What a mutator may look at beside the node itself. */
export interface View {
  source: Buffer;
  /** Members of each enum by its full name, `IOrders.State`. */
  enums: ReadonlyMap<string, readonly string[]>;
}

type Mutator = (node: Node, view: View) => Change[];

/** What each operator is mistaken for. */
const OPERATORS: Record<string, readonly string[]> = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '==': ['!='],
  '!=': ['=='],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
  '**': ['*'],
  '&&': ['||'],
  '||': ['&&'],
  '<<': ['>>'],
  '>>': ['<<'],
  '&': ['|'],
  '|': ['&'],
  '^': ['&'],
};

/** Order is a neighbour of equality where there is an order; no unsigned number is less than nothing. */
function orderBeside(operator: string, left: Node, right: Node): string[] {
  const zero = right.nodeType === 'Literal' && right.value === '0';
  if (!/^u?int\d/.test(typeOf(left)) || zero) return [];
  if (operator === '==') return ['<=', '>='];
  return operator === '!=' ? ['<', '>'] : [];
}

const operators: Mutator = (node, { source }) => {
  if (node.nodeType !== 'BinaryOperation') return [];
  const [left, right] = [node.leftExpression as Node, node.rightExpression as Node];
  const between = { start: rangeOf(left).end, end: rangeOf(right).start };
  const operator = String(node.operator);
  const start = between.start + source.subarray(between.start, between.end).indexOf(operator);
  const range = { start, end: start + operator.length };
  return [...(OPERATORS[operator] ?? []), ...orderBeside(operator, left, right)].map((replacement) => ({
    kind: 'operator',
    range,
    replacement,
  }));
};

/** `a += b` becomes `a -= b` and `a = b`. */
const assignments: Mutator = (node, { source }) => {
  const operator = String(node.operator);
  if (node.nodeType !== 'Assignment' || operator === '=') return [];
  const from = rangeOf(node.leftHandSide as Node).end;
  const start = from + source.subarray(from).indexOf(operator);
  const range = { start, end: start + operator.length };
  const others = OPERATORS[operator.slice(0, -1)] ?? [];
  return [...others.map((other) => `${other}=`), '='].map((replacement) => ({ kind: 'operator', range, replacement }));
};

/** `!a` and `-a` become `a`; `++a` becomes `--a`. */
const signs: Mutator = (node, { source }) => {
  if (node.nodeType !== 'UnaryOperation') return [];
  const inner = textAt(source, rangeOf(node.subExpression as Node));
  const others: Record<string, string> = {
    '!': inner,
    '-': inner,
    '++': node.prefix ? `--${inner}` : `${inner}--`,
    '--': node.prefix ? `++${inner}` : `${inner}++`,
  };
  const replacement = others[String(node.operator)];
  return replacement === undefined ? [] : [{ kind: 'operator', range: rangeOf(node), replacement }];
};

/** Numbers off by one and missing; truth and falsehood. Numbers inside assembly count. */
const literals: Mutator = (node, { source }) => {
  if (node.nodeType !== 'Literal' && node.nodeType !== 'YulLiteral') return [];
  const range = rangeOf(node);
  const change = (replacement: string) => ({ kind: 'literal', range, replacement });
  if (node.kind === 'bool') return [change(node.value === 'true' ? 'false' : 'true')];
  if (node.kind !== 'number') return [];
  const text = textAt(source, range);
  if (typeof node.subdenomination === 'string') return [change(`(${text} + 1)`), change(`(${text} - 1)`), change('0')];
  if (!/^(0x[\da-f]+|[\d_]+)$/i.test(text)) return [];
  const value = BigInt(text.replaceAll('_', ''));
  const others = new Set([value + 1n, value > 0n ? value - 1n : 1n, 0n]);
  others.delete(value);
  return [...others].map((other) => change(String(other)));
};

/** A member of an enum becomes the next one. */
const members: Mutator = (node, { enums }) => {
  const name = /^enum (.+)$/.exec(typeOf(node))?.[1];
  const list = enums.get(name ?? '');
  const owner = node.expression;
  if (node.nodeType !== 'MemberAccess' || list === undefined) return [];
  if (!isNode(owner) || !typeOf(owner).startsWith('type(enum')) return [];
  const member = String(node.memberName);
  const { end } = rangeOf(node);
  const replacement = list[(list.indexOf(member) + 1) % list.length] ?? member;
  return [{ kind: 'member', range: { start: end - member.length, end }, replacement }];
};

const DOES_SOMETHING = ['ExpressionStatement', 'EmitStatement', 'RevertStatement'];

/** A statement that does something is left out. A guard's only statement, a revert, stays: `if (false)` covers it. */
const removals: Mutator = (node, { source }) => {
  /** solc's range of a statement ends before its semicolon. */
  const whole = ({ start, end }: Range): Range => ({ start, end: source.indexOf(';', end) + 1 });
  const isBody = node.nodeType === 'Block' || node.nodeType === 'UncheckedBlock';
  const inside = isBody ? listOf(node, 'statements') : [node.trueBody, node.falseBody, node.body].filter(isNode);
  const alone = inside.length === 1 && inside[0]?.nodeType === 'RevertStatement';
  return inside
    .filter(({ nodeType }) => DOES_SOMETHING.includes(nodeType) && !alone)
    .map((statement) => ({ kind: 'removal', range: whole(rangeOf(statement)), replacement: '{}' }));
};

const conditions: Mutator = (node) =>
  node.nodeType === 'IfStatement'
    ? ['true', 'false'].map((replacement) => ({
        kind: 'condition',
        range: rangeOf(node.condition as Node),
        replacement,
      }))
    : [];

const modifiers: Mutator = (node) =>
  node.nodeType === 'FunctionDefinition'
    ? listOf(node, 'modifiers')
        .filter((modifier) => modifier.kind === 'modifierInvocation')
        .map((modifier) => ({ kind: 'modifier', range: rangeOf(modifier), replacement: '' }))
    : [];

/** What `first` and `second` span, with the two changed over. */
function swapped(source: Buffer, kind: string, first: Node, second: Node): Change {
  const [a, b] = [rangeOf(first), rangeOf(second)];
  const between = textAt(source, { start: a.end, end: b.start });
  return { kind, range: { start: a.start, end: b.end }, replacement: textAt(source, b) + between + textAt(source, a) };
}

const branches: Mutator = (node, { source }) =>
  node.nodeType === 'Conditional'
    ? [swapped(source, 'branches', node.trueExpression as Node, node.falseExpression as Node)]
    : [];

/** Neighbours of one type in a call, an event or a tuple, which the compiler would not tell apart. */
const order: Mutator = (node, { source }) => {
  const named = Array.isArray(node.names) && node.names.length > 0;
  const list = node.nodeType === 'FunctionCall' && !named ? listOf(node, 'arguments') : listOf(node, 'components');
  return list.slice(1).flatMap((second, index) => {
    const first = list[index] as Node;
    const same = typeOf(first) === typeOf(second) && !typeOf(first).startsWith('int_const');
    const equal = textAt(source, rangeOf(first)) === textAt(source, rangeOf(second));
    return same && !equal ? [swapped(source, 'order', first, second)] : [];
  });
};

/** All of them; the order decides which of two equal programs keeps its name. */
export const MUTATORS: readonly Mutator[] = [
  operators,
  assignments,
  signs,
  literals,
  members,
  conditions,
  removals,
  modifiers,
  branches,
  order,
];
