import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { clock, newestBlock, rpc } from './rpc.ts';

/** `eth_call` sees the newest block's time: without new blocks the pages' clocks would stand still. */
const HEARTBEAT_MS = 10_000;
/** Rounding to whole seconds moves the offset by this much without anybody having moved the clock. */
const NOISE_S = 2;

/**
 * Keeps a development chain's clock. Whoever moves it (`evm_increaseTime` and `evm_mine`, from a page or a test) moves
 * it for good: the offset against this machine's clock is read from each heartbeat's block, stored, and applied again
 * after a restart, where anvil would forget it and mine blocks older than their parents.
 */
export class ChainTime {
  #timer: NodeJS.Timeout | undefined;
  #beating: Promise<void> = Promise.resolve();

  constructor(
    private readonly url: string,
    private readonly offsetFile: string,
  ) {}

  /** Sets the chain to this machine's clock plus the stored offset, never before its newest block. */
  async apply(): Promise<void> {
    const { time } = await newestBlock(this.url);
    await rpc(this.url, 'evm_setTime', Math.max(clock() + (await this.#stored()), time + 1));
    await this.beat();
  }

  /** Starts the heartbeat; `onFault` hears of a block that could not be mined or an offset that could not be kept. */
  keep(onFault: (error: unknown) => void): void {
    this.#timer = setInterval(() => {
      this.#beating = this.beat().catch(onFault);
    }, HEARTBEAT_MS);
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#beating;
  }

  /** Mines a block and stores how far its time is from this machine's. */
  async beat(): Promise<void> {
    await rpc(this.url, 'evm_mine');
    const offset = (await newestBlock(this.url)).time - clock();
    if (Math.abs(offset - (await this.#stored())) <= NOISE_S) return;
    await writeFile(`${this.offsetFile}.new`, String(offset));
    await rename(`${this.offsetFile}.new`, this.offsetFile);
  }

  async #stored(): Promise<number> {
    if (!existsSync(this.offsetFile)) return 0;
    const text = await readFile(this.offsetFile, 'utf8');
    if (!/^-?\d+$/.test(text)) throw new Error(`${this.offsetFile} holds no number of seconds: "${text}"`);
    return Number(text);
  }
}
