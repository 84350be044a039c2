import type { HDNodeWallet } from 'ethers';
import type { Stage } from './stage.ts';

export const DAY_S = 24 * 3600;

/** One transaction of somebody in town. */
export interface Act {
  by: HDNodeWallet;
  to: string;
  data: string;
}

/** A point in the town's story; the acts of one moment share a block. */
export interface Moment {
  /** Seconds before the present. */
  ago: number;
  /** In words, for when something goes wrong. */
  name: string;
  acts(stage: Stage): Promise<Act[]>;
}

/** A transaction of the town was refused; the story and the contracts disagree. */
export class StoryBroken extends Error {
  override name = 'StoryBroken';
  constructor(
    readonly moment: string,
    readonly reason: string,
  ) {
    super(`the town's story breaks at "${moment}": ${reason}`);
  }
}

export const days = (count: number): number => count * DAY_S;
export const hours = (count: number): number => count * 3600;
