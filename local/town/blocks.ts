import type { DeploymentRecord } from '@moothall/contracts/protocol';
import type { Interface } from 'ethers';
import { rpc } from '../chain/rpc.ts';
import { interfaces } from './contracts.ts';
import { type Act, StoryBroken } from './story.ts';

/** More than any of the town's transactions needs. */
const GAS_LIMIT = 3_000_000n;
const GAS_PRICE = 10_000_000_000n;

interface Receipt {
  status: string;
  transactionHash: string;
}

/**
 * Sends the town's transactions and mines its blocks. What a person does waits for the node's answer several times; the
 * town does as much as it can at once: all of a block's transactions, and looking at the last block's receipts while
 * the next one is thought up.
 */
export class Blocks {
  readonly #nonces = new Map<string, Promise<number>>();
  #checked: Promise<void> = Promise.resolve();

  constructor(
    private readonly rpcUrl: string,
    private readonly deployment: DeploymentRecord,
  ) {}

  /** Puts all acts of a moment into one block. Their order matters for those of one person only. */
  async mine(acts: readonly Act[], time: number, moment: string): Promise<void> {
    await this.#checked;
    const hashes = await Promise.all(acts.map((act) => this.#send(act)));
    await rpc(this.rpcUrl, 'evm_mine', { timestamp: time });
    this.#checked = this.#check(hashes, acts, moment);
    // Whoever comes next hears of a failure; until then it must not count as unheard.
    this.#checked.catch(() => undefined);
  }

  /** Waits until the last block is known to be good. @throws StoryBroken */
  settled(): Promise<void> {
    return this.#checked;
  }

  async #check(hashes: readonly string[], acts: readonly Act[], moment: string): Promise<void> {
    const receipts = await rpc<Receipt[]>(this.rpcUrl, 'eth_getBlockReceipts', 'latest');
    const good = new Set(receipts.filter(({ status }) => status === '0x1').map((each) => each.transactionHash));
    const broken = acts.find((_, place) => !good.has(hashes[place] as string));
    if (broken) throw new StoryBroken(moment, await this.#reasonOf(broken));
  }

  async #send({ by, to, data }: Act): Promise<string> {
    const next =
      this.#nonces.get(by.address) ?? rpc<string>(this.rpcUrl, 'eth_getTransactionCount', by.address, 'latest');
    const own = Promise.resolve(next).then(Number);
    this.#nonces.set(
      by.address,
      own.then((nonce) => nonce + 1),
    );
    const { chainId } = this.deployment;
    const gas = { gasLimit: GAS_LIMIT, maxFeePerGas: GAS_PRICE, maxPriorityFeePerGas: 0n };
    const signed = await by.signTransaction({ type: 2, chainId, nonce: await own, to, data, ...gas });
    return rpc(this.rpcUrl, 'eth_sendRawTransaction', signed);
  }

  /** Asks the node again why it refused, and names the contract's error. */
  async #reasonOf({ by, to, data }: Act): Promise<string> {
    const call = { from: by.address, to, data };
    const reply = await fetch(this.rpcUrl, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'eth_call', params: [call, 'latest'] }),
    });
    const { error } = (await reply.json()) as { error?: { message: string; data?: string } };
    for (const contract of Object.values<Interface>(interfaces)) {
      const known = error?.data ? contract.parseError(error.data) : null;
      if (known) return `${known.name}(${known.args.join(', ')})`;
    }
    return error?.message ?? 'it works when asked again, so an earlier act of the same block is missing';
  }
}
