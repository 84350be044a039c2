import type { DeploymentRecord } from '@moothall/contracts/protocol';
import { MEET_UP, MEETING_TYPES, ordersDomain, RELEASE_TYPES, SETTLEMENT_TYPES } from '@moothall/contracts/protocol';
import { type Deal, dealId, listingId, NO_PERMIT, type Terms, ZERO_BYTES32 } from '@moothall/contracts/protocol/deals';
import {
  Accounts__factory,
  Listings__factory,
  MarketToken__factory,
  Orders__factory,
  TownToken__factory,
  Vault__factory,
} from '@moothall/contracts/protocol/generated/index';
import { type ContractTransactionResponse, HDNodeWallet, MaxUint256, NonceManager } from 'ethers';
import { deploy } from '../../contracts/deploy.ts';
import type { Anvil } from './anvil.ts';

const PHRASE = 'test test test test test test test test test test test junk';
const HOUR = 3600;
/** One market token in its smallest unit. */
export const MOOT = 10n ** 18n;
/** The token prices are in unless a test says otherwise: no decimals. */
export const WON = 2;
/** Seoul, resolution 7. */
export const CELL = 0x8730e1ca9ffffffn;

export interface Person {
  address: string;
  /** Sends without waiting for the chain to count; `reset()` after a reverted chain. */
  signer: NonceManager;
  wallet: HDNodeWallet;
}

/** A market of real contracts on a real chain, with people who have money and gave the vault an allowance. */
export interface Market {
  deployment: DeploymentRecord;
  operator: Person;
  seller: Person;
  buyer: Person;
  other: Person;
  arbiter: Person;
  vault: (person: Person) => ReturnType<typeof Vault__factory.connect>;
  accounts: (person: Person) => ReturnType<typeof Accounts__factory.connect>;
  listings: (person: Person) => ReturnType<typeof Listings__factory.connect>;
  orders: (person: Person) => ReturnType<typeof Orders__factory.connect>;
  /** Block time of the newest block in seconds. */
  now(): Promise<number>;
}

export const done = async (sent: Promise<ContractTransactionResponse>) => {
  const receipt = await (await sent).wait();
  if (receipt === null) throw new Error('a transaction that waits has a receipt');
  return receipt;
};

/** Deploys the market, with the won as token 2, and gives four people a million of each token. */
export async function openMarket({ provider }: Anvil, finalityConfirmations = 10): Promise<Market> {
  const person = (index: number): Person => {
    const wallet = HDNodeWallet.fromPhrase(PHRASE, undefined, `m/44'/60'/0'/0/${index}`).connect(provider);
    return { address: wallet.address, wallet, signer: new NonceManager(wallet) };
  };
  const [operator, seller, buyer, other, arbiter] = [0, 1, 2, 3, 4].map(person) as [
    Person,
    Person,
    Person,
    Person,
    Person,
  ];
  const deployment = await deploy(operator.wallet, { name: 'test', finalityConfirmations, arbiter: arbiter.address });
  const { vault, accounts, listings, orders, marketToken } = deployment.addresses;
  const won = await new TownToken__factory(operator.signer).deploy('Won Token', 'KRWT', 0, operator.address);
  await won.waitForDeployment();
  await done(Vault__factory.connect(vault, operator.signer).setToken(WON, await won.getAddress(), true));
  for (const { address, signer } of [seller, buyer, other]) {
    const wonOf = TownToken__factory.connect(await won.getAddress(), signer);
    const mootOf = MarketToken__factory.connect(marketToken, signer);
    await done(won.mint(address, 1_000_000n));
    await done(MarketToken__factory.connect(marketToken, operator.signer).transfer(address, 1_000_000n * MOOT));
    await done(wonOf.approve(vault, MaxUint256));
    await done(mootOf.approve(vault, MaxUint256));
  }
  return {
    deployment,
    operator,
    seller,
    buyer,
    other,
    arbiter,
    vault: ({ signer }) => Vault__factory.connect(vault, signer),
    accounts: ({ signer }) => Accounts__factory.connect(accounts, signer),
    listings: ({ signer }) => Listings__factory.connect(listings, signer),
    orders: ({ signer }) => Orders__factory.connect(orders, signer),
    async now() {
      const block = await provider.getBlock('latest');
      if (block === null) throw new Error('a chain has a latest block');
      return block.timestamp;
    },
  };
}

