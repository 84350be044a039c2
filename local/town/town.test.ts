import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  cidOfDigest,
  type DeploymentRecord,
  digestOf,
  encodeDocument,
  nameOf,
  OrderState,
  Outcome,
} from '@moothall/contracts/protocol';
import {
  Arbitrators__factory,
  Jury__factory,
  Listings__factory,
  Orders__factory,
  Reviews__factory,
  Vault__factory,
} from '@moothall/contracts/protocol/generated/index';
import { JsonRpcProvider } from 'ethers';
import { create } from 'ipfs-http-client';
import { CID } from 'multiformats/cid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newestBlock } from '../chain/rpc.ts';
import { type Chain, startChain } from '../chain.ts';
import type { Launched } from '../process/launch.ts';
import { Ports } from '../process/ports.ts';
import { launchService } from '../start/services.ts';
import { profileOf } from './accounts/join.ts';
import { PEOPLE } from './accounts/people.ts';
import { foundTown } from './contracts.ts';
import { documentOf } from './listings/offer.ts';
import { playTown } from './play.ts';
import type { ReviewStory } from './reputation/story.ts';
import { TOWNS } from './towns.ts';

const { listings: LISTINGS, orders: ORDERS, motions: MOTIONS, reviews: REVIEWS } = TOWNS.whole;

/** Drawing everything twice takes long and tells no more than drawing some of it. */
const SAMPLE = 5;

const folder = mkdtempSync(join(tmpdir(), 'moothall-town-'));
let chain: Chain;
let ipfs: Launched;
let ipfsApiUrl: string;
let deployment: DeploymentRecord;
let provider: JsonRpcProvider;
let progress: string[];

beforeAll(async () => {
  const ports = new Ports();
  const port = await ports.take(0);
  ipfsApiUrl = `http://127.0.0.1:${port}`;
  [chain, ipfs] = await Promise.all([
    startChain({ folder: join(folder, 'chain'), port: await ports.take(0), logFile: join(folder, 'chain.log') }),
    launchService({
      part: 'ipfs',
      script: 'local/ipfs/main.ts',
      env: { IPFS_FOLDER: join(folder, 'ipfs'), IPFS_PORT: String(port) },
      logFile: join(folder, 'ipfs.log'),
    }),
  ]);
  progress = [];
  deployment = await foundTown(chain.url);
  await playTown({ rpcUrl: chain.url, deployment, ipfsApiUrl, onProgress: (text) => progress.push(text) });
  provider = new JsonRpcProvider(chain.url, undefined, { cacheTimeout: -1 });
}, 480_000);
afterAll(async () => {
  provider?.destroy();
  await Promise.all([chain?.stop(), ipfs?.stop()]);
  await rm(folder, { recursive: true });
});

