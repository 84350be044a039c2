import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as generated from '../protocol/generated/abi.ts';
import { behavioursOf, testFiles, treeOf, triedNonsense } from './behaviours.ts';

interface Parameter {
  name: string;
  type: string;
  components?: readonly Parameter[];
}

interface Entry {
  type: string;
  name?: string;
  stateMutability?: string;
  inputs?: readonly Parameter[];
}

/** What OpenZeppelin wrote and tests, as every token and owner has it. */
const LIBRARY = new Set(
  [
    'approve',
    'delegate',
    'delegateBySig',
    'permit',
    'renounceOwnership',
    'transfer',
    'transferFrom',
    'transferOwnership',
  ].flatMap((name) => [`MarketToken.${name}`, `TownToken.${name}`]),
);

/** Every contract that is published: none can be forgotten here. */
const CONTRACTS = Object.entries(generated).map(([name, abi]): [string, readonly Entry[]] => [
  name.replace(/Abi$/, ''),
  abi,
]);

const actions = CONTRACTS.flatMap(([contract, abi]) =>
  abi
    .filter((entry) => entry.type === 'function' && !['view', 'pure'].includes(entry.stateMutability ?? ''))
    .map((entry) => ({ name: `${contract}.${entry.name}`, inputs: entry.inputs ?? [] })),
).filter(({ name }) => !LIBRARY.has(name));

const leaves = (path: string, { name, components }: Parameter): string[] =>
  components ? components.flatMap((component) => leaves(`${path}.${name}`, component)) : [`${path}.${name}`];

describe('behaviour trees', () => {
  const trees = testFiles('.tree');

  it.each(trees)('%s says line by line what its tests try', (file) => {
    const tree = readFileSync(`${file}.tree`, 'utf8');
    const title = tree.split('\n', 1)[0] ?? '';
    expect(title.endsWith(`.${basename(file)}`)).toBe(true);
    expect(tree).toBe(treeOf(title, behavioursOf(readFileSync(`${file}.t.sol`, 'utf8'))));
  });

  it('there is one for every function that changes something', () => {
    const titles = trees.map((file) => readFileSync(`${file}.tree`, 'utf8').split('\n', 1)[0]);
    expect(titles).toEqual(expect.arrayContaining(actions.map(({ name }) => name)));
  });
});

describe('nonsense', () => {
  const claims = triedNonsense();
  const isTried = (argument: string): boolean =>
    claims.some((claim) => (claim.endsWith('.*') ? argument.startsWith(claim.slice(0, -1)) : claim === argument));

  it('was tried on every argument of every function that changes something', () => {
    const all = actions.flatMap(({ name, inputs }) => inputs.flatMap((input) => leaves(name, input)));
    expect(all.length).toBeGreaterThan(100);
    expect(all.filter((argument) => !isTried(argument))).toEqual([]);
  });

  it('is claimed for arguments that exist only', () => {
    const all = actions.flatMap(({ name, inputs }) => inputs.flatMap((input) => leaves(name, input)));
    const known = (claim: string) =>
      claim.endsWith('.*') ? all.some((argument) => argument.startsWith(claim.slice(0, -1))) : all.includes(claim);
    expect(claims.filter((claim) => !known(claim))).toEqual([]);
  });
});