let nonces = 0n;

/** Terms that the contract accepts; every call makes another listing. */
export function termsOf(seller: Person, changed: Partial<Terms> = {}): Terms {
  nonces += 1n;
  return {
    seller: seller.address,
    token: WON,
    price: 5_000n,
    deposit: 10n * MOOT,
    depositUpfront: true,
    ways: MEET_UP,
    acceptWithin: 48 * HOUR,
    category: 2,
    cell: CELL,
    content: `0x${'ab'.repeat(32)}`,
    nonce: nonces,
    ...changed,
  };
}

export async function list(market: Market, changed: Partial<Terms> = {}, stock = 3): Promise<Terms> {
  const terms = termsOf(market.seller, changed);
  await done(market.listings(market.seller).list(terms, stock));
  return terms;
}

/** Buys and returns the deal the order is made of. The meeting is a day ahead unless said otherwise. */
export async function buy(
  market: Market,
  terms: Terms,
  { quantity = 1, note = ZERO_BYTES32 as string, meetIn = 24 * HOUR, by = market.buyer } = {},
): Promise<{ deal: Deal; id: string }> {
  nonces += 1n;
  const [feeBps, disputeWithin, arbiter] = await market.orders(by).parameters();
  const meetAt = (await market.now()) + meetIn;
  const purchase = { quantity, meetAt, nonce: nonces, note, maxFeeBps: 300, arbiter };
  await done(market.orders(by).buy(terms, purchase, NO_PERMIT, NO_PERMIT));
  const deal: Deal = {
    terms,
    buyer: by.address,
    quantity,
    nonce: nonces,
    feeBps: Number(feeBps),
    disputeWithin: Number(disputeWithin),
    arbiter,
  };
  return { deal, id: dealId(deal) };
}

const FAR = 2n ** 40n - 1n;

async function sign(market: Market, by: Person, types: object, value: Record<string, unknown>): Promise<string> {
  const { chainId, addresses } = market.deployment;
  return by.wallet.signTypedData(ordersDomain(chainId, addresses.orders), types as never, value);
}

/** The seller submits the release that the buyer signed. */
export async function release(market: Market, deal: Deal, by = market.buyer) {
  const signature = await sign(market, by, RELEASE_TYPES, { deal: dealId(deal), validUntil: FAR });
  return done(market.orders(market.seller).release(deal, FAR, signature));
}

/** The seller moves the meeting to a time the buyer signed. */
export async function agreeMeeting(market: Market, deal: Deal, meetAt: number) {
  const value = { deal: dealId(deal), meetAt, validUntil: FAR };
  const signature = await sign(market, market.buyer, MEETING_TYPES, value);
  return done(market.orders(market.seller).agreeMeeting(deal, meetAt, FAR, signature));
}

/** The seller submits the split that the buyer signed. */
export async function settle(market: Market, deal: Deal, toBuyer: bigint) {
  const value = { deal: dealId(deal), toBuyer, validUntil: FAR };
  const signature = await sign(market, market.buyer, SETTLEMENT_TYPES, value);
  return done(market.orders(market.seller).settle(deal, toBuyer, FAR, signature));
}

/** A whole clean deal; returns listing and order ids. */
export async function finishedDeal(market: Market, by = market.buyer): Promise<{ listing: string; order: string }> {
  const terms = await list(market);
  const { deal, id } = await buy(market, terms, { by });
  await done(market.orders(market.seller).accept(deal, NO_PERMIT));
  await release(market, deal, by);
  return { listing: listingId(terms), order: id };
}
