import { ProblemError } from './problem.ts';
import type { Address, ChainSettings, DevPerson } from './types.ts';
import type { AnnouncedWallet, Eip1193 } from './wallets.ts';

/** A wallet that said which account acts. */
export interface Connection {
  account: Address;
  provider: Eip1193;
  /** Whether signed transactions come back to the page, which then sends them itself. */
  keepsRaw: boolean;
  /** Of the announced wallet; undefined for a person of a local market. */
  walletId?: string;
}

/** The person chosen lives in the tab: one visitor can be buyer in one and seller in another. */
const PERSON_KEY = 'moothall:person';
/** The wallet chosen lives in the browser. */
const WALLET_KEY = 'moothall:wallet';

export function rememberPerson(person: DevPerson | undefined): void {
  if (person) sessionStorage.setItem(PERSON_KEY, person.address);
  else sessionStorage.removeItem(PERSON_KEY);
}
export function rememberedPerson(people: readonly DevPerson[]): DevPerson | undefined {
  const address = sessionStorage.getItem(PERSON_KEY);
  return people.find((person) => person.address === address);
}
export function rememberWallet(id: string | undefined): void {
  if (id) localStorage.setItem(WALLET_KEY, id);
  else localStorage.removeItem(WALLET_KEY);
}
export const rememberedWallet = (): string | null => localStorage.getItem(WALLET_KEY);

const checksummed = async (address: string): Promise<Address> => {
  const { getAddress } = await import('ethers');
  return getAddress(address) as Address;
};

/** The account a wallet already lets this page see, without asking anybody. */
export async function seenAccount(wallet: AnnouncedWallet): Promise<Connection | undefined> {
  const [address] = (await wallet.provider.request({ method: 'eth_accounts' })) as string[];
  if (address === undefined) return undefined;
  return { account: await checksummed(address), provider: wallet.provider, keepsRaw: false, walletId: wallet.id };
}

/** Asks a wallet for its account. @throws USER_REJECTED, WALLET_BUSY and what else wallets say */
export async function askAccount(wallet: AnnouncedWallet): Promise<Connection> {
  const [address] = (await wallet.provider.request({ method: 'eth_requestAccounts' })) as string[];
  if (address === undefined) throw new ProblemError('WALLET_MISSING');
  return { account: await checksummed(address), provider: wallet.provider, keepsRaw: false, walletId: wallet.id };
}

/** A connection for a person of a local market; the signing library arrives with the first thing to sign. */
export function connectionOf(person: DevPerson, settings: ChainSettings): Connection {
  let wallet: Promise<Eip1193> | undefined;
  const provider: Eip1193 = {
    request: async (ask) => {
      wallet ??= import('./engine.ts').then(({ devProvider }) => devProvider(person, settings));
      return (await wallet).request(ask);
    },
  };
  return { account: person.address, provider, keepsRaw: true };
}

const hex = (value: number): string => `0x${value.toString(16)}`;

/**
 * Brings a wallet to the market's network: asks it to switch, or to add the network when it does not know it.
 * @throws NETWORK_WRONG when it stays elsewhere
 */
export async function ensureNetwork({ provider }: Connection, chainId: number, rpcUrl: string): Promise<void> {
  const current = async () => Number(await provider.request({ method: 'eth_chainId' }));
  if ((await current()) === chainId) return;
  try {
    await provider.request({ method: 'wallet_switchEthereumChain', params: [{ chainId: hex(chainId) }] });
  } catch (problem) {
    // 4902: the wallet does not know the network. Source: https://eips.ethereum.org/EIPS/eip-3326
    if ((problem as { code?: unknown }).code !== 4902) throw problem;
    const nativeCurrency = { name: 'Ether', symbol: 'ETH', decimals: 18 };
    const network = { chainId: hex(chainId), chainName: 'Moothall', nativeCurrency, rpcUrls: [rpcUrl] };
    await provider.request({ method: 'wallet_addEthereumChain', params: [network] });
  }
  const now = await current();
  if (now !== chainId) throw new ProblemError('NETWORK_WRONG', { chainId: String(now), expected: String(chainId) });
}
