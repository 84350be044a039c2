import { type DisputePhase, type DisputeView, lastStep, standingBids } from '../facts.ts';

/** A place on the way of a dispute; those in capitals are the phases themselves. */
export type Station =
  | 'opened'
  | 'bids'
  | 'bidsNone'
  | 'chosen'
  | 'missed'
  | 'ruled'
  | 'upheld'
  | 'ruleNext'
  | 'moneyNext'
  | DisputePhase;

export interface Stop {
  station: Station;
  state: 'done' | 'now' | 'next';
}

const done = (station: Station): Stop => ({ station, state: 'done' });
const next = (station: Station): Stop => ({ station, state: 'next' });

/** What lies ahead if everybody does their part. */
const AHEAD: Partial<Record<DisputePhase, readonly Station[]>> = {
  BIDDING: ['SEALING', 'CHOOSING', 'ruleNext', 'moneyNext'],
  SEALING: ['OPENING', 'CHOOSING', 'ruleNext', 'moneyNext'],
  OPENING: ['CHOOSING', 'ruleNext', 'moneyNext'],
  CHOOSING: ['ruleNext', 'moneyNext'],
  RULING: ['COMPLAINT', 'moneyNext'],
  COMPLAINT: ['moneyNext'],
  MISCONDUCT: ['moneyNext'],
  TO_JURY: ['JURY', 'moneyNext'],
  JURY: ['moneyNext'],
};

/** What the record holds of the way so far. */
function behind(dispute: DisputeView): Stop[] {
  const { phase, arbitrator, ruledAt, complaintCase, complaintUpheld, juryCase } = dispute;
  const stops = [done('opened')];
  if (phase !== 'BIDDING') stops.push(done(standingBids(dispute).length > 0 ? 'bids' : 'bidsNone'));
  if (arbitrator) stops.push(done('chosen'));
  const late = !!arbitrator && !ruledAt && phase !== 'RULING' && phase !== 'CLOSED';
  if (late || lastStep(dispute, 'RULING_MISSED')) stops.push(done('missed'));
  if (ruledAt) stops.push(done('ruled'));
  if (complaintCase && phase !== 'MISCONDUCT') {
    const right = complaintUpheld ?? ['TO_JURY', 'JURY', 'UNDECIDABLE'].includes(phase);
    stops.push(done(right ? 'upheld' : 'MISCONDUCT'));
  }
  if (juryCase && phase !== 'JURY') stops.push(done('JURY'));
  return stops;
}

/** The way of a dispute: what happened, what is now, and what comes if everybody does their part. */
export function stopsOf(dispute: DisputeView): Stop[] {
  const { phase } = dispute;
  const now: Stop = phase === 'CLOSED' ? done(phase) : { station: phase, state: 'now' };
  return [...behind(dispute), now, ...(AHEAD[phase] ?? []).map(next)];
}
