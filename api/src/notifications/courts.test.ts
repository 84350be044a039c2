import { Dispute, JuryCase, Motion, MotionBacker, Order } from '@moothall/indexer/entities';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openApi, type TestApi } from '../../../test/support/api.ts';
import { disputeRow, motionRow } from '../../../test/support/court-rows.ts';
import { caseRow, openJury } from '../../../test/support/jury-rows.ts';
import { ago, aHash, anAddress, DAY, HOUR, openForBusiness, orderRow } from '../../../test/support/rows.ts';
import { type SignedIn, signedInAs } from '../../../test/support/signed-in.ts';

let api: TestApi;
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
  buyer = await signedInAs(api, anAddress());
  seller = await signedInAs(api, anAddress());
  arbitrator = await signedInAs(api, anAddress());
});

async function disputed(changed: Partial<Dispute>): Promise<Dispute> {
  const dispute = disputeRow({ openedAt: ago(3 * DAY), bids: 3, ...changed });
  const sides = { buyer: buyer.address, seller: seller.address, disputeOpenedBy: buyer.address };
  const deadline = new Date(dispute.openedAt.getTime() + 90 * DAY * 1000);
  const order = orderRow({ id: dispute.id, state: 'disputed', ...sides, statement: aHash(), deadline });
  await api.write(async (rows) => {
    await rows.insert(Order, order);
    await rows.insert(Dispute, dispute);
  });
  return dispute;
}

const NEWS = '{ notifications { edges { node { kind at deadline turn order { orderId } juryCase { caseId } } } } }';
const told = async (who: SignedIn) => {
  const { data } = await who.ask(NEWS);
  return data.notifications.edges.map(({ node }: { node: Record<string, unknown> }) => node);
};
const kinds = async (who: SignedIn) => (await told(who)).map(({ kind }: { kind: string }) => kind);

describe('a side of a dispute', () => {
  it('is told to seal whom it accepts once bids are in, until it did', async () => {
    const openedAt = ago(50 * HOUR);
    const dispute = await disputed({ openedAt, sellerSealedAt: ago(HOUR) });
    expect(await told(buyer)).toEqual([
      {
        kind: 'DISPUTE_APPROVE_DUE',
        at: new Date(openedAt.getTime() + 48 * HOUR * 1000 + 1000).toISOString(),
        deadline: new Date(openedAt.getTime() + 72 * HOUR * 1000).toISOString(),
        turn: true,
        order: { orderId: dispute.id },
        juryCase: null,
      },
    ]);
    expect(await kinds(seller)).toEqual([]);
  });

  it('is told nothing of the kind where nobody bids, or before', async () => {
    await disputed({ openedAt: ago(50 * HOUR), bids: 0 });
    await disputed({ openedAt: ago(40 * HOUR) });
    expect(await kinds(buyer)).toEqual([]);
  });

  it('is told to open its list, until it did', async () => {
    const sealed = { buyerSealedAt: ago(5 * HOUR), sellerSealedAt: ago(5 * HOUR) };
    await disputed({ openedAt: ago(74 * HOUR), ...sealed, buyerOpenedAt: ago(HOUR), buyerApprovals: 7 });
    expect([await kinds(buyer), await kinds(seller)]).toEqual([[], ['DISPUTE_OPEN_DUE']]);
  });

  it('hears who was chosen and how they ruled; the arbitrator hears that it is their turn', async () => {
    const chosen = { arbitrator: arbitrator.address, fee: 1n, chosenAt: ago(DAY), ruleUntil: ago(-4 * DAY), epoch: 1n };
    const dispute = await disputed(chosen);
    expect(await told(arbitrator)).toMatchObject([
      { kind: 'ARBITRATION_CHOSEN', turn: true, deadline: ago(-4 * DAY).toISOString(), order: { orderId: dispute.id } },
    ]);
    expect(await told(seller)).toMatchObject([{ kind: 'ARBITRATION_CHOSEN', turn: false }]);
    await api.owner.query(
      `update chain.dispute set ruled_at = $2, buyer_bps = 7000, reason = 'r', complain_until = $3 where id = $1`,
      [dispute.id, ago(HOUR), ago(-71 * HOUR)],
    );
    expect(await told(arbitrator)).toMatchObject([{ kind: 'ARBITRATION_CHOSEN', turn: false, deadline: null }]);
    expect(await told(buyer)).toMatchObject([
      { kind: 'RULING_MADE', turn: false, deadline: ago(-71 * HOUR).toISOString() },
      { kind: 'ARBITRATION_CHOSEN' },
    ]);
  });

  it('hears of a complaint as the arbitrator does, unless it is its own', async () => {
    const file = caseRow();
    await api.write(async (rows) => void (await rows.insert(JuryCase, file)));
    await disputed({
      ...{ arbitrator: arbitrator.address, fee: 1n, chosenAt: ago(2 * DAY), ruleUntil: ago(-DAY), epoch: 1n },
      ...{ ruledAt: ago(DAY), buyerBps: 0, reason: aHash(), complainUntil: ago(-2 * DAY) },
      ...{ complainedBy: buyer.address, complainedAt: ago(HOUR), complaint: aHash(), complaintCase: file.id },
    });
    expect(await kinds(buyer)).toEqual(['RULING_MADE', 'ARBITRATION_CHOSEN']);
    expect(await kinds(seller)).toEqual(['COMPLAINT_MADE', 'RULING_MADE', 'ARBITRATION_CHOSEN']);
    expect(await kinds(arbitrator)).toEqual(['COMPLAINT_MADE', 'ARBITRATION_CHOSEN']);
  });
});

describe('a motion', () => {
  it('is told to whoever is accused, and its end to all it concerns', async () => {
    const motion = motionRow({ accused: seller.address, asker: buyer.address });
    const file = caseRow({ id: motion.id, accused: seller.address });
    await api.write(async (rows) => {
      await rows.insert(Motion, motion);
      await rows.insert(JuryCase, file);
      const backer = { motion: motion.id, stake: 1n, since: '000000000100-000001', collected: null };
      await rows.insertMany(MotionBacker, [
        { ...backer, account: buyer.address },
        { ...backer, account: arbitrator.address },
      ]);
    });
    const about = { order: null, juryCase: { caseId: BigInt(motion.id).toString() } };
    expect([await told(seller), await told(buyer), await told(arbitrator)]).toMatchObject([
      [{ kind: 'MOTION_AGAINST_YOU', turn: false, deadline: null, ...about }],
      [],
      [],
    ]);
    await api.owner.query(`update chain.jury_case set verdict = 'accepted', decided_at = $2 where id = $1`, [
      motion.id,
      ago(60),
    ]);
    expect(await kinds(seller)).toEqual(['MOTION_DECIDED', 'MOTION_AGAINST_YOU']);
    expect([await kinds(buyer), await kinds(arbitrator)]).toEqual([['MOTION_DECIDED'], ['MOTION_DECIDED']]);
  });
});
