import { Dispute, Motion, MotionBacker, Order } from '@moothall/indexer/entities';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import type { JuryCase, JurySeat } from '../../../indexer/src/entities.ts';
import { liveOf, openApi, type TestApi } from '../../../test/support/api.ts';
import { disputeRow, motionRow } from '../../../test/support/court-rows.ts';
import {
  caseRow,
  drawnAgo,
  insertCases,
  insertRounds,
  insertSeats,
  openJury,
  roundRow,
  seatRow,
} from '../../../test/support/jury-rows.ts';
import { ago, aHash, anAddress, DAY, HOUR, NOW, openForBusiness, orderRow } from '../../../test/support/rows.ts';
import { type SignedIn, signedInAs } from '../../../test/support/signed-in.ts';
import { CHANNEL } from '../changes/changes.ts';

/** Everything of these tests begins here, a while before the usual now. */
const START = 20 * DAY;
const NEAR = /_NEAR$|^BALLOT_STUCK$/;
const NEWS = '{ notifications { edges { node { id kind at deadline turn order { orderId } juryCase { caseId } } } } }';

let api: TestApi;
let juror: SignedIn;
let buyer: SignedIn;
let seller: SignedIn;
let arbitrator: SignedIn;
beforeAll(async () => {
  api = await openApi();
  await openForBusiness(api);
  await api.write((rows) => openJury(rows));
});
afterAll(() => api.stop());
beforeEach(async () => {
  [juror, buyer, seller, arbitrator] = await Promise.all([
    signedInAs(api, anAddress()),
    signedInAs(api, anAddress()),
    signedInAs(api, anAddress()),
    signedInAs(api, anAddress()),
  ]);
});

/** Seconds after the start, as a time. */
const after = (seconds: number) => ago(START - seconds);
/** Moves the index's clock to so many seconds after the start. */
const clock = (seconds: number) => api.owner.query('update chain.status set time = $1 where id = 1', [after(seconds)]);
const tell = (payload: object) => api.owner.query('select pg_notify($1, $2)', [CHANNEL, JSON.stringify(payload)]);
const settled = () => new Promise((resolve) => setTimeout(resolve, 400));
interface Told {
  id: string;
  kind: string;
  at: string;
  deadline: string;
  turn: boolean;
}
const told = async (who: SignedIn): Promise<Told[]> => {
  const { data } = await who.ask(NEWS);
  const nodes: Told[] = data.notifications.edges.map(({ node }: { node: Told }) => node);
  return nodes.filter(({ kind }) => NEAR.test(kind));
};
const kinds = async (who: SignedIn) => (await told(who)).map(({ kind }) => kind);

/** Nothing a second before, one piece of news from then on, the same until the deadline, and nothing a second after it. */
async function isToldOnce(who: SignedIn, kind: string, { from, until }: { from: number; until: number }) {
  await clock(from - 1);
  expect(await kinds(who)).toEqual([]);
  await clock(from);
  const first = await told(who);
  expect(first).toMatchObject([
    { kind, at: after(from).toISOString(), deadline: after(until).toISOString(), turn: true },
  ]);
  await clock(until);
  expect(await told(who)).toEqual(first);
  await clock(until + 1);
  expect((await told(who)).filter((one) => one.kind === kind)).toEqual([]);
}

/** A case whose lot was drawn at the start, and the juror's seats in it. */
async function judging(changed: Partial<JuryCase>, ...seats: Partial<JurySeat>[]): Promise<JuryCase> {
  const file = caseRow({ ...drawnAgo(START), openedAt: after(-HOUR), ...changed });
  await api.write(async (rows) => {
    await insertCases(rows, [file]);
    await insertRounds(rows, [roundRow(file, { accepting: 9, rejecting: 4 })]);
    await insertSeats(
      rows,
      seats.map((seat, i) => seatRow(file, i, { juror: juror.address, ...seat })),
    );
  });
  return file;
}

