import { setTimeout } from 'node:timers/promises';
import type { DeploymentRecord } from '@moothall/contracts/protocol';
import {
  DELIVERY_TYPES,
  MEET_UP,
  MEETING_TYPES,
  OFFER_TYPES,
  ordersDomain,
  RELEASE_TYPES,
  SETTLEMENT_TYPES,
  SHIP,
} from '@moothall/contracts/protocol';
import {
  type Deal,
  dealId,
  dealOf,
  listingId,
  NO_PERMIT,
  NOT_SHIPPED,
  type Offer,
  type Purchase,
  type Terms,
  ZERO_BYTES32,
} from '@moothall/contracts/protocol/deals';
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
  SettableBeacon__factory,
  TownToken__factory,
  Vault__factory,
} from '@moothall/contracts/protocol/generated/index';
import {
  type ContractTransactionResponse,
  HDNodeWallet,
  MaxUint256,
  NonceManager,
  type TransactionReceipt,
} from 'ethers';
import { type DeployOptions, deploy } from '../../contracts/deploy.ts';
import type { Anvil } from './anvil.ts';

const PHRASE = 'test test test test test test test test test test test junk';
const HOUR = 3600;
const DAY = 24 * HOUR;
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
  /** Registered; names itself in no terms unless a test says so. */
  carrier: Person;
  vault: (person: Person) => ReturnType<typeof Vault__factory.connect>;
  accounts: (person: Person) => ReturnType<typeof Accounts__factory.connect>;
  listings: (person: Person) => ReturnType<typeof Listings__factory.connect>;
  orders: (person: Person) => ReturnType<typeof Orders__factory.connect>;
  carriers: (person: Person) => ReturnType<typeof Carriers__factory.connect>;
  certificates: (person: Person) => ReturnType<typeof CertificateCustody__factory.connect>;
  /** Its seeds are named by the operator. */
  beacon: (person: Person) => ReturnType<typeof SettableBeacon__factory.connect>;
  jurors: (person: Person) => ReturnType<typeof Jurors__factory.connect>;
  jury: (person: Person) => ReturnType<typeof Jury__factory.connect>;
  moderation: (person: Person) => ReturnType<typeof Moderation__factory.connect>;
  arbitrators: (person: Person) => ReturnType<typeof Arbitrators__factory.connect>;
  reviews: (person: Person) => ReturnType<typeof Reviews__factory.connect>;
  attestations: (person: Person) => ReturnType<typeof Attestations__factory.connect>;
  /** The operator keeps the list. */
  attesters: (person: Person) => ReturnType<typeof Attesters__factory.connect>;
  /** Block time of the newest block in seconds. */
  now(): Promise<number>;
}

/** How often a receipt is asked for, milliseconds. */
const ASK_EVERY = 5;

/**
 * The receipt, once there is one. It is asked for, because nobody mines another block here: who listens for the next one
 * waits for ever if it comes between the question and the listening.
 */
export const done = async (sent: Promise<ContractTransactionResponse>): Promise<TransactionReceipt> => {
  const response = await sent;
  for (;;) {
    const receipt = await response.wait(0);
    if (receipt) return receipt;
    await setTimeout(ASK_EVERY);
  }
};

/**
 * Deploys the market, with the won as token 2 (every deal bears the fee, and needs no deposits), registers a carrier and
 * gives three people a million of each token. A person rules disputes unless `changed` says otherwise (`arbiter:
 * undefined` for the market's own arbitrators).
 */
export async function openMarket(
  { provider }: Anvil,
  finalityConfirmations = 10,
  changed: Partial<DeployOptions> = {},
): Promise<Market> {
  const person = (index: number): Person => {
    const wallet = HDNodeWallet.fromPhrase(PHRASE, undefined, `m/44'/60'/0'/0/${index}`).connect(provider);
    return { address: wallet.address, wallet, signer: new NonceManager(wallet) };
  };
  const operator = person(0);
  const [seller, buyer, other, arbiter, carrier] = [person(1), person(2), person(3), person(4), person(5)];
  const options = { name: 'test', finalityConfirmations, arbiter: arbiter.address, ...changed };
  const deployment = await deploy(operator.wallet, options);
  const { vault, accounts, carriers, listings, orders, certificates, marketToken } = deployment.addresses;
  const { beacon, jurors, jury, moderation, arbitrators, reviews, attestations, attesters } = deployment.addresses;
  const won = await new TownToken__factory(operator.signer).deploy('Won Token', 'KRWT', 0, operator.address);
  await won.waitForDeployment();
  await done(Vault__factory.connect(vault, operator.signer).setToken(WON, await won.getAddress(), true));
  await done(Orders__factory.connect(orders, operator.signer).setTokenLimits(WON, 0n, 1_000_000n));
  await done(Carriers__factory.connect(carriers, operator.signer).setCarrier(carrier.address, true));
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
    carrier,
    vault: ({ signer }) => Vault__factory.connect(vault, signer),
    accounts: ({ signer }) => Accounts__factory.connect(accounts, signer),
    listings: ({ signer }) => Listings__factory.connect(listings, signer),
    orders: ({ signer }) => Orders__factory.connect(orders, signer),
    carriers: ({ signer }) => Carriers__factory.connect(carriers, signer),
    certificates: ({ signer }) => CertificateCustody__factory.connect(certificates, signer),
    beacon: ({ signer }) => SettableBeacon__factory.connect(beacon, signer),
    jurors: ({ signer }) => Jurors__factory.connect(jurors, signer),
    jury: ({ signer }) => Jury__factory.connect(jury, signer),
    moderation: ({ signer }) => Moderation__factory.connect(moderation, signer),
    arbitrators: ({ signer }) => Arbitrators__factory.connect(arbitrators, signer),
    reviews: ({ signer }) => Reviews__factory.connect(reviews, signer),
    attestations: ({ signer }) => Attestations__factory.connect(attestations, signer),
    attesters: ({ signer }) => Attesters__factory.connect(attesters, signer),
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
    ...NOT_SHIPPED,
    certificate: ZERO_BYTES32,
    category: 2,
    cell: CELL,
    content: `0x${'ab'.repeat(32)}`,
    nonce: nonces,
    ...changed,
  };
}

