/** A node of solc's syntax tree: its kind, its place in the source as bytes (`start:length:file`), and its parts. */
export interface Node {
  nodeType: string;
  src: string;
  [part: string]: unknown;
}

/** Bytes from `start` up to, not including, `end`. */
export interface Range {
  start: number;
  end: number;
}

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'nodeType' in value && 'src' in value;

/** The nodes that this one is made of, in the order of the source. */
export function childrenOf(node: Node): Node[] {
  const children = Object.values(node)
    .flatMap((part) => (Array.isArray(part) ? part : [part]))
    .filter(isNode);
  return children.sort((a, b) => rangeOf(a).start - rangeOf(b).start);
}

/** Visits a node and everything below it, handing each visit the way down to it, the nearest parent last. */
export function walk(
  node: Node,
  visit: (node: Node, above: readonly Node[]) => void,
  above: readonly Node[] = [],
): void {
  visit(node, above);
  for (const child of childrenOf(node)) walk(child, visit, [...above, node]);
}

export function rangeOf(node: Node): Range {
  const [start = 0, length = 0] = node.src.split(':').map(Number);
  return { start, end: start + length };
}

/** solc counts bytes, and comments are not all ASCII. */
export function textAt(source: Buffer, { start, end }: Range): string {
  return source.subarray(start, end).toString('utf8');
}

/** The source with one range replaced. */
export function replaced(source: Buffer, { start, end }: Range, replacement: string): Buffer {
  return Buffer.concat([source.subarray(0, start), Buffer.from(replacement), source.subarray(end)]);
}

/** solc's name for the type of an expression: `uint256`, `enum IOrders.State`, `int_const 5`. */
export function typeOf(node: unknown): string {
  if (!isNode(node)) return '';
  const types = node.typeDescriptions as { typeString?: string } | undefined;
  return types?.typeString ?? '';
}

/** The list of nodes in one part of a node; empty places of tuples are left out. */
export function listOf(node: Node, part: string): Node[] {
  const list = node[part];
  return Array.isArray(list) ? list.filter(isNode) : [];
}
