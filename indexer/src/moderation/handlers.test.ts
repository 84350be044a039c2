import { NO_PERMIT, type Terms } from '@moothall/contracts/protocol/deals';
import { NO_LIMIT, RESTORE, removalIn, SubjectKind } from '@moothall/contracts/protocol/moderation/index';
import { id as keccakOf, ZeroAddress } from 'ethers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Anvil, startAnvil } from '../../../test/support/anvil.ts';
import { decide, type ListingMotion, moveAgainst } from '../../../test/support/courts.ts';
import { ask, DAY, join, neighbours, pass, SMALL_JURIES } from '../../../test/support/jury.ts';
import { done, list, type Market, MOOT, openMarket, type Person } from '../../../test/support/market.ts';
import { freshDatabase } from '../../../test/support/postgres.ts';
import { openTestIndex, type TestIndex } from '../../test-support/test-index.ts';
import {
  Account,
  Document,
  Evidence,
  Listing,
  ListingRemoval,
  ModerationKind,
  ModerationPause,
  Motion,
  MotionBacker,
} from '../entities.ts';

const key = (id: bigint) => `0x${id.toString(16).padStart(64, '0')}`;
const low = ({ address }: Person) => address.toLowerCase();
const REASON = keccakOf('why');
const EVIDENCE = keccakOf('a picture');

