import { approvalsDigest } from '@moothall/contracts/protocol/arbitration/approvals';
import { Wallet } from 'ethers';
import { describe, expect, it } from 'vitest';
import { fromHex } from '../../messages/crypto/bytes.ts';
import { listOf, slotsOf } from './approvals.ts';
import { digestOf, type SealPlace } from './commitment.ts';
import { findList, SEARCHED_SLOTS } from './find-list.ts';
import { keepSeal, keptSeal } from './kept-seal.ts';
import { saltOf, sealText } from './salt.ts';

const wallet = new Wallet(`0x${'42'.repeat(32)}`);
const place: SealPlace = {
  chainId: 31337,
  arbitrators: `0x${'a1'.repeat(20)}`,
  order: `0x${'0d'.repeat(32)}`,
  party: wallet.address,
};
const SALT = `0x${'5a'.repeat(32)}` as const;

function storage(): Storage {
  const kept = new Map<string, string>();
  return {
    length: 0,
    key: () => null,
    clear: () => kept.clear(),
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: (name) => void kept.delete(name),
  };
}

describe('a list of approvals', () => {
  it('has a bit for each ticked offer, also for the last of 32', () => {
    expect(listOf([0, 2])).toBe(0b101);
    expect(listOf([31])).toBe(2 ** 31);
    expect(slotsOf(listOf([5, 0, 31]))).toEqual([0, 5, 31]);
    expect(slotsOf(0)).toEqual([]);
  });

  it('is sealed as the contract encodes it', () => {
    const { chainId, order: id, ...who } = place;
    const list = listOf([1, 31]);
    for (const oneIsEnough of [true, false]) {
      const twin = approvalsDigest({ ...who, id, chainId: BigInt(chainId), approvals: list, oneIsEnough, salt: SALT });
      expect(digestOf(place, SALT)({ list, oneIsEnough })).toBe(twin);
    }
  });
});

describe('the salt of a list', () => {
  const make = async (changed: Partial<SealPlace> = {}) => {
    const there = { ...place, ...changed };
    return saltOf(fromHex(await wallet.signMessage(sealText(there))), there);
  };

  it('is the same on another device, and another one for another order, chain or contract', async () => {
    const salt = await make();
    expect(await make({ party: wallet.address.toLowerCase() })).toBe(salt);
    const others = await Promise.all([
      make({ order: `0x${'0e'.repeat(32)}` }),
      make({ chainId: 1 }),
      make({ arbitrators: `0x${'a2'.repeat(20)}` }),
    ]);
    expect(new Set([salt, ...others]).size).toBe(4);
  });

  it('does not depend on how a wallet writes the last byte of its signature', async () => {
    const signature = new Uint8Array(65).map((_, at) => at);
    const other = Uint8Array.from([...signature.slice(0, 64), 27]);
    expect(await saltOf(signature, place)).toBe(await saltOf(other, place));
  });
});

describe('a sealed list on a device that did not keep it', () => {
  const digest = digestOf(place, SALT);
  const approvals = { list: listOf([3, 7]), oneIsEnough: true };

  it('is found among the lists of the offers', () => {
    expect(findList(digest(approvals), [0, 3, 4, 7], digest)).toEqual(approvals);
  });

  it('is not found with another salt, nor among too many offers', () => {
    const other = digestOf(place, `0x${'5b'.repeat(32)}`);
    expect(findList(digest(approvals), [0, 3, 4, 7], other)).toBeUndefined();
    const many = Array.from({ length: SEARCHED_SLOTS + 1 }, (_, slot) => slot);
    expect(findList(digest(approvals), many, digest)).toBeUndefined();
  });
});

describe('a list kept in the browser', () => {
  const seal = { list: 5, oneIsEnough: false, salt: SALT };

  it('is there again, for its person and order only', () => {
    const kept = storage();
    keepSeal(kept, place, seal);
    expect(keptSeal(kept, { ...place, party: place.party.toLowerCase() })).toEqual(seal);
    expect(keptSeal(kept, { ...place, order: `0x${'0e'.repeat(32)}` })).toBeUndefined();
  });

  // nonsense: form.arbitration.approved form.arbitration.oneIsEnough
  it.each([
    '{',
    'null',
    '[]',
    '{"list":-1}',
    '{"list":1,"oneIsEnough":1,"salt":"0x"}',
    '{"list":1,"oneIsEnough":true}',
  ])('that was tampered with is none: %s', (text) => {
    const kept = storage();
    kept.setItem(`moothall:approvals:31337:${place.party.toLowerCase()}:${place.order}`, text);
    expect(keptSeal(kept, place)).toBeUndefined();
  });

  it('that does not fit breaks nothing', () => {
    const full = Object.assign(storage(), {
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    });
    expect(() => keepSeal(full, place, seal)).not.toThrow();
  });
});
