import type { Address, Hash, Problem } from './types.ts';

/**
 * A sent action's way: signed → sent → confirmed → visible. It ends early as replaced (another transaction took its
 * place in the account's order), dropped (no node knows it any more) or failed (in a block, without effect).
 */
export type Stage = 'signed' | 'sent' | 'confirmed' | 'visible' | 'replaced' | 'dropped' | 'failed';

export interface Pending {
  hash: Hash;
  account: Address;
  chainId: number;
  /** The transaction's place in the account's order. */
  nonce: number;
  name: string;
  params: Record<string, string | number>;
  href?: string;
  /** The signed transaction, kept when the wallet gave it to us: it can be sent again after a lost connection. */
  raw?: string;
  stage: Stage;
  /** Block that holds it. */
  height?: number;
  problem?: Problem;
  /** How many times in a row the node did not know it. */
  misses: number;
}

export type Sighting =
  /** The node knows the transaction, no block holds it yet. */
  | { kind: 'seen' }
  /** The node does not know it. */
  | { kind: 'unknown' }
  /** Another transaction of the account has its nonce. */
  | { kind: 'overtaken' }
  | { kind: 'included'; height: number }
  | { kind: 'reverted'; height: number; problem: Problem }
  /** The operator's index has read up to here. */
  | { kind: 'indexed'; height: number };

/** Polls without a sign of it after which a transaction counts as dropped. */
export const MISSES_UNTIL_DROPPED = 30;

const OVER: readonly Stage[] = ['visible', 'replaced', 'failed'];

/** Whether nothing more can happen. A dropped transaction may still turn up. */
export const isOver = (stage: Stage): boolean => OVER.includes(stage);
/** Whether somebody should keep looking for it. */
export const isOpen = (stage: Stage): boolean => stage === 'signed' || stage === 'sent' || stage === 'confirmed';

function onUnknown(pending: Pending): Pending {
  const misses = pending.misses + 1;
  // A reorganisation took the block away: it waits again.
  if (pending.stage === 'confirmed') return { ...pending, stage: 'sent', height: undefined, misses };
  if (misses >= MISSES_UNTIL_DROPPED) return { ...pending, stage: 'dropped', misses };
  // Kept in this browser, it is sent again with every look.
  return { ...pending, stage: pending.raw === undefined ? pending.stage : 'signed', misses };
}

/** What a sighting makes of a pending action. */
export function advance(pending: Pending, sighting: Sighting): Pending {
  if (isOver(pending.stage)) return pending;
  switch (sighting.kind) {
    case 'seen':
      return { ...pending, stage: 'sent', height: undefined, misses: 0 };
    case 'unknown':
      return pending.stage === 'dropped' ? pending : onUnknown(pending);
    case 'overtaken':
      return pending.stage === 'confirmed' ? pending : { ...pending, stage: 'replaced', raw: undefined };
    case 'included':
      return { ...pending, stage: 'confirmed', height: sighting.height, misses: 0 };
    case 'reverted':
      return { ...pending, stage: 'failed', height: sighting.height, problem: sighting.problem, raw: undefined };
    case 'indexed':
      return pending.stage === 'confirmed' && pending.height !== undefined && sighting.height >= pending.height
        ? { ...pending, stage: 'visible', raw: undefined }
        : pending;
  }
}
