import {
  AccountsAbi,
  CarriersAbi,
  CertificateCustodyAbi,
  ListingsAbi,
  MarketTokenAbi,
  OrdersAbi,
  VaultAbi,
} from '@moothall/contracts/protocol/generated/abi';
import { AbiCoder, type ErrorFragment, getAddress, Interface, toBeHex } from 'ethers';
import { describe, expect, it } from 'vitest';
import { decodeEvents, decodeRevert, INTERFACES, problemOfCall } from './decode.ts';
import { ProblemError, problemOf } from './problem.ts';
import type { ContractName } from './types.ts';

const SAMPLE: Record<string, unknown> = {
  address: '0x00000000000000000000000000000000000000A1',
  bool: true,
  bytes: '0x12',
  string: 'x',
};
const sampleOf = (type: string): unknown => SAMPLE[type] ?? (type.startsWith('bytes') ? `0x${'ab'.repeat(32)}` : 7n);

const errors = [
  OrdersAbi,
  VaultAbi,
  ListingsAbi,
  AccountsAbi,
  MarketTokenAbi,
  CarriersAbi,
  CertificateCustodyAbi,
].flatMap((abi) => {
  const found: ErrorFragment[] = [];
  new Interface(abi).forEachError((error) => found.push(error));
  return found;
});

describe('a refused call', () => {
  it.each(errors.map((error) => [error.format(), error] as const))('%s is named with its values', (_, error) => {
    const values = error.inputs.map(({ type }) => sampleOf(type));
    const data = error.selector + AbiCoder.defaultAbiCoder().encode(error.inputs, values).slice(2);
    const problem = decodeRevert(data);
    expect(problem?.code).toBe(error.name);
    expect(Object.keys(problem?.params ?? {})).toEqual(error.inputs.map(({ name }) => name));
    expect(Object.values(problem?.params ?? {})).toEqual(values.map(String));
  });

  const tooLate = new Interface(OrdersAbi).encodeErrorResult('TooLate', [`0x${'01'.repeat(32)}`, 9]);

  it.each([
    ['as ethers wraps it', { code: 'CALL_EXCEPTION', data: tooLate }],
    ['as a node answers', { code: 3, message: 'execution reverted', data: tooLate }],
    ['as a wallet nests it', { code: -32603, data: { originalError: { data: tooLate } }, error: undefined }],
    ['as ethers nests a wallet', { code: 'UNKNOWN_ERROR', info: { error: { code: 3, data: { data: tooLate } } } }],
  ])('is found %s', (_, thrown) => {
    expect(problemOfCall(thrown)).toEqual({ code: 'TooLate', params: { id: `0x${'01'.repeat(32)}`, deadline: '9' } });
  });

  it('for a reason of no contract of ours is a failed call', () => {
    expect(problemOfCall({ data: '0xdeadbeef' }).code).toBe('CALL_FAILED');
    const panic = `0x4e487b71${'0'.repeat(62)}11`;
    expect(problemOfCall({ data: panic }).code).toBe('CALL_FAILED');
  });
});

describe('what a wallet says', () => {
  it.each([
    [{ code: 4001 }, 'USER_REJECTED'],
    [{ code: 'ACTION_REJECTED', info: { error: { code: 4001 } } }, 'USER_REJECTED'],
    [{ code: -32002 }, 'WALLET_BUSY'],
    [{ code: 4902 }, 'NETWORK_WRONG'],
    [{ code: 'INSUFFICIENT_FUNDS' }, 'FEE_SHORT'],
    [{ code: -32003, message: 'Insufficient funds for gas * price + value' }, 'FEE_SHORT'],
    [new TypeError('Failed to fetch'), 'CONNECTION_LOST'],
    [new ProblemError('BALANCE_SHORT', { missing: '5' }), 'BALANCE_SHORT'],
    [Object.assign(new Error(), { code: 'SESSION_REQUIRED', params: {} }), 'SESSION_REQUIRED'],
    [new Error('strange'), 'WALLET_FAILED'],
    ['text', 'WALLET_FAILED'],
    [undefined, 'WALLET_FAILED'],
    [null, 'WALLET_FAILED'],
  ])('%o is %s', (thrown, code) => {
    expect(problemOf(thrown).code).toBe(code);
  });
});

describe('the events of a receipt', () => {
  const at = (place: number) => getAddress(toBeHex(0xa0 + place, 20));
  const places = Object.keys(INTERFACES).map((name, place): [string, string] => [name, at(place)]);
  const contracts = Object.fromEntries(places) as Record<ContractName, string>;

  it('are read when they come from the market, by address', () => {
    const vault = new Interface(VaultAbi);
    const args = [contracts.orders, 2, contracts.orders, 5n];
    const { topics, data } = vault.encodeEventLog('Withdrawn', args);
    const log = { topics, data };
    const events = decodeEvents(
      [
        { ...log, address: contracts.vault.toUpperCase().replace('0X', '0x') },
        { ...log, address: at(places.length) },
      ],
      contracts,
    );
    expect(events).toEqual([
      { contract: 'vault', name: 'Withdrawn', args: { account: args[0], token: 2n, to: args[2], amount: 5n } },
    ]);
  });
});
