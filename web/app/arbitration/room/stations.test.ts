import { describe, expect, it } from 'vitest';
import type { DisputePhase, DisputeView } from '../facts.ts';
import { stopsOf } from './stations.ts';

const JUDGE = { address: '0x00000000000000000000000000000000000000a1' };
const bid = { slot: 0, fee: '1', removed: false };
const dispute = (phase: DisputePhase, facts: object = {}) =>
  ({
    phase,
    bids: [bid],
    timeline: [],
    arbitrator: null,
    ruledAt: null,
    complaintCase: null,
    complaintUpheld: null,
    juryCase: null,
    ...facts,
  }) as unknown as DisputeView;
const way = (phase: DisputePhase, facts?: object) =>
  stopsOf(dispute(phase, facts)).map(({ station, state }) => `${state} ${station}`);
const ruled = { arbitrator: JUDGE, ruledAt: '2026-11-21T00:00:00Z' };
const A_CASE = { caseId: '7' };

describe('the way of a dispute', () => {
  it('begins with offers, and shows what lies ahead', () => {
    expect(way('BIDDING')).toEqual([
      'done opened',
      'now BIDDING',
      'next SEALING',
      'next CHOOSING',
      'next ruleNext',
      'next moneyNext',
    ]);
  });

  it('without offers goes on to a jury', () => {
    expect(way('TO_JURY', { bids: [{ ...bid, removed: true }] })).toEqual([
      'done opened',
      'done bidsNone',
      'now TO_JURY',
      'next JURY',
      'next moneyNext',
    ]);
  });

  it('names the arbitrator from the lot on', () => {
    expect(way('RULING', { arbitrator: JUDGE })).toEqual([
      'done opened',
      'done bids',
      'done chosen',
      'now RULING',
      'next COMPLAINT',
      'next moneyNext',
    ]);
  });

  it('says of an arbitrator who gave no answer that it never came', () => {
    expect(way('TO_JURY', { arbitrator: JUDGE })).toContain('done missed');
    expect(way('JURY', { arbitrator: JUDGE, juryCase: A_CASE })).toContain('done missed');
  });

  it('after a ruling waits for a complaint, then for the money', () => {
    expect(way('COMPLAINT', ruled)).toEqual([
      'done opened',
      'done bids',
      'done chosen',
      'done ruled',
      'now COMPLAINT',
      'next moneyNext',
    ]);
    expect(way('DECIDED', ruled)).toEqual(['done opened', 'done bids', 'done chosen', 'done ruled', 'now DECIDED']);
  });

  it('tells a complaint that was right from one that was not', () => {
    const complained = { ...ruled, complaintCase: A_CASE };
    expect(way('MISCONDUCT', complained)).not.toContain('done MISCONDUCT');
    expect(way('DECIDED', complained)).toContain('done MISCONDUCT');
    expect(way('TO_JURY', complained)).toContain('done upheld');
    expect(way('CLOSED', { ...complained, complaintUpheld: true })).toContain('done upheld');
  });

  it('keeps a first jury that gave no answer in sight', () => {
    expect(way('TO_JURY', { juryCase: A_CASE })).toContain('done JURY');
    expect(way('JURY', { juryCase: A_CASE }).filter((stop) => stop.endsWith(' JURY'))).toEqual(['now JURY']);
  });

  it('ends with the money, and nothing after it', () => {
    expect(way('CLOSED', ruled).at(-1)).toBe('done CLOSED');
    expect(way('UNDECIDABLE').at(-1)).toBe('now UNDECIDABLE');
  });
});
