import { Wallet } from 'ethers';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { toHex } from '../crypto/bytes.ts';
import { keyText } from './key-text.ts';
import { knownKeys, meetKey, showKey } from './known-keys.ts';
import { makeKey } from './make-key.ts';
import { forgetPrivate, readPrivate, writePrivate } from './private-store.ts';

const CHAIN = 31337;
const KEY = `0x${'ab'.repeat(32)}`;
const NEXT = `0x${'cd'.repeat(32)}`;

/** Storage as browsers have it, in memory. */
function storage(room = Number.POSITIVE_INFINITY): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (at) => [...kept.keys()][at] ?? null,
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => {
      if (value.length > room) throw new DOMException('full', 'QuotaExceededError');
      kept.set(name, value);
    },
    removeItem: (name) => void kept.delete(name),
    clear: () => kept.clear(),
  };
}

describe('the key of a wallet', () => {
  const wallet = new Wallet(`0x${'42'.repeat(32)}`);
  const account = wallet.address;
  const maker = (published: string | null, sign = vi.fn((text: string) => wallet.signMessage(text))) => ({
    chainId: CHAIN,
    account,
    published,
    sign,
  });

  it('is the same on a second device', async () => {
    const [one, other] = await Promise.all([makeKey(maker(null)), makeKey(maker(null))]);
    expect(other.seed).toBe(one.seed);
    expect(other.key.publicKey).toEqual(one.key.publicKey);
  });

  it('is made twice before it stands on the record, and once afterwards', async () => {
    const first = maker(null);
    const { key } = await makeKey(first);
    expect(first.sign).toHaveBeenCalledTimes(2);
    const later = maker(toHex(key.publicKey));
    await makeKey(later);
    expect(later.sign).toHaveBeenCalledTimes(1);
    expect(later.sign).toHaveBeenCalledWith(keyText(CHAIN));
  });

  it('of a wallet that never signs the same way twice is refused', async () => {
    let count = 0;
    const sign = vi.fn(async () => toHex(new Uint8Array(65).fill(++count)));
    await expect(makeKey(maker(null, sign))).rejects.toMatchObject({ code: 'KEY_NOT_STEADY' });
  });

  it('that differs from the one on the record is told by comparing both', async () => {
    const { key } = await makeKey(maker(KEY));
    expect(toHex(key.publicKey)).not.toBe(KEY);
  });

  it('is another one on another network', async () => {
    expect(keyText(1)).not.toBe(keyText(2));
  });
});

describe('keys of others', () => {
  it('are remembered, and a new one is noticed once', () => {
    const kept = storage();
    for (const key of [KEY, KEY, NEXT, NEXT]) meetKey(kept, CHAIN, '0xAA', key);
    expect(knownKeys(kept, CHAIN, '0xaa')).toEqual([NEXT, KEY]);
    const noticed = [KEY, KEY, NEXT, NEXT].map((key) => showKey(kept, CHAIN, '0xaa', key).changed);
    expect(noticed).toEqual([false, false, true, false]);
  });

  it('of another chain are others', () => {
    const kept = storage();
    meetKey(kept, 1, '0xaa', KEY);
    expect(knownKeys(kept, 2, '0xaa')).toEqual([]);
  });

  it.each(['{', 'null', '[1,"x"]', '{"0":1}'])('out of storage that was tampered with are none: %s', (text) => {
    const kept = storage();
    kept.setItem(`moothall:keys:${CHAIN}:0xaa`, text);
    expect(knownKeys(kept, CHAIN, '0xaa')).toEqual([]);
  });
});

describe('what is private in a tab', () => {
  beforeEach(() => vi.stubGlobal('sessionStorage', storage(100)));

  it('is kept for its account and forgotten with it', () => {
    writePrivate('0xAA', 'draft', 'hello');
    writePrivate('0xbb', 'draft', 'other');
    expect(readPrivate('0xaa', 'draft')).toBe('hello');
    forgetPrivate('0xaa');
    expect(readPrivate('0xaa', 'draft')).toBeUndefined();
    expect(readPrivate('0xbb', 'draft')).toBe('other');
  });

  it('that does not fit is said, and nothing breaks', () => {
    expect(writePrivate('0xaa', 'draft', 'x'.repeat(101))).toBe(false);
  });
});
