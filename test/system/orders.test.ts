import { NO_PERMIT } from '@moothall/contracts/protocol/deals';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Anvil, startAnvil } from '../support/anvil.ts';
import { apiDatabase } from '../support/api.ts';
import { startApiProcess } from '../support/api-process.ts';
import { withClient } from '../support/connection.ts';
import { writeDeployment } from '../support/deployment.ts';
import { type RunningIndexer, startIndexer } from '../support/indexer.ts';
import { buy, done, list, type Market, MOOT, openMarket, release, settle, WON } from '../support/market.ts';

/**
 * Contract, event, row and answer in one piece: what people do goes to a real chain, what they see comes from a real
 * api over a real index, each in a process of its own.
 */
const HOUR = 3600;
let chain: Anvil;
let market: Market;
let database: string;
let indexer: RunningIndexer;
let api: ReturnType<typeof startApiProcess>;
let url: string;

beforeAll(async () => {
  chain = await startAnvil();
  market = await openMarket(chain);
  const databases = await apiDatabase();
  database = databases.owner;
  indexer = startIndexer({ databaseUrl: database, rpcUrl: chain.url, deployment: market.deployment });
  await indexer.reached(await chain.provider.getBlockNumber());
  api = startApiProcess({
    DATABASE_URL: databases.api,
    RPC_URL: chain.url,
    IPFS_API_URL: 'http://127.0.0.1:9',
    DEPLOYMENT_FILE: writeDeployment(market.deployment),
    API_PORT: '0',
    WEB_ORIGIN: 'http://localhost:3000',
    MEDIA_ORIGIN: 'http://localhost:3001',
    SESSION_SECRET: 'a secret of tests, 32 characters long',
  });
  url = `http://127.0.0.1:${(await api.ready()).port}/graphql`;
});

afterAll(async () => {
  api?.process.kill('SIGTERM');
  await api?.ended;
  await indexer?.stop();
  await chain?.stop();
});

/** Asks the api once its index has read every block there is. */
async function ask<T>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
  await indexer.reached(await chain.provider.getBlockNumber());
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: T; errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

interface Seen {
  state: string;
  outcome: string | null;
  expired: boolean;
  priceToBuyer: string | null;
  priceToSeller: string | null;
  fee: string | null;
  depositToBuyer: string | null;
  depositToSeller: string | null;
  listing: { stock: number };
}

const orderOf = async (orderId: string): Promise<Seen> => {
  const { order } = await ask<{ order: Seen }>(
    `query ($orderId: Bytes32!) { order(orderId: $orderId) {
      state outcome expired priceToBuyer priceToSeller fee depositToBuyer depositToSeller listing { stock }
    } }`,
    { orderId },
  );
  return order;
};

const freeOf = async (address: string, token: number): Promise<bigint> => {
  const { account } = await ask<{ account: { balances: { token: { number: number }; free: string }[] } }>(
    'query ($address: Address!) { account(address: $address) { balances { token { number } free } } }',
    { address },
  );
  return BigInt(account.balances.find((balance) => balance.token.number === token)?.free ?? 0);
};

/** The chain's clock, moved so that the next block is `seconds` later. */
async function pass(seconds: number): Promise<void> {
  await chain.provider.send('evm_increaseTime', [seconds]);
  await chain.mine();
}

const placed = async () => {
  const terms = await list(market);
  return { terms, ...(await buy(market, terms)) };
};

const accepted = async () => {
  const order = await placed();
  await done(market.orders(market.seller).accept(order.deal, NO_PERMIT));
  return order;
};

