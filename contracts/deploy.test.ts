import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { JsonRpcProvider, type JsonRpcSigner, parseEther, TypedDataEncoder } from 'ethers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deploy } from './deploy.ts';
import { deployEnv } from './env.ts';
import { dealId, listingId } from './protocol/deals.ts';
import { MARKET_TOKEN } from './protocol/enums.ts';
import {
  Attesters__factory,
  Carriers__factory,
  CertificateCustody__factory,
  Listings__factory,
  MarketToken__factory,
  Orders__factory,
  Vault__factory,
} from './protocol/generated/index.ts';
import {
  DELIVERY_TYPES,
  MEETING_TYPES,
  OFFER_TYPES,
  ordersDomain,
  RELEASE_TYPES,
  SETTLEMENT_TYPES,
} from './protocol/typed-data.ts';
import { deal, offer, terms } from './test/samples.ts';

const anvilPath = fileURLToPath(new URL('../node_modules/@foundry-rs/anvil-linux-amd64/bin/anvil', import.meta.url));
const anvil = spawn(anvilPath, ['--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
let provider: JsonRpcProvider;
let deployer: JsonRpcSigner;

beforeAll(async () => {
  for await (const line of createInterface({ input: anvil.stdout })) {
    const address = /Listening on (\S+)/.exec(line)?.[1];
    if (address === undefined) continue;
    provider = new JsonRpcProvider(`http://${address}`, undefined, { cacheTimeout: -1, pollingInterval: 50 });
    break;
  }
  anvil.stdout.resume();
  deployer = await provider.getSigner(0);
});

afterAll(async () => {
  provider?.destroy();
  const ended = once(anvil, 'exit');
  anvil.kill();
  await ended;
});

describe('deploy', () => {
  it('puts a market on a chain whose contracts know each other', async () => {
    const { addresses, startBlock } = await deploy(deployer, { name: 'test', finalityConfirmations: 1 });
    const vault = Vault__factory.connect(addresses.vault, deployer);
    expect(await vault.isModuleFor(deployer.address, addresses.orders)).toBe(true);
    expect(await vault.tokenOf(MARKET_TOKEN)).toEqual([addresses.marketToken, true]);
    expect(startBlock).toBeGreaterThan(0);
    const orders = Orders__factory.connect(addresses.orders, deployer);
    expect(await orders.limitsOf(MARKET_TOKEN)).toEqual([parseEther('100'), parseEther('100')]);
    expect(await Carriers__factory.connect(addresses.carriers, deployer).GOVERNOR()).toBe(deployer.address);
    expect(await Attesters__factory.connect(addresses.attesters, deployer).GOVERNOR()).toBe(deployer.address);
    const certificates = CertificateCustody__factory.connect(addresses.certificates, deployer);
    expect(await certificates.isHeld(dealId(deal))).toBe(false);
  });

  it('gives each role to whom the options name', async () => {
    const [governor, treasury] = [await provider.getSigner(1), await provider.getSigner(2)];
    const { addresses } = await deploy(deployer, {
      name: 'test',
      finalityConfirmations: 1,
      governor: governor.address,
      treasury: treasury.address,
    });
    const token = MarketToken__factory.connect(addresses.marketToken, deployer);
    expect(await Vault__factory.connect(addresses.vault, deployer).treasury()).toBe(treasury.address);
    expect(await token.balanceOf(treasury.address)).toBe(parseEther('1000000000'));
    expect(await Orders__factory.connect(addresses.orders, deployer).GUARDIAN()).toBe(governor.address);
  });

  it('leaves listing the market token to a governor who is somebody else', async () => {
    const governor = await provider.getSigner(1);
    const { addresses } = await deploy(deployer, {
      name: 'test',
      finalityConfirmations: 1,
      governor: governor.address,
    });
    expect(await Vault__factory.connect(addresses.vault, deployer).tokenCount()).toBe(0n);
  });
});

describe('what the pages compute', () => {
  it('is what the contracts compute: ids, and digests of everything people sign', async () => {
    const { addresses, chainId } = await deploy(deployer, { name: 'test', finalityConfirmations: 1 });
    const orders = Orders__factory.connect(addresses.orders, deployer);
    const domain = ordersDomain(chainId, addresses.orders);
    const id = dealId(deal);
    expect(await Listings__factory.connect(addresses.listings, deployer).idOf(terms)).toBe(listingId(terms));
    expect(await orders.idOf(deal)).toBe(id);
    expect(await orders.releaseDigest(id, 1)).toBe(
      TypedDataEncoder.hash(domain, RELEASE_TYPES, { deal: id, validUntil: 1 }),
    );
    expect(await orders.meetingDigest(id, 1, 2)).toBe(
      TypedDataEncoder.hash(domain, MEETING_TYPES, { deal: id, meetAt: 1, validUntil: 2 }),
    );
    expect(await orders.settlementDigest(id, 1, 2)).toBe(
      TypedDataEncoder.hash(domain, SETTLEMENT_TYPES, { deal: id, toBuyer: 1, validUntil: 2 }),
    );
    expect(await orders.deliveryDigest(id, 1)).toBe(
      TypedDataEncoder.hash(domain, DELIVERY_TYPES, { deal: id, validUntil: 1 }),
    );
    expect(await orders.offerDigest(offer)).toBe(TypedDataEncoder.hash(domain, OFFER_TYPES, offer));
  });
});

describe('settings of npm run deploy', () => {
  it('names every variable that is missing or wrong', () => {
    expect(() => deployEnv({ RPC_URL: 'nowhere', DEPLOYER_KEY: '0x12' })).toThrow(
      /RPC_URL: .*\nDEPLOYER_KEY: .*a private key.*\nDEPLOYMENT_NAME: .*\nFINALITY_CONFIRMATIONS: /,
    );
  });
});
