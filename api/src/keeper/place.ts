import type { Wallet } from 'ethers';

/** What a transaction offers for its gas. */
export interface Fees {
  gasPrice?: bigint;
  maxFeePerGas?: bigint;
  maxPriorityFeePerGas?: bigint;
}

/** A transaction in the place of another one must offer more; nodes ask for a tenth, this is a quarter. */
const MORE = 125n;
/** Never more than so many times what the network asks for now. */
const MOST = 10n;

/** Where the next transaction of a key goes, and what has to be offered for the place. */
export class Place {
  private lies: { nonce: number; since: number; fees: Fees } | undefined;

  /** @param patienceMs how long a transaction may lie at its place before it is outbid */
  constructor(
    private readonly wallet: Wallet,
    private readonly patienceMs: number,
  ) {}

  /** The first place no block has filled: what lies there and is not mined holds everything up that comes after it. */
  next(): Promise<number> {
    return this.wallet.getNonce('latest');
  }

  /** Remembers that a transaction lies at a place, with about what it offers. */
  taken(nonce: number, fees: Fees): void {
    const since = this.lies?.nonce === nonce ? this.lies.since : Date.now();
    this.lies = { nonce, since, fees };
  }

  /** What the network asks for, or more where something has been lying at the place for too long. */
  async fees(nonce: number): Promise<Fees> {
    const { gasPrice, maxFeePerGas, maxPriorityFeePerGas } = (await this.wallet.provider?.getFeeData()) ?? {};
    const asked: Fees =
      maxFeePerGas != null && maxPriorityFeePerGas != null
        ? { maxFeePerGas, maxPriorityFeePerGas }
        : { ...(gasPrice != null && { gasPrice }) };
    const { lies } = this;
    if (lies?.nonce !== nonce || Date.now() - lies.since < this.patienceMs) return asked;
    const parts = Object.entries(asked) as [keyof Fees, bigint][];
    return Object.fromEntries(parts.map(([part, now]) => [part, outbid(lies.fees[part] ?? now, now)]));
  }
}

function outbid(before: bigint, now: bigint): bigint {
  const more = (before * MORE) / 100n + 1n;
  const most = now * MOST;
  return more < now ? now : more > most ? most : more;
}
