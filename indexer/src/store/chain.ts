/** What the processor and the database tell each other; the shapes are those of Subsquid's `HotDatabase`. */
export interface Block {
  height: number;
  hash: string;
}

/** The final block the index stands on, and the blocks above it, each one higher than the one before. */
export interface StoredChain extends Block {
  top: Block[];
}

/** Final blocks after `prevHead` up to and with `nextHead`. */
export interface FinalBatch {
  prevHead: Block;
  nextHead: Block;
  isOnTop: boolean;
}

/** Blocks above `baseHead`; stored blocks above it are no longer part of the chain. */
export interface HotBatch {
  finalizedHead: Block;
  baseHead: Block;
  newBlocks: Block[];
}
