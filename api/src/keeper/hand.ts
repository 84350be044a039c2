import { once } from 'node:events';
import { type ContractTransaction, isError, JsonRpcProvider, type TransactionResponse, type Wallet } from 'ethers';
import type { Logger } from 'pino';
import { type Fees, Place } from './place.ts';
import { reasonOf } from './reason.ts';

/** Longest wait for a block with a transaction in it. */
const MINED_MS = 120_000;
/** More gas than was estimated, in hundredths: others may act in between. */
const ROOM = 130n;

/** What a hand logs about an act: ids and numbers, never what was entrusted. */
export type About = Record<string, string | number>;

/** A transaction waits too long for a block: nothing that comes after it can be mined either. */
export class NotMined extends Error {
  override name = 'NotMined';
  constructor(readonly transaction: string) {
    super(`${transaction} is in no block yet`);
  }
}

/** What a hand may be told; all of it has a default. */
export interface HandOptions {
  /** Ends every wait. */
  signal?: AbortSignal;
  minedMs?: number;
}

/**
 * Sends one transaction after another for the keeper. Each is tried on the newest block first: what cannot be done any
 * more, because somebody else did it or time went on, costs nothing. Another keeper may hold the same key: who comes
 * second at a place is told so, tries again in the next round, and outbids only what lies there for too long.
 */
export class Hand {
  private readonly place: Place;
  private readonly minedMs: number;
  private readonly signal: AbortSignal | undefined;

  constructor(
    readonly wallet: Wallet,
    private readonly log: Pick<Logger, 'info' | 'warn' | 'debug'>,
    { signal, minedMs = MINED_MS }: HandOptions = {},
  ) {
    this.signal = signal;
    this.minedMs = minedMs;
    this.place = new Place(wallet, minedMs);
  }

  /**
   * @returns whether it was done
   * @throws NotMined
   */
  async act(act: string, about: About, populate: () => Promise<ContractTransaction>): Promise<boolean> {
    const { log } = this;
    let gas: bigint;
    let call: ContractTransaction;
    try {
      call = await populate();
      gas = await this.gasFor(call);
    } catch (error) {
      if (!isError(error, 'CALL_EXCEPTION')) throw error;
      log.debug({ act, ...about, reason: error.data ?? error.shortMessage }, 'not possible');
      return false;
    }
    const sent = await this.send({ ...call, gasLimit: (gas * ROOM) / 100n }, { act, ...about });
    if (sent === null) return false;
    try {
      await this.mined(sent);
    } catch (error) {
      log.warn({ act, ...about, transaction: sent.hash, reason: reasonOf(error) }, 'not done');
      if (isError(error, 'TIMEOUT')) throw new NotMined(sent.hash);
      return false;
    }
    log.info({ act, ...about, transaction: sent.hash }, 'done');
    return true;
  }

  /** On the newest block: nodes would count what is not mined yet, and an act that lies there would never be outbid. */
  private async gasFor(call: ContractTransaction): Promise<bigint> {
    const { provider, address: from } = this.wallet;
    if (!(provider instanceof JsonRpcProvider)) throw new TypeError('a hand reaches a chain by its node');
    return BigInt(await provider.send('eth_estimateGas', [provider.getRpcTransaction({ ...call, from }), 'latest']));
  }

  /** @returns null where another transaction of this key lies at its place */
  private async send(call: ContractTransaction, about: About): Promise<TransactionResponse | null> {
    const nonce = await this.place.next();
    const fees: Fees = await this.place.fees(nonce);
    try {
      const sent = await this.wallet.sendTransaction({ ...call, nonce, ...fees });
      this.place.taken(nonce, fees);
      return sent;
    } catch (error) {
      const taken = isError(error, 'REPLACEMENT_UNDERPRICED') || /already (known|imported)/i.test(String(error));
      if (!taken && !isError(error, 'NONCE_EXPIRED')) throw error;
      if (taken) this.place.taken(nonce, fees);
      this.log.warn({ ...about, nonce, reason: reasonOf(error) }, 'not sent');
      return null;
    }
  }

  private async mined(sent: TransactionResponse): Promise<void> {
    const over = new AbortController();
    const stopped = this.signal
      ? once(this.signal, 'abort', { signal: over.signal }).then(() => Promise.reject(new Error('stopped waiting')))
      : new Promise<never>(() => undefined);
    try {
      this.signal?.throwIfAborted();
      await Promise.race([sent.wait(1, this.minedMs), stopped]);
    } finally {
      over.abort();
    }
  }
}
