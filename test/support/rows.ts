import type { EntityManager } from '@mikro-orm/postgresql';
import { digestOf, encodeDocument, type ListingDocument, type ProfileDocument } from '@moothall/contracts/protocol';
import {
  Account,
  Balance,
  Listing,
  Movement,
  Order,
  OrderEvent,
  Parameters,
  Status,
  Token,
} from '@moothall/indexer/entities';
import { DocumentQueue } from '../../indexer/src/content/queue.ts';
import type { TestApi } from './api.ts';

/** The cell of Seoul City Hall, resolution 7. */
export const SEOUL = '8730e1d8cffffff';
/** Time of the block the index is at. */
export const NOW = new Date('2026-03-01T12:00:00Z');
export const ago = (seconds: number) => new Date(NOW.getTime() - seconds * 1000);
export const HOUR = 3600;
export const DAY = 24 * HOUR;

let counter = 0;
const next = () => {
  counter += 1;
  return counter;
};
const hex = (digits: number) => `0x${next().toString(16).padStart(digits, '0')}`;
export const anAddress = () => hex(40);
export const aHash = () => hex(64);

export const TOKENS = [
  { number: 1, address: `0x${'a1'.repeat(20)}`, symbol: 'MOOT', name: 'Moot', decimals: 18, allowed: true },
  { number: 2, address: `0x${'a2'.repeat(20)}`, symbol: 'KRWT', name: 'Won Token', decimals: 0, allowed: true },
  { number: 3, address: `0x${'a3'.repeat(20)}`, symbol: 'USDM', name: 'Dollar Token', decimals: 6, allowed: false },
];

/** What every market has: a block, tokens and parameters. */
export async function openForBusiness(api: TestApi, time = NOW): Promise<void> {
  await api.write(async (rows) => {
    const hash = `0x${'0f'.repeat(32)}`;
    const status = { id: 1, height: 100, hash, time, finalizedHeight: 90, finalizedHash: hash };
    await rows.upsert(Status, status);
    await rows.insertMany(Token, TOKENS);
    const arbiter = `0x${'ab'.repeat(20)}`;
    await rows.insert(Parameters, { id: 1, feeBps: 100, disputeWithin: 14 * 24 * HOUR, arbiter, pausedUntil: null });
  });
}

export const listingRow = (changed: Partial<Listing> = {}): Listing => {
  const listedAt = changed.listedAt ?? ago(HOUR);
  return {
    id: aHash(),
    seller: `0x${'5e'.repeat(20)}`,
    token: 2,
    price: 50_000n,
    deposit: 10n ** 19n,
    depositUpfront: true,
    ways: 1,
    acceptWithin: 48 * HOUR,
    shipWithin: 0,
    arriveWithin: 0,
    inspectWithin: 0,
    carrier: null,
    certificate: null,
    category: 2,
    cell: SEOUL,
    content: aHash(),
    nonce: BigInt(next()),
    state: 'open',
    stock: 1,
    sold: 0,
    updatedAt: listedAt,
    height: 100,
    replaces: null,
    replacedBy: null,
    removedIn: '',
    restoredEvent: null,
    ...changed,
    listedAt,
  };
};

/** What rows of listings and orders say where the goods are shipped. */
export const SHIPPED = { shipWithin: 5 * DAY, arriveWithin: 14 * DAY, inspectWithin: 3 * DAY } as const;

