import { type Node, type Range, rangeOf, replaced, textAt, walk } from './ast.ts';
import { type Change, MUTATORS, type View } from './mutators.ts';

/** A change with a name that stays when lines move: contract, function, what stood there and what stands there now. */
export interface Mutant extends Change {
  id: string;
  line: number;
  /** The code around the change before it and after it. */
  before: string;
  after: string;
}

/** As much code around a change as tells people where it is. */
const WORDS = 70;

/** Without line breaks and the semicolon at the end. */
const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').replace(/;? *$/, '').trim();
/** How a change reads that leaves nothing behind. */
const orNothing = (text: string): string => (text === '' || text === '{}' ? 'nothing' : text);
const cut = (text: string): string => (text.length > 2 * WORDS ? `${text.slice(0, 2 * WORDS)}…` : text);

/** `Vault.take`; constants by their own name, free functions without a contract. */
function placeOf(above: readonly Node[]): string {
  const named = above.filter(({ nodeType, name }) =>
    nodeType === 'ContractDefinition' || nodeType === 'FunctionDefinition'
      ? true
      : nodeType === 'VariableDeclaration' && typeof name === 'string',
  );
  const names = named.slice(0, 2).map((node) => String(node.name || node.kind));
  return names.join('.');
}

/** The widest expression or statement around the change that is still short. */
function contextOf(change: Change, node: Node, above: readonly Node[], source: Buffer): Range {
  const around = [...above, node].filter((candidate) => {
    const range = rangeOf(candidate);
    const whole = range.start <= change.range.start && range.end >= change.range.end;
    return (
      whole && !/Block|Definition|SourceUnit/.test(candidate.nodeType) && oneLine(textAt(source, range)).length <= WORDS
    );
  });
  return around[0] === undefined ? change.range : rangeOf(around[0]);
}

function named(change: Change, node: Node, above: readonly Node[], source: Buffer): Mutant {
  const context = contextOf(change, node, above, source);
  const { start, end } = change.range;
  const before = oneLine(textAt(source, context));
  const head = textAt(source, { start: context.start, end: start });
  const after = orNothing(oneLine(head + change.replacement + textAt(source, { start: end, end: context.end })));
  const line = source.subarray(0, start).toString('utf8').split('\n').length;
  return {
    ...change,
    line,
    before: cut(before),
    after: cut(after),
    id: `${placeOf([...above, node])}: ${cut(before)} → ${cut(after)}`,
  };
}

/** Names of the enums of some sources, with their members. */
export function enumsOf(units: readonly Node[]): Map<string, string[]> {
  const enums = new Map<string, string[]>();
  for (const unit of units) {
    walk(unit, (node) => {
      if (node.nodeType !== 'EnumDefinition') return;
      const members = (node.members as Node[]).map((member) => String(member.name));
      enums.set(String(node.canonicalName ?? node.name), members);
    });
  }
  return enums;
}

/** Every mutant of a source, by line. Two that read the same are one; equal names are told apart by a number. */
export function mutantsOf(unit: Node, view: View): Mutant[] {
  const mutants: Mutant[] = [];
  const seen = new Set<string>();
  walk(unit, (node, above) => {
    if (!above.some(({ nodeType }) => /^(FunctionDefinition|VariableDeclaration|ModifierDefinition)$/.test(nodeType))) {
      if (node.nodeType !== 'FunctionDefinition') return;
    }
    for (const mutate of MUTATORS) {
      for (const change of mutate(node, view)) {
        const text = replaced(view.source, change.range, change.replacement).toString('base64');
        if (!seen.has(text)) mutants.push(named(change, node, above, view.source));
        seen.add(text);
      }
    }
  });
  const byLine = mutants.sort((a, b) => a.range.start - b.range.start);
  const counts = new Map<string, number>();
  return byLine.map((mutant) => {
    const count = (counts.get(mutant.id) ?? 0) + 1;
    counts.set(mutant.id, count);
    return count === 1 ? mutant : { ...mutant, id: `${mutant.id} (${count})` };
  });
}
