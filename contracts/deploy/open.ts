import type { Signer } from 'ethers';
import { MARKET_TOKEN } from '../protocol/enums.ts';
import { Arbitrators__factory, Orders__factory, Vault__factory } from '../protocol/generated/index.ts';
import type { DeployOptions } from './options.ts';

const TOKEN = 10n ** 18n;
interface Opened {
  marketToken: string;
  vault: string;
  orders: string;
  arbitrators: string;
}

/** What only the governor can do and a market needs before the first deal. @param signer the governor */
export async function openMarket(signer: Signer, addresses: Opened, options: DeployOptions): Promise<void> {
  const vault = Vault__factory.connect(addresses.vault, signer);
  const orders = Orders__factory.connect(addresses.orders, signer);
  const arbitrators = Arbitrators__factory.connect(addresses.arbitrators, signer);
  const limits = [options.feeFreeUpTo ?? 100n * TOKEN, options.noDepositUpTo ?? 100n * TOKEN] as const;
  await (await vault.setToken(MARKET_TOKEN, addresses.marketToken, true)).wait();
  await (await orders.setTokenLimits(MARKET_TOKEN, ...limits)).wait();
  await (await arbitrators.setJuryLimit(MARKET_TOKEN, options.juryLimit ?? 10_000n * TOKEN)).wait();
}
