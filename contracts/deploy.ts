/**
 * Puts a market on a chain: `npm run deploy [file]` for operators, `deploy` for programs. Everything comes from the
 * committed bytecode; no compiler is needed.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BaseContract, getCreateAddress, JsonRpcProvider, type Signer, Wallet, ZeroAddress } from 'ethers';
import { deployEnv } from './env.ts';
import { type DeploymentRecord, deploymentRecord } from './protocol/deployment.ts';
import { MARKET_TOKEN } from './protocol/enums.ts';
import {
  Accounts__factory,
  Carriers__factory,
  CertificateCustody__factory,
  Listings__factory,
  MarketToken__factory,
  Orders__factory,
  Vault__factory,
} from './protocol/generated/index.ts';

const DAY = 24 * 3600;

/** What a new market is made of. Amounts in the market token's smallest unit, times in seconds. */
export interface DeployOptions {
  name: string;
  /** Blocks after which this chain's history is taken as final. */
  finalityConfirmations: number;
  /** Sets parameters and lists tokens; the signer when not named. */
  governor?: string | undefined;
  /** May pause new deals; the governor when not named. */
  guardian?: string | undefined;
  /** Receives fees; the governor when not named. */
  treasury?: string | undefined;
  /** May suspend accounts and remove listings; the governor when not named. */
  moderation?: string | undefined;
  /** Receives the market token's supply; the treasury when not named. */
  supplyTo?: string | undefined;
  /** Rules disputes; nobody when not named: then only agreement or time ends them. */
  arbiter?: string | undefined;
  /** Fee on what sellers receive, in basis points; 200 when not named, 300 at most. */
  feeBps?: number;
  /** How long a dispute may stay without a ruling; 30 days when not named. */
  disputeWithin?: number;
  /** Bounds of a deal's deposit; 1 and 10,000 tokens when not named. */
  minDeposit?: bigint;
  maxDeposit?: bigint;
  /** A seller's first deals in the market token carry no fee up to this price; 100 tokens when not named. */
  feeFreeUpTo?: bigint;
  /** Deals in the market token need deposits above this price; 100 tokens when not named. */
  noDepositUpTo?: bigint;
}

const TOKEN = 10n ** 18n;

/**
 * Deploys the seven contracts, which know each other from their constructors, and lists the market token with
 * its limits when the signer is the governor (otherwise both are the governor's first task).
 * @param signer Pays, and must send nothing else meanwhile: addresses follow from its next seven nonces.
 * @throws Error when a contract came to lie elsewhere than the others were told.
 */
export async function deploy(signer: Signer, options: DeployOptions): Promise<DeploymentRecord> {
  const { provider } = signer;
  if (!provider) throw new Error('deploy needs a signer that is connected to a chain');
  const deployer = await signer.getAddress();
  const governor = options.governor ?? deployer;
  const guardian = options.guardian ?? governor;
  const treasury = options.treasury ?? governor;
  const first = await signer.getNonce();
  const nonces = {
    marketToken: first,
    accounts: first + 1,
    vault: first + 2,
    carriers: first + 3,
    listings: first + 4,
    orders: first + 5,
    certificates: first + 6,
  };
  const at = (nonce: number) => getCreateAddress({ from: deployer, nonce });

  const contracts = {
    marketToken: await new MarketToken__factory(signer).deploy(options.supplyTo ?? treasury, {
      nonce: nonces.marketToken,
    }),
    accounts: await new Accounts__factory(signer).deploy(options.moderation ?? governor, { nonce: nonces.accounts }),
    vault: await new Vault__factory(signer).deploy(governor, treasury, [at(nonces.orders)], { nonce: nonces.vault }),
    carriers: await new Carriers__factory(signer).deploy(governor, { nonce: nonces.carriers }),
    listings: await new Listings__factory(signer).deploy(
      at(nonces.vault),
      at(nonces.accounts),
      at(nonces.carriers),
      at(nonces.orders),
      options.moderation ?? governor,
      options.minDeposit ?? TOKEN,
      options.maxDeposit ?? 10_000n * TOKEN,
      { nonce: nonces.listings },
    ),
    orders: await new Orders__factory(signer).deploy(
      {
        vault: at(nonces.vault),
        accounts: at(nonces.accounts),
        listings: at(nonces.listings),
        carriers: at(nonces.carriers),
        certificates: at(nonces.certificates),
      },
      governor,
      guardian,
      options.feeBps ?? 200,
      options.disputeWithin ?? 30 * DAY,
      options.arbiter ?? ZeroAddress,
      { nonce: nonces.orders },
    ),
    certificates: await new CertificateCustody__factory(signer).deploy(at(nonces.orders), {
      nonce: nonces.certificates,
    }),
  };
  const startBlock = await blockOf(contracts.marketToken);
  for (const [name, contract] of Object.entries(contracts)) {
    await contract.waitForDeployment();
    const address = await contract.getAddress();
    const expected = at(nonces[name as keyof typeof nonces]);
    if (address !== expected)
      throw new Error(`${name} came to lie at ${address}, the others look for it at ${expected}`);
  }
  const marketToken = await contracts.marketToken.getAddress();
  if (governor === deployer) {
    await (await contracts.vault.setToken(MARKET_TOKEN, marketToken, true)).wait();
    const limits = [options.feeFreeUpTo ?? 100n * TOKEN, options.noDepositUpTo ?? 100n * TOKEN] as const;
    await (await contracts.orders.setTokenLimits(MARKET_TOKEN, ...limits)).wait();
  }

  return deploymentRecord.parse({
    name: options.name,
    chainId: Number((await provider.getNetwork()).chainId),
    startBlock,
    finalityConfirmations: options.finalityConfirmations,
    addresses: {
      vault: await contracts.vault.getAddress(),
      accounts: await contracts.accounts.getAddress(),
      carriers: await contracts.carriers.getAddress(),
      listings: await contracts.listings.getAddress(),
      orders: await contracts.orders.getAddress(),
      certificates: await contracts.certificates.getAddress(),
      marketToken,
    },
  });
}

async function blockOf(contract: BaseContract): Promise<number> {
  const receipt = await contract.deploymentTransaction()?.wait();
  if (!receipt) throw new Error('the first deployment has no receipt');
  return receipt.blockNumber;
}

async function main(): Promise<void> {
  const env = deployEnv();
  const signer = new Wallet(env.DEPLOYER_KEY, new JsonRpcProvider(env.RPC_URL, undefined, { cacheTimeout: -1 }));
  const record = await deploy(signer, {
    name: env.DEPLOYMENT_NAME,
    finalityConfirmations: env.FINALITY_CONFIRMATIONS,
    governor: env.GOVERNOR,
    guardian: env.GUARDIAN,
    treasury: env.TREASURY,
    moderation: env.MODERATION,
    arbiter: env.ARBITER,
  });
  signer.provider?.destroy();
  const standard = fileURLToPath(new URL(`deployments/${record.name}.json`, import.meta.url));
  const file = process.argv[2] === undefined ? standard : resolve(process.argv[2]);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(record, null, 2)}\n`);
  process.stdout.write(`${record.name} is on chain ${record.chainId} from block ${record.startBlock}: ${file}\n`);
  if (env.GOVERNOR !== undefined && env.GOVERNOR !== signer.address) {
    process.stdout.write(
      `Its governor ${env.GOVERNOR} must now list the market token in the vault and set its limits.\n`,
    );
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
