import { describe, expect, it } from 'vitest';
import type { Verdict } from './judge.ts';
import { complaintsAbout } from './report.ts';

const FILE = 'contracts/src/till/Till.sol';

const verdict = (id: string, fate: Verdict['fate']): Verdict => ({
  fate,
  mutant: { id, kind: 'operator', range: { start: 0, end: 1 }, replacement: '', line: 1, before: '', after: '' },
});

/** Twenty mutants that were noticed, and these. */
const verdicts = (...more: Verdict[]) =>
  new Map([[FILE, [...Array.from({ length: 20 }, (_, index) => verdict(`killed ${index}`, 'killed')), ...more]]]);

describe('what a run over mutants complains about', () => {
  it('is a survivor without a reason', () => {
    const run = verdicts(verdict('a', 'survived'), verdict('b', 'stillborn'), verdict('c', 'equal'));
    expect(complaintsAbout(run, [{ reason: 'the same', mutants: ['a'] }], true)).toEqual([]);
    expect(complaintsAbout(run, [], true)).toEqual(['No test notices, and no reason is given: a']);
  });

  it('is a reason without its survivor', () => {
    const reasons = [{ reason: 'the same', mutants: ['killed 3', 'of another file'] }];
    const killed = 'A reason is given, but it was killed: killed 3';
    expect(complaintsAbout(verdicts(), reasons, false)).toEqual([killed]);
    expect(complaintsAbout(verdicts(), reasons, true)).toEqual([
      killed,
      'A reason is given, but it was never made: of another file',
    ]);
  });

  it('is a domain in which too few were noticed, explained or not', () => {
    const run = verdicts(verdict('a', 'survived'), verdict('b', 'survived'));
    expect(complaintsAbout(run, [{ reason: 'the same', mutants: ['a', 'b'] }], true)).toEqual([
      'till: 90.9 % noticed, 95 % wanted',
    ]);
  });
});
