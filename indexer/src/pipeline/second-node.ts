import { setTimeout as sleep } from 'node:timers/promises';
import type { Block } from '../store/chain.ts';
import { blockHash } from './chain-rpc.ts';

const LOOK_EVERY_MS = 200;
/** Nodes hear of a block one after the other; that is worth no word. */
const LAG_MS = 3000;

/** The block that was read is no longer the one of the node it was read from: the batch has to be read anew. */
export class BlockTakenBack extends Error {
  override name = 'BlockTakenBack';
  constructor({ height, hash }: Block, now: string | undefined) {
    super(`block ${height} was ${hash} and is ${now ?? 'unknown'} now; reading it anew`);
  }
}

export interface SecondNodeOptions {
  /** The node that blocks are read from. */
  first: string;
  /** The node that is asked whether they are its own, too. */
  second: string;
  /** Told once for each thing that is waited for. */
  onDoubt: (sentence: string) => void;
}

/** A second opinion on the chain: no block is written that the other node does not know by the same hash. */
export class SecondNode {
  constructor(private readonly options: SecondNodeOptions) {}

  /**
   * Resolves once the second node knows the block by its hash, and with it all blocks before.
   * @throws BlockTakenBack when the first node gave it up meanwhile
   */
  async confirm(block: Block): Promise<void> {
    const begun = performance.now();
    let said: string | undefined;
    for (;;) {
      const doubt = await this.doubtOf(block);
      if (doubt === undefined) return;
      const isNews = doubt.sentence !== said && (doubt.isGrave || performance.now() - begun > LAG_MS);
      if (isNews) {
        said = doubt.sentence;
        this.options.onDoubt(said);
      }
      await this.expectStanding(block);
      await sleep(LOOK_EVERY_MS);
    }
  }

  private async doubtOf({ height, hash }: Block): Promise<{ sentence: string; isGrave: boolean } | undefined> {
    try {
      const other = await blockHash(this.options.second, height);
      if (other === hash) return undefined;
      if (other === undefined)
        return { sentence: `the second node does not know block ${height} yet; waiting until it does`, isGrave: false };
      const sides = `it is ${hash} on the chain's node and ${other} on the second one`;
      return {
        sentence: `the two nodes disagree about block ${height}: ${sides}; waiting until they agree`,
        isGrave: true,
      };
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      return { sentence: `the second node does not answer (${reason}); waiting until it does`, isGrave: false };
    }
  }

  private async expectStanding(block: Block): Promise<void> {
    // A first node that does not answer just now took nothing back.
    const now = await blockHash(this.options.first, block.height).catch(() => block.hash);
    if (now !== block.hash) throw new BlockTakenBack(block, now);
  }
}
