import { NO_PERMIT, type Permit } from '@moothall/contracts/protocol/deals';
import type { TypedDomain } from '@moothall/contracts/protocol/typed-data';
import { BrowserProvider, Contract, keccak256, Transaction, type TypedDataField, toBeHex } from 'ethers';
import { INTERFACES, problemOfCall } from './decode.ts';
import { devWallet } from './dev-wallet.ts';
import { PERMIT_LASTS, type Purse, shortBy, signPermit } from './permit.ts';
import { ProblemError, problemOf } from './problem.ts';
import type { Address, Call, ChainSettings, DevPerson, Hash, Problem, Spend } from './types.ts';
import type { Eip1193 } from './wallets.ts';

/** A signed transaction; `raw` when the wallet lets the page send it, so that it can be sent again. */
export interface Signed {
  hash: Hash;
  nonce: number;
  raw?: string;
}

/** The part that needs keys and the ABI. Made anew for each action, so that it never outlives an account. */
export interface Engine {
  /** Balances behind each spend. */
  purses: (spends: readonly Spend[]) => Promise<Purse[]>;
  /**
   * Asks for the permits a call needs. Throws BALANCE_SHORT before anybody signs in vain.
   * @param lasts how long they may be used, seconds of block time; half an hour when not given
   */
  permits: (spends: readonly Spend[], lasts?: number) => Promise<Permit[]>;
  /** Tries the call, then asks for the signature. Throws what the contract would refuse it for. */
  sign: (call: Call) => Promise<Signed>;
  signTyped: (domain: TypedDomain, types: Record<string, TypedDataField[]>, value: object) => Promise<string>;
  signMessage: (text: string) => Promise<string>;
  /** Time of the latest block, seconds. */
  now: () => Promise<number>;
}

const TOKEN_ABI = [
  'function balanceOf(address) view returns (uint256)',
  'function allowance(address,address) view returns (uint256)',
  'function nonces(address) view returns (uint256)',
  'function symbol() view returns (string)',
  'function decimals() view returns (uint8)',
  'function eip712Domain() view returns (bytes1,string name,string version,uint256,address,bytes32,uint256[])',
];
/** Room above the estimate, in percent: another block may come first and make the call dearer. */
const LIMIT_PERCENT = 130n;

const refuse = (problem: Problem, cause: unknown) => new ProblemError(problem.code, problem.params, { cause });

export function devProvider(person: DevPerson, settings: ChainSettings): Eip1193 {
  return devWallet(person, settings.chainId);
}

export function openEngine(wallet: Eip1193, account: Address, settings: ChainSettings, keepsRaw: boolean): Engine {
  const { chainId, contracts } = settings;
  const provider = new BrowserProvider(wallet as never, chainId, { staticNetwork: true, cacheTimeout: -1 });
  const vault = new Contract(contracts.vault, INTERFACES.vault, provider);

  const now = async () => {
    const block = await provider.getBlock('latest');
    if (!block) throw new ProblemError('CONNECTION_LOST');
    return block.timestamp;
  };

  const purse = async ({ token, walletOnly }: Spend): Promise<Purse> => {
    const [address] = (await vault.getFunction('tokenOf')(token)) as [string, boolean];
    const erc20 = new Contract(address, TOKEN_ABI, provider);
    const [free, own, allowance, symbol, decimals] = await Promise.all([
      vault.getFunction('freeOf')(account, token) as Promise<bigint>,
      erc20.getFunction('balanceOf')(account) as Promise<bigint>,
      erc20.getFunction('allowance')(account, contracts.vault) as Promise<bigint>,
      erc20.getFunction('symbol')() as Promise<string>,
      erc20.getFunction('decimals')() as Promise<bigint>,
    ]);
    return { token, address, symbol, decimals: Number(decimals), free: walletOnly ? 0n : free, wallet: own, allowance };
  };

  const signTyped: Engine['signTyped'] = async (domain, types, value) => {
    const signer = await provider.getSigner(account);
    return signer.signTypedData({ ...domain }, types, value);
  };

  const permitFor = async (spend: Spend, from: Purse, deadline: bigint): Promise<Permit> => {
    if (from.free >= spend.amount) return NO_PERMIT;
    const erc20 = new Contract(from.address, TOKEN_ABI, provider);
    const [nonce, { name, version }] = await Promise.all([
      erc20.getFunction('nonces')(account) as Promise<bigint>,
      erc20.getFunction('eip712Domain')() as Promise<{ name: string; version: string }>,
    ]);
    const domain = { name, version, chainId, verifyingContract: from.address };
    return signPermit(spend, from, { owner: account, spender: contracts.vault, nonce, deadline, domain }, signTyped);
  };

  return {
    now,
    signTyped,
    signMessage: async (text) => (await provider.getSigner(account)).signMessage(text),
    purses: (spends) => Promise.all(spends.map(purse)),
    permits: async (spends, lasts = PERMIT_LASTS) => {
      const permits: Permit[] = [];
      if (spends.length === 0) return permits;
      const purses = await Promise.all(spends.map(purse));
      for (const [index, spend] of spends.entries()) {
        const from = purses[index] as Purse;
        const missing = shortBy(spend, from);
        if (missing > 0n) {
          const { token, symbol, decimals } = from;
          const params = { token: String(token), symbol, decimals: String(decimals), missing: String(missing) };
          throw new ProblemError('BALANCE_SHORT', params);
        }
      }
      const deadline = BigInt((await now()) + lasts);
      // One after the other: a wallet shows one question at a time.
      for (const [index, spend] of spends.entries()) {
        permits.push(await permitFor(spend, purses[index] as Purse, deadline));
      }
      return permits;
    },
    sign: async ({ contract, method, args }) => {
      const data = INTERFACES[contract].encodeFunctionData(method, [...args]);
      const ask = { from: account, to: contracts[contract], data };
      let gas: bigint;
      try {
        gas = ((await provider.estimateGas(ask)) * LIMIT_PERCENT) / 100n;
      } catch (cause) {
        throw refuse(problemOfCall(cause), cause);
      }
      const nonce = await provider.getTransactionCount(account, 'pending');
      const full = { ...ask, gas: toBeHex(gas), nonce: toBeHex(nonce) };
      try {
        if (!keepsRaw) {
          const hash = (await wallet.request({ method: 'eth_sendTransaction', params: [full] })) as Hash;
          return { hash, nonce };
        }
        const raw = (await wallet.request({ method: 'eth_signTransaction', params: [full] })) as string;
        return { hash: keccak256(raw) as Hash, nonce: Transaction.from(raw).nonce, raw };
      } catch (cause) {
        throw refuse(problemOf(cause), cause);
      }
    },
  };
}