describe('the town', () => {
  it('has orders in every state', async () => {
    const orders = Orders__factory.connect(deployment.addresses.orders, provider);
    const placed = await orders.queryFilter(orders.filters.OrderPlaced, 0);
    const states = await Promise.all(placed.map(async ({ args }) => (await orders.orderOf(args.id)).state));
    const counted = Object.fromEntries(
      Object.keys(OrderState).map((name) => [
        name,
        states.filter((state) => nameOf(OrderState, state) === name).length,
      ]),
    );
    expect(placed).toHaveLength(ORDERS.length);
    expect(counted).toEqual({
      None: 0,
      Placed: 7,
      Accepted: 14,
      Shipped: 3,
      Delivered: 2,
      Disputed: 8,
      Completed: 60,
      Refunded: 10,
      Resolved: 7,
    });
  });

  it('has deals that ended in most of the ways there are', async () => {
    const orders = Orders__factory.connect(deployment.addresses.orders, provider);
    const closed = await orders.queryFilter(orders.filters.OrderClosed, 0);
    const outcomes = new Set(closed.map(({ args }) => nameOf(Outcome, args.outcome)));
    expect([...outcomes].sort()).toEqual([
      'Approved',
      'Cancelled',
      'CancelledLateByBuyer',
      'Declined',
      'Expired',
      'NeverShipped',
      'Released',
      'Ruled',
      'Settled',
      'WindowEnded',
    ]);
    const settled = closed.filter(({ args }) => Number(args.outcome) === Outcome.Settled);
    expect(settled.map(({ args }) => args.priceToBuyer)).toEqual([63_000n, 7_800n, 21_000n, 15_600_000n]);
  });

  it('has a deal at a price that both agreed on', async () => {
    const orders = Orders__factory.connect(deployment.addresses.orders, provider);
    const placed = await orders.queryFilter(orders.filters.OrderPlaced, 0);
    expect(placed.filter(({ args }) => args.price === 21_000_000n)).toHaveLength(1);
  });

  it('has addresses and parcel numbers that only the two can read', async () => {
    const orders = Orders__factory.connect(deployment.addresses.orders, provider);
    const shipped = await orders.queryFilter(orders.filters.OrderShipped, 0);
    const client = create({ url: ipfsApiUrl });
    for (const { args } of shipped) {
      const text = new TextDecoder().decode(await client.block.get(CID.parse(cidOfDigest(args.tracking))));
      expect(JSON.parse(text)).toMatchObject({ schema: 'moothall:sealed:1' });
      expect(text).not.toContain('NT-');
    }
  });

  it('keeps a seller’s first small deals free of fees', async () => {
    const orders = Orders__factory.connect(deployment.addresses.orders, provider);
    const closed = await orders.queryFilter(orders.filters.OrderClosed, 0);
    const paid = closed.filter(({ args }) => args.priceToSeller > 0n);
    expect(paid.filter(({ args }) => args.fee === 0n).length).toBeGreaterThan(0);
    expect(paid.filter(({ args }) => args.fee > 0n).length).toBeGreaterThan(0);
  });

  it('has an order whose time is over and one whose cancellation waits', async () => {
    const orders = Orders__factory.connect(deployment.addresses.orders, provider);
    const placed = await orders.queryFilter(orders.filters.OrderPlaced, 0);
    const open = (await Promise.all(placed.map(({ args }) => orders.orderOf(args.id)))).filter(
      ({ state }) => Number(state) === OrderState.Accepted,
    );
    const { time } = await newestBlock(chain.url);
    expect(open.filter(({ deadline }) => Number(deadline) < time)).toHaveLength(1);
    expect(open.filter(({ cancelRequested }) => cancelRequested)).toHaveLength(1);
    expect(open.filter(({ meetAt, meetingAgreed }) => meetAt > 0n && !meetingAgreed)).toHaveLength(1);
  });

  it('keeps every piece of content where its digest leads', async () => {
    const listings = Listings__factory.connect(deployment.addresses.listings, provider);
    const listed = await listings.queryFilter(listings.filters.Listed, 0);
    const client = create({ url: ipfsApiUrl });
    for (const { args } of listed) {
      const cid = CID.parse(cidOfDigest(args.terms.content));
      expect(digestOf(await client.block.get(cid))).toBe(args.terms.content);
    }
    expect(listed).toHaveLength(LISTINGS.length);
  });

  it('holds in the vault what its open deals owe, and trades in three tokens', async () => {
    const vault = Vault__factory.connect(deployment.addresses.vault, provider);
    expect(await vault.tokenCount()).toBe(3n);
    for (const token of [1, 2, 3]) {
      expect(await vault.heldBy(deployment.addresses.orders, token)).toBeGreaterThan(0n);
    }
  });

  it('has a jury at work in every stage, and verdicts of every kind', async () => {
    const jury = Jury__factory.connect(deployment.addresses.jury, provider);
    const opened = await jury.queryFilter(jury.filters.CaseOpened, 0);
    const ids = opened.map(({ args }) => args.id);
    const stages = await Promise.all(ids.map(async (id) => Number(await jury.stageOf(id))));
    const verdicts = await Promise.all(ids.map(async (id) => Number((await jury.verdictOf(id)).verdict)));
    expect(ids).toHaveLength(MOTIONS.length + 1);
    // Two just drawn or sealing, one opening, one that may be appealed, four over: one of them by a dispute.
    expect(stages.toSorted()).toEqual([2, 2, 3, 4, 5, 5, 5, 5]);
    expect(verdicts.filter((verdict) => verdict === 2)).toHaveLength(1);
    expect(verdicts.filter((verdict) => verdict === 1)).toHaveLength(3);
    const appealed = await jury.queryFilter(jury.filters.Appealed, 0);
    expect(appealed).toHaveLength(1);
    expect(appealed[0]?.args.seats).toBeGreaterThan(21n);
  });

  it('has a listing that a verdict removed, and jurors who were paid for it', async () => {
    const listings = Listings__factory.connect(deployment.addresses.listings, provider);
    expect(await listings.queryFilter(listings.filters.ListingRemoved, 0)).toHaveLength(1);
    const jury = Jury__factory.connect(deployment.addresses.jury, provider);
    const paid = (await jury.queryFilter(jury.filters.Claimed, 0)).filter(({ args }) => args.amount > 0n);
    expect(paid.length).toBeGreaterThan(40);
  });

  it('has reviews in both languages, and answers', async () => {
    const reviews = Reviews__factory.connect(deployment.addresses.reviews, provider);
    const sealed = await reviews.queryFilter(reviews.filters.ReviewSealed, 0);
    const opened = await reviews.queryFilter(reviews.filters.ReviewOpened, 0);
    const replied = await reviews.queryFilter(reviews.filters.ReviewReplied, 0);
    const said = (some: readonly ReviewStory[]) =>
      some.flatMap(({ byBuyer, bySeller }) => [byBuyer, bySeller].flatMap((own) => own ?? [])).length;
    const shown = REVIEWS.filter((story) => story.opened !== undefined);
    const answers = REVIEWS.filter(({ reply }) => reply);
    expect([sealed.length, opened.length, replied.length]).toEqual([said(REVIEWS), said(shown), answers.length]);
    // Some have spoken and wait for the other side.
    expect(said(shown)).toBeLessThan(said(REVIEWS));
    const digests = [...opened, ...replied].map(({ args }) => args.digest).filter((digest) => BigInt(digest) !== 0n);
    const client = create({ url: ipfsApiUrl });
    const documents = await Promise.all(
      digests.map(async (digest) => new TextDecoder().decode(await client.block.get(CID.parse(cidOfDigest(digest))))),
    );
    const languages = new Set(documents.map((text) => JSON.parse(text).language));
    expect(languages).toEqual(new Set(['ko', 'en']));
  });

  it('has a dispute in every phase that somebody can look at', async () => {
    const orders = Orders__factory.connect(deployment.addresses.orders, provider);
    const arbitrators = Arbitrators__factory.connect(deployment.addresses.arbitrators, provider);
    const ruled = await arbitrators.queryFilter(arbitrators.filters.DisputeFinished, 0);
    expect(ruled.map(({ args }) => Number(args.buyerBps)).toSorted()).toEqual([0, 3500, 7000]);
    const closed = await orders.queryFilter(orders.filters.OrderClosed, 0);
    const monitor = closed.find(({ args }) => args.priceToBuyer === 84_000n);
    expect(monitor?.args.priceToSeller).toBe(36_000n - (monitor?.args.fee ?? 0n));
    expect(await arbitrators.queryFilter(arbitrators.filters.ArbitratorChosen, 0)).toHaveLength(4);
    expect(await arbitrators.queryFilter(arbitrators.filters.Ruled, 0)).toHaveLength(3);
  });

  it('tells how far it is', () => {
    expect(progress).toContain(`playing the town: ${LISTINGS.length} of ${LISTINGS.length} listings`);
    expect(progress.length).toBeGreaterThan(12);
  });
});

it('the town’s words and pictures are the same every time', async () => {
  const digests = async () => {
    const offers = await Promise.all(LISTINGS.slice(0, SAMPLE).map(documentOf));
    const profiles = await Promise.all(PEOPLE.slice(0, SAMPLE).map(profileOf));
    return [...offers, ...profiles].map(({ document }) => digestOf(encodeDocument(document)));
  };
  const first = await digests();
  expect(new Set(first).size).toBe(first.length);
  expect(await digests()).toEqual(first);
}, 60_000);
