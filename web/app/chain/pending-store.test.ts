import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Pending } from './pending.ts';
import { createPendingStore } from './pending-store.ts';

/** The part of the browser's storage that is used, in memory. */
class MemoryStorage implements Storage {
  readonly #values = new Map<string, string>();
  get length() {
    return this.#values.size;
  }
  clear() {
    this.#values.clear();
  }
  getItem(key: string) {
    return this.#values.get(key) ?? null;
  }
  key(index: number) {
    return [...this.#values.keys()][index] ?? null;
  }
  removeItem(key: string) {
    this.#values.delete(key);
  }
  setItem(key: string, value: string) {
    this.#values.set(key, value);
  }
}

const KEY = 'moothall:pending:1';
const pending = (hash: number, change: Partial<Pending> = {}): Pending => ({
  hash: `0x${hash}`,
  account: '0x02',
  chainId: 31337,
  nonce: hash,
  name: 'orders:action.buy',
  params: {},
  stage: 'sent',
  misses: 0,
  ...change,
});

describe('pending actions of a browser', () => {
  let storage: MemoryStorage;
  beforeEach(() => {
    storage = new MemoryStorage();
  });

  it('survive a reload', () => {
    createPendingStore(storage).add(pending(1));
    expect(createPendingStore(storage).list()).toEqual([pending(1)]);
  });

  it('come newest first, each hash once', () => {
    const store = createPendingStore(storage);
    for (const hash of [1, 2, 1]) store.add(pending(hash));
    expect(store.list().map(({ hash }) => hash)).toEqual(['0x1', '0x2']);
  });

  it('move on by what is reported, and tell listeners only when something changed', () => {
    const store = createPendingStore(storage);
    store.add(pending(1));
    const listener = vi.fn();
    const stop = store.subscribe(listener);
    store.report('0x1', { kind: 'included', height: 3 });
    store.report('0x1', { kind: 'included', height: 3 });
    store.report('0x9', { kind: 'included', height: 3 });
    expect(listener).toHaveBeenCalledTimes(1);
    expect(store.list()[0]?.stage).toBe('confirmed');
    stop();
    store.dismiss('0x1');
    expect(listener).toHaveBeenCalledTimes(1);
    expect(store.list()).toEqual([]);
  });

  it('added in another tab appear here', () => {
    const tabs = new EventTarget();
    const here = createPendingStore(storage, tabs);
    createPendingStore(storage).add(pending(5));
    tabs.dispatchEvent(Object.assign(new Event('storage'), { key: KEY }));
    expect(here.list().map(({ hash }) => hash)).toEqual(['0x5']);
  });

  it('of two tabs do not erase each other', () => {
    const [one, other] = [createPendingStore(storage), createPendingStore(storage)];
    one.add(pending(1));
    other.add(pending(2));
    expect(createPendingStore(storage).list()).toHaveLength(2);
  });

  it('make room by forgetting the oldest finished ones, never one under way', () => {
    const store = createPendingStore(storage);
    store.add(pending(0));
    for (let hash = 1; hash <= 40; hash++) store.add(pending(hash, { stage: 'visible' }));
    expect(store.list()).toHaveLength(21);
    expect(store.list().some(({ hash }) => hash === '0x0')).toBe(true);
  });

  it.each(['{', '7', 'null', '[1,{"hash":3}]'])('stored as %s by somebody else are ignored', (text) => {
    storage.setItem(KEY, text);
    expect(createPendingStore(storage).list()).toEqual([]);
  });
});
