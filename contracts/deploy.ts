/**
 * Puts a market on a chain: `npm run deploy [file]` for operators, `deploy` for programs. Everything comes from the
 * committed bytecode; no compiler is needed.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BaseContract, getCreateAddress, JsonRpcProvider, type Signer, Wallet } from 'ethers';
import { beaconNamed, deployBeacon } from './deploy/beacon.ts';
import { firstKinds } from './deploy/kinds.ts';
import { openMarket } from './deploy/open.ts';
import { type DeployOptions, JURY_DEFAULTS, JURY_SIZES } from './deploy/options.ts';
import { deployEnv } from './env.ts';
import { type DeploymentRecord, deploymentRecord } from './protocol/deployment.ts';
import {
  Accounts__factory,
  Arbitrators__factory,
  Attestations__factory,
  Attesters__factory,
  Carriers__factory,
  CertificateCustody__factory,
  Jurors__factory,
  Jury__factory,
  Listings__factory,
  MarketToken__factory,
  Moderation__factory,
  Orders__factory,
  Reviews__factory,
  Vault__factory,
} from './protocol/generated/index.ts';

export type { DeployOptions } from './deploy/options.ts';

const DAY = 24 * 3600;
const TOKEN = 10n ** 18n;

/** In the order in which they are deployed, one transaction each. */
const ORDER = [
  'marketToken',
  'accounts',
  'vault',
  'carriers',
  'listings',
  'orders',
  'certificates',
  'beacon',
  'jurors',
  'jury',
  'arbitrators',
  'moderation',
  'reviews',
  'attestations',
  'attesters',
] as const;
type Name = (typeof ORDER)[number];

/**
 * Deploys the contracts, which know each other from their constructors, and opens the market when the signer is the
 * governor: token and limits (otherwise those are the governor's first task).
 * @param signer Pays, and must send nothing else meanwhile: addresses follow from its next nonces, one for each contract.
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
  const nonce = (name: Name) => ({ nonce: first + ORDER.indexOf(name) });
  const at = (name: Name) => getCreateAddress({ from: deployer, ...nonce(name) });
  const core = [at('orders'), at('jurors'), at('moderation'), at('arbitrators')];
  const courts = [at('moderation'), at('arbitrators')];
  const beacon = options.beacon ?? beaconNamed('settable', governor, 1);

  const contracts: Record<Name, BaseContract> = {
    marketToken: await new MarketToken__factory(signer).deploy(options.supplyTo ?? treasury, nonce('marketToken')),
    accounts: await new Accounts__factory(signer).deploy(at('moderation'), nonce('accounts')),
    vault: await new Vault__factory(signer).deploy(governor, treasury, core, nonce('vault')),
    carriers: await new Carriers__factory(signer).deploy(governor, nonce('carriers')),
    listings: await new Listings__factory(signer).deploy(
      at('vault'),
      at('accounts'),
      at('carriers'),
      at('orders'),
      at('moderation'),
      options.minDeposit ?? TOKEN,
      options.maxDeposit ?? 10_000n * TOKEN,
      nonce('listings'),
    ),
    orders: await new Orders__factory(signer).deploy(
      {
        vault: at('vault'),
        accounts: at('accounts'),
        listings: at('listings'),
        carriers: at('carriers'),
        certificates: at('certificates'),
      },
      governor,
      guardian,
      options.feeBps ?? 200,
      options.disputeWithin ?? 90 * DAY,
      options.arbiter ?? at('arbitrators'),
      nonce('orders'),
    ),
    certificates: await new CertificateCustody__factory(signer).deploy(at('orders'), nonce('certificates')),
    beacon: await deployBeacon(signer, beacon, nonce('beacon')),
    jurors: await new Jurors__factory(signer).deploy(at('vault'), at('jury'), governor, nonce('jurors')),
    jury: await new Jury__factory(signer).deploy(
      at('jurors'),
      at('beacon'),
      at('vault'),
      courts,
      governor,
      { ...JURY_DEFAULTS, ...options.jury },
      nonce('jury'),
    ),
    arbitrators: await new Arbitrators__factory(signer).deploy(
      {
        vault: at('vault'),
        orders: at('orders'),
        jury: at('jury'),
        jurors: at('jurors'),
        beacon: at('beacon'),
        moderation: at('moderation'),
      },
      governor,
      nonce('arbitrators'),
    ),
    moderation: await new Moderation__factory(signer).deploy(
      at('vault'),
      at('jury'),
      governor,
      guardian,
      firstKinds(at, { ...JURY_SIZES, ...options.jurySizes }),
      nonce('moderation'),
    ),
    reviews: await new Reviews__factory(signer).deploy(at('orders'), nonce('reviews')),
    attestations: await new Attestations__factory(signer).deploy(nonce('attestations')),
    attesters: await new Attesters__factory(signer).deploy(governor, nonce('attesters')),
  };
  const startBlock = await blockOf(contracts.marketToken);
  const addresses = {} as Record<Name, string>;
  for (const name of ORDER) {
    await contracts[name].waitForDeployment();
    addresses[name] = await contracts[name].getAddress();
    if (addresses[name] === at(name)) continue;
    throw new Error(`${name} came to lie at ${addresses[name]}, the others look for it at ${at(name)}`);
  }
  if (governor === deployer) await openMarket(signer, addresses, options);

  return deploymentRecord.parse({
    name: options.name,
    chainId: Number((await provider.getNetwork()).chainId),
    startBlock,
    finalityConfirmations: options.finalityConfirmations,
    addresses,
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
    arbiter: env.ARBITER,
    beacon: beaconNamed(env.BEACON, env.GOVERNOR ?? signer.address, env.BLOCK_SECONDS),
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
