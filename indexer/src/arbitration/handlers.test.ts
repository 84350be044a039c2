import { type Deal, NO_PERMIT, ZERO_BYTES32 } from '@moothall/contracts/protocol/deals';
import { id as keccakOf } from 'ethers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Anvil, startAnvil } from '../../../test/support/anvil.ts';
import { approve, caseOf, choose, decide, disputed, letJudge } from '../../../test/support/courts.ts';
import { DAY, join, neighbours, pass, SMALL_JURIES } from '../../../test/support/jury.ts';
import { done, type Market, MOOT, openMarket, type Person, settle, WON } from '../../../test/support/market.ts';
import { freshDatabase } from '../../../test/support/postgres.ts';
import { openTestIndex, type TestIndex } from '../../test-support/test-index.ts';
import {
  Arbitrator,
  ArbitratorBond,
  ArbitratorCounterparty,
  Dispute,
  DisputeBid,
  DisputeEvent,
  Document,
  Evidence,
  JuryLimit,
} from '../entities.ts';

const key = (id: bigint) => `0x${id.toString(16).padStart(64, '0')}`;
const low = ({ address }: Person) => address.toLowerCase();
const RULING = keccakOf('half of it');
const COMPLAINT = keccakOf('bribed');

describe('disputes in the index', () => {
  let anvil: Anvil;
  let market: Market;
  let index: TestIndex;
  let jurors: Person[];
  let judges: Person[];
  let deal: Deal;
  let id: string;
  let judge: Person;

  const court = () => market.arbitrators(market.operator);
  const row = async () => (await index.catchUp()).findOneOrFail(Dispute, { id });
  const now = async () => new Date((await market.now()) * 1000);

  beforeAll(async () => {
    anvil = await startAnvil();
    market = await openMarket(anvil, 10, { ...SMALL_JURIES, arbiter: undefined });
    const people = await neighbours(market, anvil, 6);
    [jurors, judges] = [people.slice(0, 3), people.slice(3)];
    index = await openTestIndex(await freshDatabase(), anvil.provider, market.deployment);
    for (const person of jurors) await join(market, person, 40);
    await letJudge(market, judges);
    await done(court().setJuryLimit(WON, 1_000_000n));
    await pass(anvil, 8 * DAY);
  });
  afterAll(async () => {
    await index.close();
    await anvil.stop();
  });

  /** Every bond of the index is the contract's, whatever happened to it. */
  async function expectBonds(): Promise<void> {
    const rows = await index.catchUp();
    for (const person of judges) {
      for (const token of [1, WON]) {
        const { amount, locked } = await court().bondOf(person.address, token);
        const bond = await rows.findOneOrFail(ArbitratorBond, { arbitrator: low(person), token });
        expect([bond.amount, bond.locked]).toEqual([amount, locked]);
      }
    }
  }
  /** The row says of the dispute what the contract says. */
  async function expectDispute(): Promise<void> {
    const found = await row();
    const view = await court().disputeOf(deal);
    const sealed = [found.buyerSealedAt, found.sellerSealedAt, found.buyerOpenedAt, found.sellerOpenedAt];
    expect(sealed.map((time) => time !== null)).toEqual([
      ...[view.buyerSealed, view.sellerSealed, view.buyerOpened, view.sellerOpened],
    ]);
    expect(found.epoch ?? 0n).toBe(view.epoch);
    expect([found.arbitrator, found.fee].map(String)).toEqual(
      BigInt(view.arbitrator) === 0n ? ['null', 'null'] : [view.arbitrator.toLowerCase(), String(view.fee)],
    );
    expect(found.reason ?? ZERO_BYTES32).toBe(view.reason);
    expect(found.complaintCase ?? key(0n)).toBe(key(view.complaintCase));
    expect(found.juryCase ?? key(0n)).toBe(key(view.juryCase));
    expect(found.firstJuryCase !== null).toBe(view.redrawn);
  }
  const kinds = async () => {
    const rows = await index.catchUp();
    const steps = await rows.find(DisputeEvent, { dispute: id }, { orderBy: { id: 'asc' } });
    return steps.map(({ kind, by }) => [kind, by]);
  };

  it('know who put what down to judge, and up to which price a jury may', async () => {
    await expectBonds();
    await done(market.arbitrators(judges[0] as Person).withdrawBond(WON, 5n));
    await expectBonds();
    const rows = await index.catchUp();
    expect(await rows.findOne(JuryLimit, { token: WON })).toMatchObject({ price: 1_000_000n });
    expect(await rows.count(Arbitrator)).toBe(judges.length);
  });

  it('are there from the block they are opened in', async () => {
    ({ deal, id } = await disputed(market));
    expect(await row()).toMatchObject({
      arbiter: market.deployment.addresses.arbitrators.toLowerCase(),
      ...{ openedAt: await now(), bids: 0, arbitrator: null, epoch: null, juryCase: null },
    });
    await expectDispute();
  });

  it('follow bids that are placed, withdrawn and placed again', async () => {
    for (const [i, person] of judges.entries()) await done(market.arbitrators(person).bid(deal, BigInt(i + 1) * MOOT));
    await expectBonds();
    const [first] = judges as [Person];
    await done(market.arbitrators(first).withdrawBid(deal));
    const bid = async (slot: number) =>
      (await index.catchUp()).findOneOrFail(DisputeBid, { dispute: id, slot }, { refresh: true });
    expect(await bid(0)).toMatchObject({ arbitrator: low(first), fee: MOOT, removed: true });
    expect((await row()).bids).toBe(2);
    await done(market.arbitrators(first).bid(deal, 2n * MOOT));
    expect(await bid(0)).toMatchObject({ fee: 2n * MOOT, removed: false, placedAt: await now() });
    expect((await row()).bids).toBe(3);
    await expectBonds();
  });

  it('keep what is added to their file, and fetch of it what is public', async () => {
    const [open, sealed] = [keccakOf('for all'), keccakOf('for three')];
    await done(market.arbitrators(market.buyer).addEvidence(deal, open, true));
    await done(market.arbitrators(market.seller).addEvidence(deal, sealed, false));
    const rows = await index.catchUp();
    expect(await rows.find(Evidence, { subject: id }, { orderBy: { id: 'asc' } })).toMatchObject([
      { court: 'arbitration', by: low(market.buyer), digest: open, isPublic: true },
      { court: 'arbitration', by: low(market.seller), digest: sealed, isPublic: false },
    ]);
    expect(await rows.count(Document, { digest: { $in: [open, sealed] } })).toBe(1);
  });

  it('follow the lists of both sides and the lot', async () => {
    await approve(market, anvil, { deal, id }, 0b111);
    expect(await row()).toMatchObject({ buyerApprovals: 7, sellerApprovals: 7, common: 7 });
    await expectDispute();
    judge = await choose(market, anvil, deal, judges);
    expect(await row()).toMatchObject({ arbitrator: low(judge), chosenAt: await now() });
    await expectDispute();
    expect(await kinds()).toEqual([
      ['approvals_sealed', low(market.buyer)],
      ['approvals_sealed', low(market.seller)],
      ['approvals_opened', low(market.buyer)],
      ['approvals_opened', low(market.seller)],
      ['choice_awaited', null],
      ['arbitrator_chosen', low(judge)],
    ]);
  });

  it('know the ruling, and count it for the arbitrator with whom it was for', async () => {
    await done(market.arbitrators(judge).rule(deal, 7000, RULING));
    const rows = await index.catchUp();
    const { complainUntil } = await row();
    expect(await row()).toMatchObject({ buyerBps: 7000, reason: RULING, ruledAt: await now() });
    expect(complainUntil).toEqual(new Date((await now()).getTime() + 3 * DAY * 1000));
    expect(await rows.findOne(Arbitrator, { account: low(judge) })).toMatchObject({
      ...{ chosen: 1, ruled: 1, late: 0, upheld: 0, counterparties: 2 },
    });
    expect(await rows.count(ArbitratorCounterparty, { arbitrator: low(judge) })).toBe(2);
    expect(await rows.count(Document, { digest: RULING })).toBe(1);
    await expectDispute();
  });

  it('follow a complaint that a jury finds right, and what the arbitrator loses by it', async () => {
    const receipt = await done(market.arbitrators(market.seller).complain(deal, COMPLAINT, 50, NO_PERMIT));
    const complaint = caseOf(market, receipt);
    expect(await row()).toMatchObject({
      ...{ complainedBy: low(market.seller), complaint: COMPLAINT, complaintCase: key(complaint) },
    });
    await decide(market, anvil, complaint, jurors, true);
    await done(court().releaseBids(deal));
    expect((await row()).complaintUpheld).toBe(true);
    const record = await (await index.catchUp()).findOneOrFail(Arbitrator, { account: low(judge) });
    expect(record).toMatchObject({ ruled: 1, upheld: 1 });
    await expectBonds();
    await expectDispute();
  });

  it('go to a jury, whose answer is carried out', async () => {
    const asked = caseOf(market, await done(court().sendToJury(deal)));
    expect(await row()).toMatchObject({ juryCase: key(asked), firstJuryCase: null });
    await decide(market, anvil, asked, jurors, true);
    await done(court().finish(deal));
    expect(await row()).toMatchObject({ finishedAt: await now(), finalBps: 10_000, cost: 10n * MOOT });
    expect((await kinds()).slice(6)).toEqual([
      ['ruled', low(judge)],
      ['complained', low(market.seller)],
      ['complaint_upheld', low(judge)],
      ['sent_to_jury', null],
      ['finished', null],
    ]);
    await expectDispute();
  });

  it('count an arbitrator as late who never ruled, and keep the first of two juries', async () => {
    ({ deal, id } = await disputed(market));
    for (const person of judges.slice(1)) await done(market.arbitrators(person).bid(deal, MOOT));
    await approve(market, anvil, { deal, id }, 0b11);
    judge = await choose(market, anvil, deal, judges);
    await pass(anvil, 5 * DAY + 1);
    const first = caseOf(market, await done(court().sendToJury(deal)));
    const rows = await index.catchUp();
    expect((await row()).missedAt).toEqual(await now());
    expect((await rows.findOneOrFail(Arbitrator, { account: low(judge) })).late).toBe(1);
    await expectBonds();
    await pass(anvil, 4 * DAY);
    await done(market.jury(market.operator).finalise(first));
    const second = caseOf(market, await done(court().sendToJury(deal)));
    expect(await row()).toMatchObject({ firstJuryCase: key(first), juryCase: key(second) });
    await expectDispute();
  });

  it('of an order that was settled stay as they were', async () => {
    ({ deal, id } = await disputed(market));
    await done(market.arbitrators(judges[0] as Person).bid(deal, MOOT));
    await settle(market, deal, 2_000n);
    await done(court().releaseBids(deal));
    expect(await row()).toMatchObject({ bids: 1, arbitrator: null, finishedAt: null });
    await expectBonds();
  });
});