describe('a juror', () => {
  it('hears twelve hours before that no vote is sealed, once for all seats', async () => {
    await judging({}, {}, {});
    await isToldOnce(juror, 'JURY_SEAL_NEAR', { from: 60 * HOUR, until: 72 * HOUR });
  });

  it('hears nothing once all votes are sealed, and then that they are not opened', async () => {
    await judging({}, { state: 'committed' }, { state: 'committed' });
    await clock(72 * HOUR);
    expect(await kinds(juror)).toEqual([]);
    await isToldOnce(juror, 'JURY_OPEN_NEAR', { from: 108 * HOUR, until: 120 * HOUR });
  });

  it('hears after a quarter less where voting is short', async () => {
    const quick = { commitUntil: after(24 * HOUR), revealUntil: after(48 * HOUR), appealUntil: after(72 * HOUR) };
    await judging(quick, {});
    const { rowCount } = await api.owner.query('update chain.jury_round set drawn_at = $1 where commit_until = $2', [
      after(0),
      after(24 * HOUR),
    ]);
    expect(rowCount).toBe(1);
    await isToldOnce(juror, 'JURY_SEAL_NEAR', { from: 18 * HOUR, until: 24 * HOUR });
  });

  it('hears nothing where votes are open, who is a party, or who never sealed', async () => {
    await judging({}, { state: 'revealed', choice: true }, { state: 'drawn', party: true }, { state: 'drawn' });
    await clock(119 * HOUR);
    expect(await kinds(juror)).toEqual([]);
  });

  it('hears at once that what was entrusted does not open, as long as it can be opened by hand', async () => {
    const file = await judging({}, { state: 'committed' });
    const entrust = (stuck: Date | null) =>
      api.owner.query(
        `insert into app.entrusted_ballot (seat, case_id, juror, sealed, stuck_at, entrusted_at)
         values ($1, $2, $3, null, $4, now()) on conflict (seat) do update set stuck_at = excluded.stuck_at`,
        [`${file.id}-1-0`, file.id, juror.address.toLowerCase(), stuck],
      );
    await entrust(null);
    await clock(74 * HOUR);
    expect(await kinds(juror)).toEqual([]);
    await entrust(after(74 * HOUR));
    expect(await told(juror)).toMatchObject([
      {
        kind: 'BALLOT_STUCK',
        at: after(74 * HOUR).toISOString(),
        deadline: after(120 * HOUR).toISOString(),
        turn: true,
      },
    ]);
    await clock(120 * HOUR + 1);
    expect(await kinds(juror)).toEqual([]);
    await clock(74 * HOUR);
    await api.owner.query(`update chain.jury_seat set state = 'revealed', choice = true where case_id = $1`, [file.id]);
    expect(await kinds(juror)).toEqual([]);
  });

  it('is told where they listen, by time alone', async () => {
    await judging({}, {});
    await clock(60 * HOUR - 1);
    class Socket extends WebSocket {
      constructor(url: string, protocols: string) {
        super(url, protocols, { headers: { cookie: juror.cookie } });
      }
    }
    const client = createClient({ ...liveOf(api), webSocketImpl: Socket, retryAttempts: 0 });
    const heard: unknown[] = [];
    const next = (value: unknown) => heard.push(value);
    client.subscribe({ query: 'subscription { notificationArrived { kind } }' }, { next, error: next, complete() {} });
    await settled();
    await tell({ kind: 'many' });
    await settled();
    expect(heard).toEqual([]);
    await clock(60 * HOUR);
    for (let i = 0; i < 2; i++) {
      await tell({ kind: 'many' });
      await settled();
    }
    expect(heard).toEqual([{ data: { notificationArrived: { kind: 'JURY_SEAL_NEAR' } } }]);
    await client.dispose();
  });
});

describe('whoever the first jury answered against', () => {
  const appealing = async (answers: [accepting: number, rejecting: number], changed: Partial<JuryCase> = {}) => {
    const [accepting, rejecting] = answers;
    const sides = { asker: buyer.address, accused: seller.address, answered: true, ...changed };
    const file = caseRow({ ...drawnAgo(START), openedAt: after(-HOUR), ...sides });
    await api.write(async (rows) => {
      await insertCases(rows, [file]);
      await insertRounds(rows, [roundRow(file, { accepting, rejecting })]);
      await rows.insert(Motion, motionRow({ id: file.id, asker: buyer.address, accused: seller.address }));
      const backer = { motion: file.id, stake: 1n, since: '000000000100-000001', collected: null };
      await rows.insert(MotionBacker, { ...backer, account: arbitrator.address });
    });
  };
  const TIME = { from: 156 * HOUR, until: 168 * HOUR };

  it('hears that little time is left to appeal: the accused', async () => {
    await appealing([12, 4]);
    await isToldOnce(seller, 'APPEAL_NEAR', TIME);
    await clock(TIME.until);
    expect([await kinds(buyer), await kinds(arbitrator)]).toEqual([[], []]);
  });

  it('hears it: who asked, and who stood behind it', async () => {
    await appealing([4, 12]);
    await isToldOnce(buyer, 'APPEAL_NEAR', TIME);
    await isToldOnce(arbitrator, 'APPEAL_NEAR', TIME);
    await clock(TIME.until);
    expect(await kinds(seller)).toEqual([]);
  });

  it('hears nothing where there was no answer, or no larger jury is possible', async () => {
    await appealing([4, 4], { answered: false });
    await appealing([12, 4], { seats: 303 });
    await api.owner.query('update chain.jury_pool set staying = 500');
    await clock(TIME.until);
    expect([await kinds(seller), await kinds(buyer)]).toEqual([[], []]);
    await api.owner.query('update chain.jury_pool set staying = 1000');
  });
});