/** What terms say when the goods are shipped, and only shipped, by the market's carrier. */
export const shippedBy = ({ carrier }: Market): Partial<Terms> => ({
  ways: SHIP,
  shipWithin: 5 * DAY,
  arriveWithin: 14 * DAY,
  inspectWithin: 3 * DAY,
  carrier: carrier.address,
});

export async function list(market: Market, changed: Partial<Terms> = {}, stock = 3): Promise<Terms> {
  const terms = termsOf(market.seller, changed);
  await done(market.listings(market.seller).list(terms, stock));
  return terms;
}

/** What a buyer chooses; the way is shipping only where the listing offers nothing else. */
export interface Choice {
  quantity?: number;
  way?: number;
  note?: string;
  /** Seconds ahead of the newest block; a day when not named. */
  meetIn?: number;
  by?: Person;
}

async function choose(market: Market, terms: Terms, choice: Choice): Promise<Purchase> {
  nonces += 1n;
  const { arbiter } = await market.orders(market.other).parameters();
  const { quantity = 1, way = terms.ways === SHIP ? SHIP : MEET_UP, note = ZERO_BYTES32, meetIn = DAY } = choice;
  const meetAt = way === SHIP ? 0 : (await market.now()) + meetIn;
  return { quantity, way, meetAt, nonce: nonces, note, maxFeeBps: 300, arbiter };
}

/** The deal that came of a purchase: the fee is in the event, since a seller's first deals may carry none. */
async function dealFrom(market: Market, terms: Terms, purchase: Purchase, buyer: Person, receipt: TransactionReceipt) {
  const orders = market.orders(buyer).interface;
  const placed = receipt.logs.map((log) => orders.parseLog(log)).find((event) => event?.name === 'OrderPlaced');
  if (!placed) throw new Error('a purchase places an order');
  const { quantity, way, nonce, arbiter } = purchase;
  const frozen = { feeBps: Number(placed.args.feeBps), disputeWithin: Number(placed.args.disputeWithin) };
  const { price } = placed.args;
  const deal = dealOf(terms, { buyer: buyer.address, price, quantity, way, nonce, arbiter, ...frozen });
  return { deal, id: dealId(deal) };
}

/** Buys and returns the deal the order is made of. */
export async function buy(market: Market, terms: Terms, choice: Choice = {}): Promise<{ deal: Deal; id: string }> {
  const { by = market.buyer } = choice;
  const purchase = await choose(market, terms, choice);
  const receipt = await done(market.orders(by).buy(terms, purchase, NO_PERMIT, NO_PERMIT));
  return dealFrom(market, terms, purchase, by, receipt);
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

/** An offer of `price` for everything chosen, signed by `signer`: the buyer (`choice.by`) or the listing's seller. */
export async function offer(market: Market, terms: Terms, price: bigint, signer: Person, choice: Choice = {}) {
  const purchase = await choose(market, terms, choice);
  const { address: buyer } = choice.by ?? market.buyer;
  const epoch = await market.orders(signer).offerEpochOf(signer.address);
  const made: Offer = { listing: listingId(terms), buyer, price, purchase, epoch, validUntil: Number(FAR) };
  return { offer: made, signature: await sign(market, signer, OFFER_TYPES, { ...made }) };
}

/** The buyer offers, the seller submits: a deal that binds both. */
export async function buyOffered(market: Market, terms: Terms, price: bigint, choice: Choice = {}) {
  const { by = market.buyer } = choice;
  const { offer: made, signature } = await offer(market, terms, price, by, choice);
  const permits = [NO_PERMIT, NO_PERMIT, NO_PERMIT] as const;
  const receipt = await done(market.orders(market.seller).buyOffered(terms, made, signature, ...permits));
  return dealFrom(market, terms, made.purchase, by, receipt);
}

/** Anybody submits the carrier's word that the parcel was handed over. */
export async function confirmDelivery(market: Market, deal: Deal) {
  const signature = await sign(market, market.carrier, DELIVERY_TYPES, { deal: dealId(deal), validUntil: FAR });
  return done(market.orders(market.other).confirmDelivery(deal, FAR, signature));
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
