import {
  AccountsAbi,
  CarriersAbi,
  CertificateCustodyAbi,
  ListingsAbi,
  MarketTokenAbi,
  OrdersAbi,
  VaultAbi,
} from '@moothall/contracts/protocol/generated/abi';
import { describe, expect, it } from 'vitest';
import en from '../i18n/messages.en.ts';
import ko from '../i18n/messages.ko.ts';
import { HANDOVER_CODES } from '../orders/handover.ts';
import { CHAIN_CODES } from './problem.ts';

type Domain = Record<string, { errors?: Record<string, string> }>;

const contractErrors = [
  OrdersAbi,
  VaultAbi,
  ListingsAbi,
  AccountsAbi,
  MarketTokenAbi,
  CarriersAbi,
  CertificateCustodyAbi,
].flatMap((abi) =>
  abi.flatMap((entry) =>
    entry.type === 'error' ? [{ name: entry.name, inputs: entry.inputs.map(({ name }) => name) }] : [],
  ),
);
const inputsOf = new Map(contractErrors.map(({ name, inputs }) => [name, inputs as string[]]));

describe.each([
  ['English', en as Domain],
  ['Korean', ko as Domain],
])('in %s', (_, messages) => {
  const said = new Map(Object.values(messages).flatMap((domain) => Object.entries(domain.errors ?? {})));

  it.each([...inputsOf.keys(), ...CHAIN_CODES, ...HANDOVER_CODES])('%s has a message', (code) => {
    expect(said.get(code)).toEqual(expect.any(String));
  });

  it.each([...inputsOf])('the message of %s names only values that the error carries', (code, inputs) => {
    const named = [...(said.get(code) ?? '').matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name);
    expect(named.filter((name) => !inputs.includes(name ?? ''))).toEqual([]);
  });
});
