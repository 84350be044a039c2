import { type DefinitionNode, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { read, sources } from './tree.ts';

/** Functions, events and errors of an interface that stand without a comment above them. */
function undocumented(solidity: string): string[] {
  const lines = solidity.split('\n');
  return lines.flatMap((line, index) => {
    const name = /^\s+(?:function|event|error)\s+(\w+)/.exec(line)?.[1];
    return name !== undefined && !/^\s*(\/\/\/|\*\/)/.test(lines[index - 1] ?? '') ? [name] : [];
  });
}

/** Functions that anybody can call and that neither say what they do nor point to the interface that does. */
function unexplained(solidity: string): string[] {
  const lines = solidity.split('\n');
  return lines.flatMap((line, index) => {
    const name = /^ {4}function\s+(\w+)/.exec(line)?.[1];
    if (name === undefined) return [];
    const head = lines.slice(index).join('\n').split(/[{;]/)[0] ?? '';
    const above = lines.slice(0, index).findLast((candidate) => !candidate.includes('solhint-disable')) ?? '';
    return /\b(external|public)\b/.test(head) && !/^\s*\/\/\//.test(above) ? [name] : [];
  });
}

const named = (file: string, names: string[]) => names.map((name) => `${file} ${name}`);
const contracts = sources(['contracts/src'], ['.sol']);
const interfaces = contracts.filter((file) => /\/I[A-Z]\w+\.sol$/.test(file));

/** `Type.field` of everything in the schema that carries no description. */
function fieldsWithoutWords(sdl: string): string[] {
  return parse(sdl).definitions.flatMap((definition: DefinitionNode) => {
    if (!('fields' in definition) || definition.kind === 'InputObjectTypeExtension') return [];
    const fields = (definition.fields ?? []) as readonly { name: { value: string }; description?: unknown }[];
    return fields
      .filter((field) => field.description === undefined)
      .map((field) => `${definition.name.value}.${field.name.value}`);
  });
}

describe('what others build on', () => {
  it('explains every function, event and error of a contract’s interface', () => {
    expect(interfaces.length).toBeGreaterThan(3);
    expect(interfaces.flatMap((file) => named(file, undocumented(read(file))))).toEqual([]);
  });

  it('explains every public function of a contract, or inherits the explanation', () => {
    expect(contracts.flatMap((file) => named(file, unexplained(read(file))))).toEqual([]);
  });

  it('explains every field of the GraphQL schema', () => {
    expect(fieldsWithoutWords(read('subgraph-schemas/schema.graphql'))).toEqual([]);
  });
});
