import type { DeploymentRecord } from '@moothall/contracts/protocol';
import {
  Accounts__factory,
  Arbitrators__factory,
  Attestations__factory,
  Attesters__factory,
  Carriers__factory,
  Jurors__factory,
  Jury__factory,
  Listings__factory,
  Moderation__factory,
  Orders__factory,
  Reviews__factory,
  SettableBeacon__factory,
  TownToken__factory,
  Vault__factory,
} from '@moothall/contracts/protocol/generated/index';
import { HDNodeWallet, JsonRpcProvider } from 'ethers';
import { deploy } from '../../contracts/deploy.ts';
import { TEST_PHRASE } from '../chain.ts';

/** Encoders of the contracts' calls, and readers of their errors. */
export const interfaces = {
  vault: Vault__factory.createInterface(),
  accounts: Accounts__factory.createInterface(),
  carriers: Carriers__factory.createInterface(),
  listings: Listings__factory.createInterface(),
  orders: Orders__factory.createInterface(),
  beacon: SettableBeacon__factory.createInterface(),
  jurors: Jurors__factory.createInterface(),
  jury: Jury__factory.createInterface(),
  moderation: Moderation__factory.createInterface(),
  arbitrators: Arbitrators__factory.createInterface(),
  reviews: Reviews__factory.createInterface(),
  attestations: Attestations__factory.createInterface(),
  attesters: Attesters__factory.createInterface(),
  token: TownToken__factory.createInterface(),
};

/** A token the town trades in. */
export interface TokenInfo {
  symbol: 'MOOT' | 'KRWT' | 'USDM';
  /** As in the token's EIP-712 domain. */
  name: string;
  /** The vault's number. */
  number: number;
  address: string;
  decimals: number;
}

/**
 * Play money beside the market token, by the number under which the vault lists it, and up to which price first deals
 * cost no fee and deals need no deposits, and juries decide disputes (whole words of it).
 */
const PLAY_MONEY = [
  {
    number: 2,
    symbol: 'KRWT',
    name: 'Won Token',
    decimals: 0,
    feeFreeUpTo: 30_000n,
    noDepositUpTo: 400_000n,
    juryUpTo: 1_000_000n,
  },
  {
    number: 3,
    symbol: 'USDM',
    name: 'Dollar Token',
    decimals: 6,
    feeFreeUpTo: 20n,
    noDepositUpTo: 300n,
    juryUpTo: 800n,
  },
] as const;
const MOOT_LIMITS = { feeFreeUpTo: 20n * 10n ** 18n, noDepositUpTo: 300n * 10n ** 18n };

/** A town of a dozen jurors begins with small juries, so that an appeal can ask a larger one. */
const JURY_SIZES = { listing: 21 };

/** A development chain undoes at most what it lost when it was killed: far less than this. */
const FINALITY = 5;

/** Stretching the phrase takes longer than deriving a key from it. */
const ROOT = HDNodeWallet.fromPhrase(TEST_PHRASE, undefined, "m/44'/60'/0'/0");

/** Key `index` of the development phrase: 0 runs the town, the people follow. */
export const townKey = (index: number): HDNodeWallet => ROOT.deriveChild(index);

/** Deploys the market and the play money, and lists all three tokens. */
export async function foundTown(rpcUrl: string): Promise<DeploymentRecord> {
  const provider = new JsonRpcProvider(rpcUrl, undefined, { cacheTimeout: -1, pollingInterval: 20 });
  try {
    const operator = townKey(0).connect(provider);
    const record = await deploy(operator, {
      name: 'local',
      finalityConfirmations: FINALITY,
      jurySizes: JURY_SIZES,
      ...MOOT_LIMITS,
    });
    const orders = Orders__factory.connect(record.addresses.orders, operator);
    const vault = Vault__factory.connect(record.addresses.vault, operator);
    const arbitrators = Arbitrators__factory.connect(record.addresses.arbitrators, operator);
    for (const { number, symbol, name, decimals, feeFreeUpTo, noDepositUpTo, juryUpTo } of PLAY_MONEY) {
      const token = await new TownToken__factory(operator).deploy(name, symbol, decimals, operator.address);
      await token.waitForDeployment();
      await (await vault.setToken(number, await token.getAddress(), true)).wait();
      const unit = 10n ** BigInt(decimals);
      await (await orders.setTokenLimits(number, feeFreeUpTo * unit, noDepositUpTo * unit)).wait();
      await (await arbitrators.setJuryLimit(number, juryUpTo * unit)).wait();
    }
    return record;
  } finally {
    provider.destroy();
  }
}

/** The town's tokens as the chain knows them. */
export async function readTokens(
  rpcUrl: string,
  deployment: DeploymentRecord,
): Promise<Record<TokenInfo['symbol'], TokenInfo>> {
  const provider = new JsonRpcProvider(rpcUrl, undefined, { cacheTimeout: -1 });
  try {
    const vault = Vault__factory.connect(deployment.addresses.vault, provider);
    const read = async (number: number): Promise<TokenInfo> => {
      const [address] = await vault.tokenOf(number);
      const token = TownToken__factory.connect(address, provider);
      const [symbol, name, decimals] = await Promise.all([token.symbol(), token.name(), token.decimals()]);
      return { symbol: symbol as TokenInfo['symbol'], name, number, address, decimals: Number(decimals) };
    };
    const all = await Promise.all([1, ...PLAY_MONEY.map(({ number }) => number)].map(read));
    return Object.fromEntries(all.map((token) => [token.symbol, token])) as Record<TokenInfo['symbol'], TokenInfo>;
  } finally {
    provider.destroy();
  }
}