/** An order as it was placed; one whose goods travel ends with its inspection, every other one with its deadline. */
export const orderRow = (changed: Partial<Order> = {}): Order => ({
  id: aHash(),
  listing: aHash(),
  buyer: `0x${'b0'.repeat(20)}`,
  seller: `0x${'5e'.repeat(20)}`,
  token: 2,
  quantity: 1,
  nonce: BigInt(next()),
  feeBps: 100,
  disputeWithin: 14 * 24 * HOUR,
  arbiter: `0x${'ab'.repeat(20)}`,
  price: 50_000n,
  deposit: 10n ** 19n,
  depositUpfront: true,
  way: 1,
  shipWithin: 0,
  arriveWithin: 0,
  inspectWithin: 0,
  carrier: null,
  certificate: null,
  feeFree: false,
  offered: false,
  state: 'placed',
  deadline: ago(-HOUR),
  endsAt: (changed.state === 'shipped' ? changed.inspectBy : changed.deadline) ?? ago(-HOUR),
  meetAt: ago(-24 * HOUR),
  tracking: null,
  inspectBy: null,
  goodsSent: false,
  goodsWithBuyer: null,
  meetingAgreed: false,
  cancelRequestedBy: null,
  disputeOpenedBy: null,
  statement: null,
  note: null,
  outcome: null,
  priceToBuyer: null,
  priceToSeller: null,
  fee: null,
  depositToBuyer: null,
  depositToSeller: null,
  cost: null,
  placedAt: ago(HOUR),
  closedAt: null,
  height: 100,
  ...changed,
});

export const accountRow = (changed: Partial<Account> = {}): Account => ({
  address: anAddress(),
  kind: 'person',
  profileDigest: null,
  encryptionKey: null,
  since: ago(1000 * HOUR),
  suspendedUntil: null,
  standingDeposit: 0n,
  standingEvent: null,
  feeFreeDeals: 0,
  offerEpoch: 0n,
  finishedDeals: 0,
  counterparties: 0,
  ...changed,
});

export const movementRow = (account: string, changed: Partial<Movement> = {}): Movement => ({
  id: `${String(100).padStart(12, '0')}-${String(next()).padStart(6, '0')}`,
  account,
  token: 2,
  kind: 'deposited',
  amount: 1000n,
  module: null,
  wallet: null,
  at: ago(HOUR),
  height: 100,
  transaction: aHash(),
  ...changed,
});

export const eventRow = (orderId: string, changed: Partial<OrderEvent> = {}): OrderEvent => ({
  id: `${String(100).padStart(12, '0')}-${String(next()).padStart(6, '0')}`,
  orderId,
  kind: 'placed',
  at: ago(HOUR),
  by: null,
  transaction: aHash(),
  deadline: null,
  meetAt: null,
  ...changed,
});

export const insertListings = (rows: EntityManager, listings: Listing[]) => rows.insertMany(Listing, listings);
export const insertOrders = (rows: EntityManager, orders: Order[]) => rows.insertMany(Order, orders);
export const insertAccounts = (rows: EntityManager, accounts: Account[]) => rows.insertMany(Account, accounts);
export const insertMovements = (rows: EntityManager, movements: Movement[]) => rows.insertMany(Movement, movements);
export const insertEvents = (rows: EntityManager, events: OrderEvent[]) => rows.insertMany(OrderEvent, events);
export const insertBalances = (rows: EntityManager, balances: Balance[]) => rows.insertMany(Balance, balances);

const A_CID = 'bafkreifjjcie6lypi6ny7amxnfftagclbuxndqonfipmb64f2km2devei4';
export const A_PICTURE = { cid: A_CID, width: 800, height: 600, alt: 'From the left' };

export const listingWords = (title: string, changed: Partial<ListingDocument> = {}): ListingDocument => ({
  schema: 'moothall:listing:1',
  title,
  description: 'Well kept.',
  language: 'en',
  condition: 'good',
  pictures: [A_PICTURE],
  ...changed,
});

export const digestOfWords = (document: ListingDocument | ProfileDocument) => digestOf(encodeDocument(document));

/** Documents as the content worker stores them, after rows that name them were written. */
export async function publish(api: TestApi, documents: (ListingDocument | ProfileDocument)[]): Promise<void> {
  const queue = new DocumentQueue(api.owner);
  await queue.addMissing();
  for (const document of documents) {
    await queue.settle({ digest: digestOfWords(document), attempts: 0 }, { state: 'available', document });
  }
}
