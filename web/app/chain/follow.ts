import { isOpen, type Pending } from './pending.ts';
import type { PendingStore } from './pending-store.ts';
import { RpcError, rpc } from './rpc.ts';
import type { ChainSettings, Problem } from './types.ts';

export interface Receipt {
  status: string;
  blockNumber: string;
  logs: { address: string; topics: string[]; data: string }[];
}

export const receiptOf = (hash: string): Promise<Receipt | null> => rpc('eth_getTransactionReceipt', [hash]);

/** Why a transaction that got into a block had no effect: the same call, tried on the state it met. */
async function reasonOf({ hash }: Pending, block: string): Promise<Problem> {
  const sent = await rpc<{ from: string; to: string; input: string } | null>('eth_getTransactionByHash', [hash]);
  if (!sent) return { code: 'CALL_FAILED', params: {} };
  try {
    await rpc('eth_call', [{ from: sent.from, to: sent.to, data: sent.input }, block]);
  } catch (refusal) {
    const { problemOfCall } = await import('./decode.ts');
    return problemOfCall(refusal);
  }
  return { code: 'CALL_FAILED', params: {} };
}

async function look(pending: Pending, store: PendingStore): Promise<void> {
  const { hash, account, nonce, raw, stage } = pending;
  const receipt = await receiptOf(hash);
  if (receipt) {
    const height = Number(receipt.blockNumber);
    if (receipt.status === '0x1') store.report(hash, { kind: 'included', height });
    else store.report(hash, { kind: 'reverted', height, problem: await reasonOf(pending, receipt.blockNumber) });
    return;
  }
  if (await rpc('eth_getTransactionByHash', [hash])) {
    store.report(hash, { kind: 'seen' });
    return;
  }
  const used = Number(await rpc<string>('eth_getTransactionCount', [account, 'latest']));
  if (stage !== 'confirmed' && used > nonce) {
    // A block may have come between the questions with this very transaction in it: the next look finds it there.
    if (!(await receiptOf(hash))) store.report(hash, { kind: 'overtaken' });
    return;
  }
  store.report(hash, { kind: 'unknown' });
  if (raw === undefined) return;
  try {
    await rpc('eth_sendRawTransaction', [raw]);
  } catch (refusal) {
    // The node answered and does not want it: the misses count, until it is given up.
    if (!(refusal instanceof RpcError)) throw refusal;
  }
}

/** Looks once after everything that is still under way on this chain. A lost connection changes nothing. */
export async function followOnce(store: PendingStore, { chainId }: ChainSettings, indexed: number): Promise<void> {
  const open = store.list().filter((pending) => pending.chainId === chainId && isOpen(pending.stage));
  for (const pending of open) {
    if (pending.stage === 'confirmed' && (pending.height ?? 0) <= indexed) {
      store.report(pending.hash, { kind: 'indexed', height: indexed });
    } else await look(pending, store);
  }
}
