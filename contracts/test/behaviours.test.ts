import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  AccountsAbi,
  BlockHashBeaconAbi,
  CarriersAbi,
  CertificateCustodyAbi,
  DrandBeaconAbi,
  ListingsAbi,
  ModerationAbi,
  OrdersAbi,
  SettableBeaconAbi,
  VaultAbi,
} from '../protocol/generated/abi.ts';
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

const CONTRACTS: Record<string, readonly Entry[]> = {
  Accounts: AccountsAbi,
  BlockHashBeacon: BlockHashBeaconAbi,
  Carriers: CarriersAbi,
  CertificateCustody: CertificateCustodyAbi,
  DrandBeacon: DrandBeaconAbi,
  Listings: ListingsAbi,
  Moderation: ModerationAbi,
  Orders: OrdersAbi,
  SettableBeacon: SettableBeaconAbi,
  Vault: VaultAbi,
};

const actions = Object.entries(CONTRACTS).flatMap(([contract, abi]) =>
  abi
    .filter((entry) => entry.type === 'function' && !['view', 'pure'].includes(entry.stateMutability ?? ''))
    .map((entry) => ({ name: `${contract}.${entry.name}`, inputs: entry.inputs ?? [] })),
);

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
    const all = [
      ...actions.flatMap(({ name, inputs }) => inputs.flatMap((input) => leaves(name, input))),
      'TownToken.mint.to',
      'TownToken.mint.amount',
    ];
    const known = (claim: string) =>
      claim.endsWith('.*') ? all.some((argument) => argument.startsWith(claim.slice(0, -1))) : all.includes(claim);
    expect(claims.filter((claim) => !known(claim))).toEqual([]);
  });
});