describe('motions in the index', () => {
  let anvil: Anvil;
  let market: Market;
  let index: TestIndex;
  let people: Person[];
  let terms: Terms;
  let listing: string;
  let motion: ListingMotion;

  beforeAll(async () => {
    anvil = await startAnvil();
    market = await openMarket(anvil, 10, SMALL_JURIES);
    people = await neighbours(market, anvil, 3);
    index = await openTestIndex(await freshDatabase(), anvil.provider, market.deployment);
    for (const person of people) await join(market, person, 40);
    await pass(anvil, 8 * DAY);
    terms = await list(market);
    listing = await market.listings(market.seller).idOf(terms);
  });
  afterAll(async () => {
    await index.close();
    await anvil.stop();
  });

  const row = async (id = motion.id) => (await index.catchUp()).findOneOrFail(Motion, { id: key(id) });
  const goods = async () => (await index.catchUp()).findOneOrFail(Listing, { id: listing });
  const now = async () => new Date((await market.now()) * 1000);
  /** The rows say of a motion what the contract says. */
  async function expectMotion(id = motion.id): Promise<void> {
    const found = await row(id);
    const view = await market.moderation(market.operator).motionOf(id);
    expect([found.asker, found.accused]).toEqual([view.asker.toLowerCase(), view.accused.toLowerCase()]);
    expect([found.stake, found.joined]).toEqual([BigInt(view.stake) * MOOT, BigInt(view.joined) * MOOT]);
    expect([found.carriedOutAt !== null, found.pool !== null]).toEqual([view.carriedOut, view.divided]);
    expect(found.pool ?? 0n).toBe(view.pool);
  }

  it('know which kinds can be reported, and how each is decided', async () => {
    const rows = await index.catchUp();
    for (const kind of [SubjectKind.Account, SubjectKind.Listing, SubjectKind.Arbitrator]) {
      const { target, seats, grave } = await market.moderation(market.operator).kindOf(kind);
      const expected = { target: target.toLowerCase(), seats: Number(seats), grave };
      expect(await rows.findOne(ModerationKind, { kind })).toMatchObject(expected);
    }
    const closed = { target: ZeroAddress, seats: 21, grave: false };
    await done(market.moderation(market.operator).setKind(SubjectKind.Ad, closed));
    const ads = await (await index.catchUp()).findOne(ModerationKind, { kind: SubjectKind.Ad });
    expect(ads).toMatchObject({ target: null, seats: 21, grave: false });
  });

  it('know a motion as it was made, with who made it behind it', async () => {
    motion = await moveAgainst(market, market.buyer, terms, removalIn(['KR', 'US-CA']), REASON);
    const { target } = motion.motion;
    expect(await row()).toMatchObject({
      ...{ kind: SubjectKind.Listing, subject: listing, target: target.toLowerCase() },
      ...{ asker: low(market.buyer), accused: low(market.seller), effect: removalIn(['KR', 'US-CA']) },
      ...{ guideline: 1, reason: REASON, joined: 0n, movedAt: await now(), carriedOutAt: null, pool: null },
    });
    const rows = await index.catchUp();
    expect(await rows.find(MotionBacker, { motion: key(motion.id) })).toMatchObject([
      { account: low(market.buyer), stake: (await row()).stake, collected: null },
    ]);
    expect(await rows.findOne(Document, { digest: REASON })).toMatchObject({ state: 'pending' });
    await expectMotion();
  });

  it('count everybody who joins, and ask for what they show', async () => {
    const other = market.moderation(market.other);
    await done(other.join(motion.id, 20, EVIDENCE, NO_PERMIT));
    await done(other.join(motion.id, 5, `0x${'00'.repeat(32)}`, NO_PERMIT));
    await done(market.moderation(market.seller).addEvidence(motion.id, keccakOf('my side')));
    const rows = await index.catchUp();
    expect(await rows.findOne(MotionBacker, { account: low(market.other) })).toMatchObject({ stake: 25n * MOOT });
    const shown = await rows.find(Evidence, { subject: key(motion.id) }, { orderBy: { id: 'asc' } });
    expect(shown).toMatchObject([
      { court: 'moderation', by: low(market.other), digest: EVIDENCE, isPublic: true },
      { court: 'moderation', by: low(market.seller), digest: keccakOf('my side'), isPublic: true, at: await now() },
    ]);
    expect(await rows.count(Document, { digest: EVIDENCE })).toBe(1);
    await expectMotion();
  });

  it('remove a listing where the verdict says, and keep by which motion', async () => {
    await decide(market, anvil, motion.id, people, true);
    await done(market.moderation(market.operator).carryOut(motion.motion));
    expect(await goods()).toMatchObject({ state: 'open', removedIn: 'KR,US-CA', restoredEvent: null });
    expect(await (await index.catchUp()).find(ListingRemoval, { listing })).toMatchObject([
      { motion: key(motion.id), regions: 'KR,US-CA', at: await now() },
    ]);
    expect((await row()).carriedOutAt).toEqual(await now());
  });

  it('follow the money to everybody behind a motion', async () => {
    const moderation = market.moderation(market.operator);
    await done(moderation.divide(motion.id));
    await expectMotion();
    const free = () => market.vault(market.operator).freeOf(market.other.address, 1);
    const before = await free();
    await done(moderation.collect(motion.id, market.other.address));
    const backer = await (await index.catchUp()).findOneOrFail(MotionBacker, { account: low(market.other) });
    expect(backer.collected).toBe((await free()) - before);
    expect(await row()).toMatchObject({ toAccused: 0n });
  });

  it('take a listing off everywhere until another verdict restores it', async () => {
    const everywhere = await moveAgainst(market, market.buyer, terms, NO_LIMIT);
    await decide(market, anvil, everywhere.id, people, true);
    await done(market.moderation(market.operator).carryOut(everywhere.motion));
    expect(await goods()).toMatchObject({ state: 'removed', removedIn: '*' });
    const back = await moveAgainst(market, market.other, terms, RESTORE);
    await decide(market, anvil, back.id, people, true);
    await done(market.moderation(market.operator).carryOut(back.motion));
    const restored = await goods();
    expect(restored).toMatchObject({ state: 'paused', removedIn: '' });
    const removals = await (await index.catchUp()).find(ListingRemoval, { listing });
    expect(removals).toHaveLength(2);
    for (const { id } of removals) expect(String(restored.restoredEvent) > id).toBe(true);
    await done(market.listings(market.seller).resume(terms));
    expect((await goods()).state).toBe('open');
  });

  it('suspend an account from the verdict on, which anybody carries out by what the row says', async () => {
    const id = await ask(market, market.buyer, market.other.address);
    await decide(market, anvil, id, people, true);
    const { kind, target, asker, subject, effect, guideline, reason, movedAt } = await row(id);
    const openedAt = movedAt.getTime() / 1000;
    const motion = { asker, kind, target, subject, effect, guideline, reason, openedAt };
    await done(market.moderation(market.seller).carryOut(motion));
    const until = new Date((await now()).getTime() + Number(BigInt(effect)) * 1000);
    expect(await (await index.catchUp()).findOne(Account, { address: low(market.other) })).toMatchObject({
      suspendedUntil: until,
    });
    await expectMotion(id);
  });

  it('give what a rejected motion joined to the accused, and suspend nobody', async () => {
    const id = await ask(market, market.buyer, market.seller.address);
    await done(market.moderation(market.other).join(id, 7, `0x${'00'.repeat(32)}`, NO_PERMIT));
    await decide(market, anvil, id, people, false);
    await done(market.moderation(market.operator).divide(id));
    expect(await row(id)).toMatchObject({ kind: SubjectKind.Account, pool: 0n, toAccused: 7n * MOOT });
    await expectMotion(id);
    expect(await (await index.catchUp()).findOne(Account, { address: low(market.seller) })).toBeNull();
  });

  it('know a pause of new motions, and its end', async () => {
    const guardian = market.moderation(market.operator);
    const until = (await market.now()) + DAY;
    await done(guardian.setPause(until));
    const pause = async () => (await (await index.catchUp()).findOneOrFail(ModerationPause, { id: 1 })).until;
    expect(await pause()).toEqual(new Date(until * 1000));
    await done(guardian.setPause(0));
    expect(await pause()).toBeNull();
  });
});
