import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { JsonRpcProvider, type JsonRpcSigner, parseEther } from 'ethers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deploy } from './deploy.ts';
import { deployEnv } from './env.ts';
import { MARKET_TOKEN } from './protocol/enums.ts';
import { MarketToken__factory, Orders__factory, Vault__factory } from './protocol/generated/index.ts';

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

describe('settings of npm run deploy', () => {
  it('names every variable that is missing or wrong', () => {
    expect(() => deployEnv({ RPC_URL: 'nowhere', DEPLOYER_KEY: '0x12' })).toThrow(
      /RPC_URL: .*\nDEPLOYER_KEY: .*a private key.*\nDEPLOYMENT_NAME: .*\nFINALITY_CONFIRMATIONS: /,
    );
  });
});
