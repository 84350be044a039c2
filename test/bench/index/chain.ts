import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listingId, type Terms } from '@moothall/contracts/protocol/deals';
import { AbiCoder, ContractFactory, Interface, keccak256 } from 'ethers';
import { type Anvil, startAnvil } from '../../support/anvil.ts';
import { type Market, openMarket, termsOf } from '../../support/market.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const SOURCE = 'test/bench/index/bulk-seller.sol';
/** Sellers share each block, one transaction each. */
const SELLERS = 5;
const GAS = 60_000_000n;

export interface Mined {
  /** Id of the listing that came last in the block. */
  last: string;
  /** When the block was there, by this process's clock. */
  at: number;
}

/** A chain with a market, and people who list so much at once that their node does not matter. */
export interface BenchChain {
  anvil: Anvil;
  market: Market;
  /** Mines one block with so many new listings. */
  block(events: number): Promise<Mined>;
  stop(): Promise<void>;
}

/** Compiled here, because the contracts of the market are all that the market's own compiler sees. */
function compile(): { abi: Interface; code: string } {
  const solc = createRequire(import.meta.url)('solc');
  const read = (path: string) => ({ contents: readFileSync(join(ROOT, path), 'utf8') });
  const input = {
    language: 'Solidity',
    sources: { [SOURCE]: { content: read(SOURCE).contents } },
    settings: {
      evmVersion: 'cancun',
      optimizer: { enabled: true },
      outputSelection: { '*': { BulkSeller: ['abi', 'evm.bytecode.object'] } },
    },
  };
  const output = JSON.parse(solc.compile(JSON.stringify(input), { import: read }));
  const contract = output.contracts?.[SOURCE]?.BulkSeller;
  if (contract === undefined) throw new Error(JSON.stringify(output.errors));
  return { abi: new Interface(contract.abi), code: contract.evm.bytecode.object };
}

/** @param finality Confirmations after which the market takes a block for final */
export async function startBenchChain(finality = 10): Promise<BenchChain> {
  const anvil = await startAnvil({ args: ['--gas-limit', '400000000'] });
  const market = await openMarket(anvil, finality);
  const { abi, code } = compile();
  const factory = new ContractFactory(abi, code, market.operator.signer);
  const sellers: { address: string; nonce: bigint }[] = [];
  for (let i = 0; i < SELLERS; i++) {
    const seller = await factory.deploy();
    sellers.push({ address: await (await seller.waitForDeployment()).getAddress(), nonce: 0n });
  }
  await anvil.provider.send('evm_setAutomine', [false]);
  const { provider } = anvil;
  const { listings } = market.deployment.addresses;
  const terms = termsOf(market.seller);
  const call = (to: string, count: number) => ({
    from: market.seller.address,
    to,
    data: abi.encodeFunctionData('list', [listings, terms, 3, count]),
    gas: `0x${GAS.toString(16)}`,
  });
  return {
    anvil,
    market,
    async block(events) {
      const share = Math.ceil(events / SELLERS);
      let last = '';
      for (let sent = 0, i = 0; sent < events; sent += share, i++) {
        const count = Math.min(share, events - sent);
        const seller = sellers[i % SELLERS] as (typeof sellers)[number];
        await provider.send('eth_sendTransaction', [call(seller.address, count)]);
        seller.nonce += BigInt(count);
        last = listingId(termsBy(terms, seller.address, seller.nonce));
      }
      await provider.send('evm_mine', []);
      return { last, at: performance.now() };
    },
    stop: () => anvil.stop(),
  };
}

/** What the contract makes of common terms for one of its listings. */
function termsBy(terms: Terms, seller: string, nonce: bigint): Terms {
  const content = keccak256(AbiCoder.defaultAbiCoder().encode(['address', 'uint64'], [seller, nonce]));
  const price = 1_000n + (BigInt(content) % 1_000_000n);
  return { ...terms, seller, nonce, content, price, category: Number(1n + (BigInt(content) % 12n)) };
}
