import { afterEach, describe, expect, it, vi } from 'vitest';
import { followOnce } from './follow.ts';
import type { Pending, Sighting } from './pending.ts';
import type { PendingStore } from './pending-store.ts';
import type { ChainSettings } from './types.ts';

const sent: Pending = {
  hash: '0x01',
  account: '0x02',
  chainId: 31_337,
  nonce: 7,
  name: 'orders:action.buy',
  params: {},
  stage: 'sent',
  misses: 0,
};
const INCLUDED = { status: '0x1', blockNumber: '0x9', logs: [] };

/** A node that answers each method with the next of its answers, and with the last one from then on. */
function node(answers: Record<string, unknown[]>): void {
  vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
    const { method } = JSON.parse(body) as { method: string };
    const left = answers[method] ?? [null];
    const result = left.length > 1 ? left.shift() : left[0];
    return Response.json({ jsonrpc: '2.0', id: 1, result });
  });
}

async function followed(): Promise<Sighting[]> {
  const seen: Sighting[] = [];
  const store = {
    list: () => [sent],
    report: (_: string, sighting: Sighting) => void seen.push(sighting),
  } as unknown as PendingStore;
  await followOnce(store, { chainId: sent.chainId } as ChainSettings, 0);
  return seen;
}

describe('following a sent transaction', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('finds it in its block', async () => {
    node({ eth_getTransactionReceipt: [INCLUDED] });
    expect(await followed()).toEqual([{ kind: 'included', height: 9 }]);
  });

  it('believes that another took its place when the place is taken and it is nowhere', async () => {
    node({ eth_getTransactionCount: ['0x8'] });
    expect(await followed()).toEqual([{ kind: 'overtaken' }]);
  });

  it('does not believe so when it got into a block between two questions', async () => {
    node({ eth_getTransactionReceipt: [null, INCLUDED], eth_getTransactionCount: ['0x8'] });
    expect(await followed()).toEqual([]);
    expect(await followed()).toEqual([{ kind: 'included', height: 9 }]);
  });

  it('counts it as unknown while its place is free', async () => {
    node({ eth_getTransactionCount: ['0x7'] });
    expect(await followed()).toEqual([{ kind: 'unknown' }]);
  });
});
