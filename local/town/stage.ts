import { type DeploymentRecord, FEE_FREE_DEALS, PERMIT_TYPES } from '@moothall/contracts/protocol';
import { NO_PERMIT, type Permit } from '@moothall/contracts/protocol/deals';
import { type HDNodeWallet, type Interface, type Result, Signature } from 'ethers';
import type { MessageKey } from '../../web/app/messages/crypto/key-pair.ts';
import { newestBlock, rpc } from '../chain/rpc.ts';
import { Keys } from './accounts/keys.ts';
import { Blocks } from './blocks.ts';
import { interfaces, readTokens, type TokenInfo, townKey } from './contracts.ts';
import { type Act, DAY_S, type Moment } from './story.ts';

/** Contracts that have both an encoder and a place in the deployment record. */
type Asked = keyof typeof interfaces & keyof DeploymentRecord['addresses'];

/** The chain on which the town is played: everybody's keys and the block time are kept here. */
export class Stage {
  /** The town's administrator, who deployed the contracts and mints the play money. */
  readonly operator: HDNodeWallet;
  readonly #keys: Keys;
  readonly #blocks: Blocks;
  /** What is the same as long as nobody runs the town otherwise. */
  readonly #known = new Map<string, Promise<Result>>();
  /** What has to be read when the block of the present moment is there. */
  readonly #readings: (() => Promise<void>)[] = [];

  private constructor(
    readonly rpcUrl: string,
    readonly deployment: DeploymentRecord,
    readonly tokens: Readonly<Record<TokenInfo['symbol'], TokenInfo>>,
    /** The present, seconds. */
    readonly now: number,
  ) {
    this.operator = townKey(0);
    this.#blocks = new Blocks(rpcUrl, deployment);
    this.#keys = new Keys(deployment.chainId);
  }

  static async open(rpcUrl: string, deployment: DeploymentRecord, now: number): Promise<Stage> {
    return new Stage(rpcUrl, deployment, await readTokens(rpcUrl, deployment), now);
  }

  person(id: string): HDNodeWallet {
    return this.#keys.person(id);
  }

  /** What the stories call whoever has this address. */
  nameOf(address: string): string {
    return this.#keys.nameOf(address);
  }

  /** Whoever in town has this address. */
  byAddress(address: string): HDNodeWallet {
    return this.person(this.nameOf(address));
  }

  /** The key that reads a person's messages. */
  messageKey(id: string): Promise<MessageKey> {
    return this.#keys.messageKey(id);
  }

  /** Plays moments in time order, each in a block of its own at its own time. */
  async play(moments: readonly Moment[], onDone: () => void): Promise<void> {
    const inOrder = [...moments].sort((a, b) => b.ago - a.ago);
    await rpc(this.rpcUrl, 'evm_setAutomine', false);
    try {
      let { time } = await newestBlock(this.rpcUrl);
      for (const moment of inOrder) {
        time = Math.max(this.now - moment.ago, time + 1);
        await this.#mine(moment, time);
        onDone();
      }
      await this.#blocks.settled();
    } finally {
      await rpc(this.rpcUrl, 'evm_setAutomine', true);
    }
  }

  /** A permit by which the vault may draw exactly `value` of a token from somebody's wallet. */
  async permit(owner: HDNodeWallet, symbol: TokenInfo['symbol'], value: bigint, ago: number): Promise<Permit> {
    if (value === 0n) return NO_PERMIT;
    const token = this.tokens[symbol];
    const [nonce] = await this.#read(
      token.address,
      interfaces.token.encodeFunctionData('nonces', [owner.address]),
    ).then((data) => interfaces.token.decodeFunctionResult('nonces', data));
    const deadline = BigInt(this.now - ago + DAY_S);
    const domain = {
      name: token.name,
      version: '1',
      chainId: this.deployment.chainId,
      verifyingContract: token.address,
    };
    const spender = this.deployment.addresses.vault;
    const signed = await owner.signTypedData(domain, PERMIT_TYPES, {
      owner: owner.address,
      spender,
      value,
      nonce,
      deadline,
    });
    const { r, yParityAndS } = Signature.from(signed);
    return { value, deadline, r, vs: yParityAndS };
  }

  /** Reads something once the present moment's block is mined: an id that follows from its time. */
  after(reading: () => Promise<void>): void {
    this.#readings.push(reading);
  }

  /** What a purchase made now would freeze. */
  async parameters(): Promise<{ feeBps: number; disputeWithin: number; arbiter: string }> {
    const result = await this.#askOnce('orders', 'parameters');
    return {
      feeBps: Number(result.feeBps),
      disputeWithin: Number(result.disputeWithin),
      arbiter: result.arbiter as string,
    };
  }

  /** What a deal made now would freeze: a seller's first deals cost no fee up to the token's limit. */
  async feeOf(seller: string, token: number, price: bigint): Promise<number> {
    const [{ feeBps }, [feeFreeUpTo], [used]] = await Promise.all([
      this.parameters(),
      this.#askOnce('orders', 'limitsOf', [token]),
      this.ask('orders', 'feeFreeDealsOf', [seller]),
    ]);
    return Number(used) < FEE_FREE_DEALS && price <= feeFreeUpTo ? 0 : feeBps;
  }

  /** What one of the town's contracts always answers. */
  #askOnce(contract: Asked, method: string, args: unknown[] = []): Promise<Result> {
    const question = [contract, method, ...args].join(' ');
    const answer = this.#known.get(question) ?? this.ask(contract, method, args);
    this.#known.set(question, answer);
    return answer;
  }

  /** What one of the town's contracts answers now. */
  async ask(contract: Asked, method: string, args: unknown[] = []): Promise<Result> {
    const encoder: Interface = interfaces[contract];
    const data = encoder.encodeFunctionData(method, args);
    return encoder.decodeFunctionResult(method, await this.#read(this.deployment.addresses[contract], data));
  }

  /** One transaction of somebody. */
  act(by: HDNodeWallet, contract: Asked, method: string, args: unknown[]): Act {
    const encoder: Interface = interfaces[contract];
    return { by, to: this.deployment.addresses[contract], data: encoder.encodeFunctionData(method, args) };
  }

  #read(to: string, data: string): Promise<string> {
    return rpc(this.rpcUrl, 'eth_call', { to, data }, 'latest');
  }

  async #mine(moment: Moment, time: number): Promise<void> {
    const acts = await this.#actsOf(moment);
    if (acts.length === 0) return;
    await this.#blocks.mine(acts, time, moment.name);
    const readings = this.#readings.splice(0);
    if (readings.length > 0) await this.#blocks.settled();
    for (const reading of readings) await reading();
  }

  /** What cannot be thought up may be so because of what broke before. @throws StoryBroken */
  async #actsOf(moment: Moment): Promise<Act[]> {
    try {
      return await moment.acts(this);
    } catch (error) {
      await this.#blocks.settled();
      throw error;
    }
  }
}
