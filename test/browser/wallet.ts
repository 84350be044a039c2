import type { Page } from '@playwright/test';
import { JsonRpcProvider, Transaction, Wallet } from 'ethers';
import type { OpenMarket, Person } from './market.ts';

/** What the wallet's owner, or the network behind it, does with the next transaction. */
export type Mood =
  | 'signs'
  /** EIP-1193: 4001. */
  | 'rejects'
  /** The owner speeds something else up: another transaction takes the place in the account's order. */
  | 'replaces'
  /** The wallet hands back a hash, but no node ever hears of the transaction. */
  | 'loses';

interface Ask {
  method: string;
  params?: unknown[];
}

/** Answers as EIP-1193 has them: a result, or a code with words. */
type Answer = { result: unknown } | { error: { code: number; message: string } };

const hex = (value: number) => `0x${value.toString(16)}`;

/**
 * A wallet in the browser: announced to pages as wallets are (EIP-6963), with its key on this side of the test, so that
 * a page can tell it from no extension.
 */
export class BrowserWallet {
  mood: Mood = 'signs';
  /** The network it is on, and whether its owner lets a page switch it. */
  chainId: number;
  allowsSwitch = true;
  readonly #key: Wallet;

  private constructor(
    readonly person: Person,
    private readonly homeChain: number,
    private readonly node: JsonRpcProvider,
  ) {
    this.#key = new Wallet(person.privateKey, node);
    this.chainId = homeChain;
  }

  /** Puts the wallet into every page of the given one's context that opens from now on. */
  static async install(page: Page, market: OpenMarket, person: Person): Promise<BrowserWallet> {
    const node = new JsonRpcProvider(market.rpc, undefined, { cacheTimeout: -1 });
    const wallet = new BrowserWallet(person, Number((await node.getNetwork()).chainId), node);
    await page.exposeFunction('askTestWallet', (ask: Ask) => wallet.#answer(ask));
    await page.addInitScript(announce);
    return wallet;
  }

  close(): void {
    this.node.destroy();
  }

  async #answer(ask: Ask): Promise<Answer> {
    try {
      return { result: await this.#request(ask) };
    } catch (problem) {
      const { code, message, info, error } = problem as {
        code: unknown;
        message: string;
        info?: { error?: { code: number; message: string; data?: unknown } };
        error?: { code: number; message: string };
      };
      const inner = info?.error ?? error;
      if (inner) return { error: inner };
      return { error: { code: typeof code === 'number' ? code : -32603, message } };
    }
  }

  async #request({ method, params = [] }: Ask): Promise<unknown> {
    switch (method) {
      case 'eth_accounts':
      case 'eth_requestAccounts':
        return [this.person.address];
      case 'eth_chainId':
        return hex(this.chainId);
      case 'wallet_switchEthereumChain':
        if (!this.allowsSwitch) throw { code: 4001, message: 'The owner stays on this network.' };
        this.chainId = Number((params[0] as { chainId: string }).chainId);
        return null;
      case 'personal_sign':
        this.#askOwner();
        return this.#key.signMessage(Buffer.from((params[0] as string).slice(2), 'hex'));
      case 'eth_signTypedData_v4': {
        this.#askOwner();
        const { domain, types, message } = JSON.parse(params[1] as string);
        const { EIP712Domain: _, ...own } = types;
        return this.#key.signTypedData(domain, own, message);
      }
      case 'eth_sendTransaction':
        this.#askOwner();
        return this.#send(params[0] as Record<string, string>);
      default:
        return this.node.send(method, params);
    }
  }

  #askOwner(): void {
    if (this.mood === 'rejects') throw { code: 4001, message: 'The owner said no.' };
    if (this.chainId !== this.homeChain) throw { code: 4901, message: 'On another network.' };
  }

  async #send({ from: _, gas, nonce, to, data }: Record<string, string>): Promise<string> {
    const fields = { to, data, gasLimit: gas, nonce: Number(nonce), chainId: this.homeChain };
    const signed = await this.#key.signTransaction(await this.#key.populateTransaction(fields));
    const hash = Transaction.from(signed).hash as string;
    if (this.mood === 'loses') return hash;
    if (this.mood === 'replaces') {
      // What wallets call "cancel": nothing to oneself, with the same number.
      const instead = { to: this.person.address, value: 0, nonce: Number(nonce) };
      await (await this.#key.sendTransaction(instead)).wait();
      return hash;
    }
    await this.node.send('eth_sendRawTransaction', [signed]);
    return hash;
  }
}

/** Runs in the page. Source: https://eips.ethereum.org/EIPS/eip-6963 */
function announce(): void {
  const ask = (window as unknown as { askTestWallet: (ask: unknown) => Promise<unknown> }).askTestWallet;
  const provider = {
    request: async (question: unknown) => {
      const answer = (await ask(question)) as { result?: unknown; error?: object };
      if (answer.error) throw Object.assign(new Error('wallet'), answer.error);
      return answer.result;
    },
    on: () => undefined,
    removeListener: () => undefined,
  };
  const info = { uuid: '6f2c1a52-9a53-4b57-8a15-3d3f0b6b7a10', name: 'Pocket', icon: '', rdns: 'example.pocket' };
  const detail = Object.freeze({ info, provider });
  const say = () => window.dispatchEvent(new CustomEvent('eip6963:announceProvider', { detail }));
  window.addEventListener('eip6963:requestProvider', say);
  say();
}
