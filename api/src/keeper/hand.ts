import { type ContractTransaction, isError, type Wallet } from 'ethers';
import type { Logger } from 'pino';

/** Longest wait for a block with a transaction in it. */
const MINED_MS = 120_000;
/** More gas than was estimated, in hundredths: others may act in between. */
const ROOM = 130n;

/** What a hand logs about an act: ids and numbers, never what was entrusted. */
export type About = Record<string, string | number>;

/**
 * Sends one transaction after another for the keeper. Each is tried on the newest block first: what cannot be done any
 * more, because somebody else did it or time went on, costs nothing.
 */
export class Hand {
  constructor(
    readonly wallet: Wallet,
    private readonly log: Pick<Logger, 'info' | 'warn' | 'debug'>,
  ) {}

  /** @returns whether it was done */
  async act(act: string, about: About, populate: () => Promise<ContractTransaction>): Promise<boolean> {
    const { log, wallet } = this;
    let gas: bigint;
    let call: ContractTransaction;
    try {
      call = await populate();
      gas = await wallet.estimateGas(call);
    } catch (error) {
      if (!isError(error, 'CALL_EXCEPTION')) throw error;
      log.debug({ act, ...about, reason: error.data ?? error.shortMessage }, 'not possible');
      return false;
    }
    const sent = await wallet.sendTransaction({ ...call, gasLimit: (gas * ROOM) / 100n });
    try {
      await sent.wait(1, MINED_MS);
    } catch (error) {
      log.warn({ act, ...about, transaction: sent.hash, reason: (error as Error).message.slice(0, 200) }, 'not done');
      return false;
    }
    log.info({ act, ...about, transaction: sent.hash }, 'done');
    return true;
  }
}
