import { NO_PERMIT } from '@moothall/contracts/protocol/deals';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Anvil, startAnvil } from '../../../test/support/anvil.ts';
import {
  ask,
  DAY,
  join,
  neighbours,
  open,
  pass,
  postSeed,
  type SealedVote,
  SMALL_JURIES,
  seal,
  seatsOf,
} from '../../../test/support/jury.ts';
import { done, type Market, MOOT, openMarket, type Person } from '../../../test/support/market.ts';
import { freshDatabase } from '../../../test/support/postgres.ts';
import { openTestIndex, type TestIndex } from '../../test-support/test-index.ts';
import {
  BeaconSeed,
  Document,
  Juror,
  JuryCase,
  JuryParameters,
  JuryPool,
  JuryRound,
  JurySeat,
  JuryTicket,
} from '../entities.ts';

const key = (id: bigint) => `0x${id.toString(16).padStart(64, '0')}`;
const low = ({ address }: Person) => address.toLowerCase();

describe('juries in the index', () => {
  let anvil: Anvil;
  let market: Market;
  let index: TestIndex;
  let people: Person[];
  /** All who hold tickets: a party of the case among them. */
  let holders: Person[];
  let id: bigint;
  let votes: SealedVote[];

  const jury = () => market.jury(market.operator);
  const caseRow = async () => (await index.catchUp()).findOneOrFail(JuryCase, { id: key(id) });

  beforeAll(async () => {
    anvil = await startAnvil();
    market = await openMarket(anvil, 10, SMALL_JURIES);
    people = await neighbours(market, anvil, 5);
    holders = [...people, market.buyer];
    index = await openTestIndex(await freshDatabase(), anvil.provider, market.deployment);
    for (const person of people) await join(market, person, 40);
    await join(market, market.buyer, 10);
    await pass(anvil, 8 * DAY);
    id = await ask(market, market.buyer, market.seller.address);
  });
  afterAll(async () => {
    await index.close();
    await anvil.stop();
  });

  /** Every bond of the index is the contract's, whatever happened to it. */
  async function expectBonds(): Promise<void> {
    const rows = await index.catchUp();
    for (const person of holders) {
      const { free, locked, number, tickets, staying } = await market.jurors(person).jurorOf(person.address);
      const row = await rows.findOneOrFail(Juror, { account: low(person) });
      expect(row).toMatchObject({ free, locked });
      expect([row.number, row.tickets, row.staying]).toEqual([number, tickets, staying].map(Number));
    }
    const { places, staying, jurors } = await market.jurors(market.operator).pool();
    const pool = await rows.findOneOrFail(JuryPool, { id: 1 });
    expect([pool.staying, pool.jurors]).toEqual([Number(staying), Number(jurors)]);
    expect(pool.places).toBeGreaterThanOrEqual(Number(places));
  }

  /** Each seat of a round is whom the contract drew. */
  async function expectSeats(round: 1 | 2): Promise<JurySeat[]> {
    const rows = await index.catchUp();
    const seats = await rows.find(JurySeat, { caseId: key(id), round }, { orderBy: { seat: 'asc' } });
    const { seats: count } = await jury().roundOf(id, round);
    expect(seats).toHaveLength(Number(count));
    const drawn = await Promise.all(seats.map(({ seat }) => jury().seatOf(id, round, seat)));
    expect(seats.map(({ juror }) => juror)).toEqual(
      drawn.map((juror) => (BigInt(juror) === 0n ? null : juror.toLowerCase())),
    );
    return seats;
  }

  it('know the parameters, the deposit and everybody who joined', async () => {
    const rows = await index.catchUp();
    expect(await rows.findOne(JuryParameters, { version: 1 })).toMatchObject({
      deposit: 10n * MOOT,
      fee: MOOT,
      commitFor: 3 * DAY,
    });
    expect(await rows.findOne(JuryPool, { id: 1 })).toMatchObject({ places: 210, staying: 210, deposit: 10n * MOOT });
    expect(await rows.count(JuryTicket)).toBe(210);
    await expectBonds();
  });

  it('know a case as it was asked, and ask for its reasons', async () => {
    const file = await caseRow();
    const { moderation } = market.deployment.addresses;
    expect(file).toMatchObject({
      ...{ court: moderation.toLowerCase(), asker: low(market.buyer), accused: low(market.seller), round: 1 },
      ...{ seats: 51, places: 210, version: 1, seatFee: MOOT, feeLater: false, verdict: null, settled: false },
    });
    expect(await (await index.catchUp()).findOne(Document, { digest: file.reason })).toMatchObject({
      state: 'pending',
    });
  });

  it('draw each seat as the contract does, with who is a party marked', async () => {
    await postSeed(market, anvil, id);
    await done(jury().start(id));
    const seats = await expectSeats(1);
    const rows = await index.catchUp();
    expect(await rows.count(BeaconSeed)).toBe(1);
    for (const seat of seats) expect(seat.party).toBe(seat.juror === low(market.buyer));
    for (const { place, juror } of seats) {
      if (place !== null) expect(await rows.findOne(JuryTicket, { place })).toMatchObject({ juror });
    }
  });

  it('follow votes that are sealed, replaced and leaked', async () => {
    const drawn = await seatsOf(market, id, people);
    votes = await seal(market, id, drawn, (i) => (i % 3 === 0 ? 0 : 1));
    await seal(market, id, drawn.slice(0, 1), () => 0);
    const [, leaked] = votes;
    if (!leaked) throw new Error('a jury has two seats');
    await done(jury().proveLeak(id, leaked.seat, leaked.choice, leaked.salt));
    const rows = await index.catchUp();
    expect(await rows.findOne(JuryRound, { id: `${key(id)}-1` })).toMatchObject({ committed: drawn.length });
    expect(await rows.findOne(JurySeat, { id: `${key(id)}-1-${leaked.seat}` })).toMatchObject({ state: 'leaked' });
    await expectBonds();
  });

  it('count what is opened, and know when that is an answer', async () => {
    await pass(anvil, 3 * DAY + 1);
    // Leave out the leaked one, and one that is never opened.
    votes = votes.filter((_, i) => i !== 1 && i !== 2);
    await open(market, id, votes);
    const { accepting, rejecting } = await jury().roundOf(id, 1);
    const rows = await index.catchUp();
    const counts = { accepting: Number(accepting), rejecting: Number(rejecting) };
    expect(await rows.findOne(JuryRound, { id: `${key(id)}-1` })).toMatchObject(counts);
    expect(await caseRow()).toMatchObject({ answered: true });
  });

  it('begin anew with an appeal, drawn from the same list', async () => {
    await pass(anvil, 2 * DAY);
    await done(market.jury(market.other).appeal(id, NO_PERMIT));
    expect(await caseRow()).toMatchObject({
      round: 2,
      seats: 105,
      appellant: low(market.other),
      commitUntil: null,
      answered: false,
    });
    await postSeed(market, anvil, id, 2);
    await done(jury().start(id));
    await expectSeats(2);
    const drawn = (await seatsOf(market, id, people, 2)).slice(0, 45);
    const second = await seal(market, id, drawn, (i) => (i % 4 === 0 ? 0 : 1), 2);
    await pass(anvil, 3 * DAY + 1);
    await open(market, id, second);
    votes = [...votes, ...second];
  }, 120_000);

  it('record the verdict and what everybody got, as the contract divides it', async () => {
    await pass(anvil, 2 * DAY);
    await done(market.moderation(market.operator).divide(id));
    const { shares } = await jury().caseOf(id);
    const file = await caseRow();
    expect(file).toMatchObject({ verdict: 'accepted', settled: true, shareOne: shares[0], shareTwo: shares[1] });
    const rows = await index.catchUp();
    for (const round of [1, 2] as const) {
      const opened = await rows.find(JurySeat, { caseId: key(id), round, state: 'revealed' });
      await done(
        jury().claim(
          id,
          round,
          opened.map(({ seat }) => seat),
        ),
      );
    }
    const claimed = await (await index.catchUp()).find(JurySeat, { caseId: key(id), state: 'claimed' });
    expect(claimed).toHaveLength(votes.length);
    for (const { choice, amount, lost, round } of claimed) {
      const share = (round === 1 ? file.shareOne : file.shareTwo) ?? 0n;
      expect([amount, lost]).toEqual(choice ? [10n * MOOT + share, 0n] : [0n, 10n * MOOT]);
    }
    await expectBonds();
  }, 60_000);

  it('take from who stayed away, never sealed, never opened or told, and their tickets', async () => {
    const rows = await index.catchUp();
    const states = ['leaked', 'committed', 'drawn'] as const;
    const seats = await rows.find(JurySeat, { caseId: key(id), round: 1, state: { $in: [...states] }, party: false });
    const absent = seats.filter(({ juror }) => juror !== null);
    expect(absent.length).toBeGreaterThan(1);
    for (const { seat, juror } of absent) {
      const ticket = await (await index.catchUp()).findOneOrFail(JuryTicket, { juror: String(juror), until: null });
      await done(jury().forfeitAbsent(id, 1, seat, ticket.place));
    }
    const after = await (await index.catchUp()).find(JurySeat, { caseId: key(id), state: 'absent' });
    expect(after.map(({ lost }) => lost)).toEqual(absent.map(() => 15n * MOOT));
    await expectBonds();
  });

  it('know each place after tickets left, were paid out, moved and were filled again', async () => {
    const [first, second] = people as [Person, Person];
    // Which tickets were taken from those who stayed away follows from the lot: only others can still leave.
    const staying = await (await index.catchUp()).find(JuryTicket, { until: null }, { orderBy: { place: 'asc' } });
    const left = staying.filter((_, i) => i % Math.floor(staying.length / 4) === 3).slice(0, 4);
    expect(left).toHaveLength(4);
    for (const { place, juror } of left) {
      const owner = holders.find((holder) => low(holder) === juror);
      if (!owner) throw new Error('every ticket is one of the holders');
      await done(market.jurors(owner).requestExit(place));
    }
    await pass(anvil, 22 * DAY);
    for (const { place } of left.slice(1)) await done(market.jurors(second).finishExit(place));
    await done(market.jurors(second).finishExit(left[0]?.place ?? 0));
    // More than any verdict took, so that something stands above what the tickets need.
    await done(market.jurors(first).topUp(2_000n * MOOT, NO_PERMIT));
    await done(market.jurors(first).withdrawBond(2n * MOOT));
    await join(market, first, 5);
    const rows = await index.catchUp();
    for (const { place, juror, since, until, vacated } of await rows.find(JuryTicket, {})) {
      const ticket = await market.jurors(market.operator).ticketAt(place);
      const onChain = {
        juror: ticket.juror.toLowerCase(),
        since: Number(ticket.since),
        until: Number(ticket.until) || null,
      };
      expect({ place, juror, since, until, vacated }).toEqual({ place, ...onChain, vacated: ticket.vacated });
    }
    await expectBonds();
  });

  it('draw the next case from the list as it is then', async () => {
    await pass(anvil, 8 * DAY);
    id = await ask(market, market.other, market.seller.address);
    await postSeed(market, anvil, id);
    await done(jury().start(id));
    await expectSeats(1);
  });

  it('move a case on to another seed, and end it without one', async () => {
    id = await ask(market, market.buyer, market.other.address);
    const { epoch } = await jury().roundOf(id, 1);
    const beacon = market.beacon(market.operator);
    await pass(anvil, Number(await beacon.timeOf(epoch)) + Number(await beacon.WINDOW()) + 1 - (await market.now()));
    await done(jury().start(id));
    const { epoch: later } = await jury().roundOf(id, 1);
    expect(later).not.toBe(epoch);
    expect(await (await index.catchUp()).findOne(JuryRound, { id: `${key(id)}-1` })).toMatchObject({
      epoch: later,
      seed: null,
    });
    await pass(anvil, 4 * DAY);
    await done(jury().finalise(id));
    expect(await caseRow()).toMatchObject({ verdict: 'undecided', settled: true });
  });
});