describe('an order', () => {
  it('that the seller never answers gives the buyer everything back, whoever ends it', async () => {
    const { deal, id } = await placed();
    const [won, moot] = [await freeOf(market.buyer.address, WON), await freeOf(market.buyer.address, 1)];
    await pass(48 * HOUR + 1);
    expect(await orderOf(id)).toMatchObject({ state: 'PLACED', expired: true, listing: { stock: 2 } });
    await done(market.orders(market.other).expire(deal));
    expect(await orderOf(id)).toMatchObject({ state: 'REFUNDED', outcome: 'EXPIRED', listing: { stock: 3 } });
    expect(await freeOf(market.buyer.address, WON)).toBe(won + 5_000n);
    expect(await freeOf(market.buyer.address, 1)).toBe(moot + 10n * MOOT);
  });

  it('that ends with a meeting pays the seller and returns both deposits', async () => {
    const { deal, id } = await accepted();
    const [won, moot] = [await freeOf(market.seller.address, WON), await freeOf(market.seller.address, 1)];
    await release(market, deal);
    const fee = (5_000n * BigInt(deal.feeBps)) / 10_000n;
    expect(await orderOf(id)).toMatchObject({
      state: 'COMPLETED',
      outcome: 'RELEASED',
      priceToSeller: String(5_000n - fee),
      fee: String(fee),
      depositToBuyer: String(10n * MOOT),
      depositToSeller: String(10n * MOOT),
    });
    expect(await freeOf(market.seller.address, WON)).toBe(won + 5_000n - fee);
    expect(await freeOf(market.seller.address, 1)).toBe(moot + 10n * MOOT);
  });

  it('is paid when a release meets a cancellation that was asked for after the meeting time', async () => {
    const { deal, id } = await accepted();
    await pass(25 * HOUR);
    await done(market.orders(market.buyer).cancel(deal));
    expect(await orderOf(id)).toMatchObject({ state: 'ACCEPTED' });
    await release(market, deal);
    expect(await orderOf(id)).toMatchObject({ state: 'COMPLETED', outcome: 'RELEASED' });
  });

  it('that was cancelled late costs the one who cancelled half of the own deposit', async () => {
    const { deal, id } = await accepted();
    await pass(22 * HOUR);
    await done(market.orders(market.seller).cancel(deal));
    expect(await orderOf(id)).toMatchObject({
      outcome: 'CANCELLED_LATE_BY_SELLER',
      priceToBuyer: '5000',
      depositToBuyer: String(15n * MOOT),
      depositToSeller: String(5n * MOOT),
    });
  });

  it('in dispute is split as both signed', async () => {
    const { deal, id } = await accepted();
    await done(market.orders(market.buyer).openDispute(deal, `0x${'cd'.repeat(32)}`, NO_PERMIT));
    expect(await orderOf(id)).toMatchObject({ state: 'DISPUTED' });
    await settle(market, deal, 1_500n);
    expect(await orderOf(id)).toMatchObject({ state: 'RESOLVED', outcome: 'SETTLED', priceToBuyer: '1500' });
  });

  it('in dispute that nobody decides ends as time alone would have ended it', async () => {
    const { deal, id } = await accepted();
    await done(market.orders(market.seller).openDispute(deal, `0x${'cd'.repeat(32)}`, NO_PERMIT));
    await pass(deal.disputeWithin + 1);
    await done(market.orders(market.other).expire(deal));
    expect(await orderOf(id)).toMatchObject({ state: 'REFUNDED', outcome: 'EXPIRED', priceToBuyer: '5000' });
  });
});

describe('the market as a whole', () => {
  it('owes no more than the vault owns, by the rows as by the chain', async () => {
    await ask('{ index { height } }');
    const vault = market.vault(market.operator);
    for (const token of [1, WON]) {
      const [address] = await vault.tokenOf(token);
      const { rows } = await withClient(database, (client) =>
        client.query<{ owed: string }>(
          `select (select coalesce(sum(free), 0) from chain.balance where token = $1)
                + (select coalesce(sum(held), 0) from chain.holding where token = $1) as owed`,
          [token],
        ),
      );
      const balance = await chain.provider.call({
        to: address,
        data: `0x70a08231${market.deployment.addresses.vault.slice(2).padStart(64, '0')}`,
      });
      expect(BigInt(rows[0]?.owed ?? -1)).toBe(BigInt(balance));
    }
  });
});
