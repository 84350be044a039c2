import { type Deal, dealId, ZERO_BYTES32 } from '@moothall/contracts/protocol/deals';
import { ZeroAddress } from 'ethers';
import { phaseOf } from '../../arbitration/clock.ts';
import { DisputePhase } from '../../arbitration/enums.ts';
import type { Job, Work } from '../work.ts';

const ROWS = { dispute: 'dispute', order: 'own', complaint: 'complaint', jury: 'decided' };

/** The words of a deal, as rows of orders hold them. */
const DEAL = `own.listing, own.seller, own.buyer, own.token, own.price, own.quantity, own.deposit,
    own.deposit_upfront as "depositUpfront", own.way, own.ship_within as "shipWithin", own.arrive_within as "arriveWithin",
    own.inspect_within as "inspectWithin", own.carrier, own.certificate, own.fee_bps as "feeBps",
    own.dispute_within as "disputeWithin", own.arbiter, own.nonce`;

type DealRow = { [Word in keyof Deal]: Deal[Word] extends bigint ? string : Deal[Word] } & {
  id: string;
  carrier: string | null;
  certificate: string | null;
};
interface DisputeRow extends DealRow {
  phase: DisputePhase;
  /** Whether bonds behind bids or of a chosen arbitrator may be free. */
  over: boolean;
}

/** Disputes that wait for nobody but who says so. */
const WAITING = `
  select * from (
    select own.id, ${DEAL}, ${phaseOf(ROWS)} as phase, dispute.arbitrator is not null or dispute.bids > 0 as over, own.deadline
    from chain.dispute dispute
    join chain.orders own on own.id = dispute.id
    left join chain.jury_case complaint on complaint.id = dispute.complaint_case
    left join chain.jury_case decided on decided.id = dispute.jury_case
    where dispute.finished_at is null and dispute.arbiter = $1
      and own.deadline > (select time from chain.status where id = 1) - interval '14 days'
  ) live
  where phase = any($2) order by deadline, id`;

const dealOfRow = (row: DealRow): Deal => ({
  ...row,
  price: BigInt(row.price),
  quantity: Number(row.quantity),
  deposit: BigInt(row.deposit),
  nonce: BigInt(row.nonce),
  carrier: row.carrier ?? ZeroAddress,
  certificate: row.certificate ?? ZERO_BYTES32,
});

/** What moves a dispute on from each phase in which nobody else has to. */
const NEXT = {
  [DisputePhase.CHOOSING]: 'choose',
  [DisputePhase.TO_JURY]: 'sendToJury',
  [DisputePhase.DECIDED]: 'finish',
} as const;

async function move({ hand, arbitrators, log }: Work, row: DisputeRow): Promise<boolean> {
  const deal = dealOfRow(row);
  if (dealId(deal) !== row.id) {
    log.warn({ order: row.id }, 'the deal of this order is another one by the rows');
    return false;
  }
  const step = NEXT[row.phase as keyof typeof NEXT];
  const done = await hand.act(step, { order: row.id }, () => arbitrators[step].populateTransaction(deal));
  if (done && row.over && step !== 'choose') {
    await hand.act('release bids', { order: row.id }, () => arbitrators.releaseBids.populateTransaction(deal));
  }
  return done;
}

/** Lets lots choose arbitrators, sends to a jury what they failed at, and carries decisions out. */
export const disputes: Job = {
  name: 'disputes',
  run(work) {
    const values = [work.deployment.addresses.arbitrators.toLowerCase(), Object.keys(NEXT)];
    return work.turns.each<DisputeRow>({ name: 'disputes', sql: WAITING, values }, (row) => move(work, row));
  },
};