describe('a dispute', () => {
  const disputed = async (changed: Partial<Dispute>, endsAfter = 90 * DAY) => {
    const dispute = disputeRow({ openedAt: after(0), bids: 3, ...changed });
    const sides = { buyer: buyer.address, seller: seller.address, disputeOpenedBy: buyer.address };
    const order = orderRow({
      id: dispute.id,
      state: 'disputed',
      ...sides,
      statement: aHash(),
      deadline: after(endsAfter),
    });
    await api.write(async (rows) => {
      await rows.insert(Order, order);
      await rows.insert(Dispute, dispute);
    });
  };
  const chosen = () => ({
    arbitrator: arbitrator.address,
    fee: 1n,
    chosenAt: after(DAY),
    ruleUntil: after(6 * DAY),
    epoch: 1n,
  });

  it('tells the side that has not said whom it accepts, six hours before', async () => {
    await disputed({ sellerSealedAt: after(50 * HOUR) });
    await isToldOnce(buyer, 'DISPUTE_APPROVE_NEAR', { from: 66 * HOUR, until: 72 * HOUR });
    await clock(72 * HOUR);
    expect(await kinds(seller)).toEqual([]);
  });

  it('tells the side whose list is still sealed, six hours before', async () => {
    const sealed = { buyerSealedAt: after(50 * HOUR), sellerSealedAt: after(50 * HOUR) };
    await disputed({ ...sealed, buyerOpenedAt: after(80 * HOUR), buyerApprovals: 7 });
    await isToldOnce(seller, 'DISPUTE_OPEN_NEAR', { from: 90 * HOUR, until: 96 * HOUR });
    await clock(96 * HOUR);
    expect(await kinds(buyer)).toEqual([]);
  });

  it('tells the arbitrator who has not ruled, twelve hours before, and nobody else', async () => {
    await disputed(chosen());
    await isToldOnce(arbitrator, 'RULING_NEAR', { from: 6 * DAY - 12 * HOUR, until: 6 * DAY });
    await clock(6 * DAY);
    expect([await kinds(buyer), await kinds(seller)]).toEqual([[], []]);
  });

  it('counts to the end of the order where that comes first', async () => {
    await disputed(chosen(), 3 * DAY);
    await isToldOnce(arbitrator, 'RULING_NEAR', { from: 3 * DAY - 12 * HOUR, until: 3 * DAY });
  });

  it.each([
    [10_000, ['seller']],
    [0, ['buyer']],
    [7000, ['buyer', 'seller']],
  ] as const)(
    'tells whom a ruling of %i basis points costs something that they may still complain',
    async (bps, who) => {
      await disputed({
        ...chosen(),
        ...{ ruledAt: after(2 * DAY), buyerBps: bps, reason: aHash(), complainUntil: after(5 * DAY) },
      });
      const people = { buyer, seller };
      for (const side of who)
        await isToldOnce(people[side], 'COMPLAINT_NEAR', { from: 5 * DAY - 12 * HOUR, until: 5 * DAY });
      await clock(5 * DAY);
      const heard = [await kinds(buyer), await kinds(seller), await kinds(arbitrator)];
      expect(heard.flat()).toHaveLength(who.length);
    },
  );
});

it('says nothing of any of it to whoever has no part in it', async () => {
  await judging({}, {});
  await clock(60 * HOUR);
  expect(await kinds(buyer)).toEqual([]);
  await api.owner.query('update chain.status set time = $1 where id = 1', [NOW]);
});
