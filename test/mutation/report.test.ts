import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Verdict } from './judge.ts';
import { complaintsAbout, livingIn, writeReport } from './report.ts';

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
    expect(complaintsAbout(run, [{ reason: 'the same', mutants: ['a'] }], { whole: true })).toEqual([]);
    expect(complaintsAbout(run, [], { whole: true })).toEqual(['No test notices, and no reason is given: a']);
  });

  it('is a reason without its survivor', () => {
    const reasons = [{ reason: 'the same', mutants: ['killed 3', 'of another file'] }];
    const killed = 'A reason is given, but it was killed: killed 3';
    expect(complaintsAbout(verdicts(), reasons, { whole: false })).toEqual([killed]);
    expect(complaintsAbout(verdicts(), reasons, { whole: true })).toEqual([
      killed,
      'A reason is given, but it was never made: of another file',
    ]);
  });

  it('is a domain in which too few were noticed, explained or not', () => {
    const run = verdicts(verdict('a', 'survived'), verdict('b', 'survived'));
    expect(complaintsAbout(run, [{ reason: 'the same', mutants: ['a', 'b'] }], { whole: true })).toEqual([
      'till: 90.9 % noticed, 95 % wanted',
    ]);
  });
});

describe('a report', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'report-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const changed = (id: string, line: number, fate: Verdict['fate']): Verdict => {
    const { mutant } = verdict(id, fate);
    return { fate, mutant: { ...mutant, line, before: `${id} || b`, after: `${id} && b` } };
  };
  const written = (list: Verdict[], again = false) => {
    const path = join(folder, 'mutation.md');
    writeReport(path, new Map([[FILE, list]]), [], { files: [FILE], again });
    return readFileSync(path, 'utf8');
  };
  const first = [changed('a', 1, 'killed'), changed('b', 2, 'survived'), changed('c', 3, 'survived')];

  it('tells which lived, so that only those are tried after a test was added', () => {
    const mutants = first.map(({ mutant }) => mutant);
    expect(livingIn(written(first), FILE, mutants).map(({ id }) => id)).toEqual(['b', 'c']);
    expect(() => livingIn('', FILE, mutants)).toThrow('No report on contracts/src/till/Till.sol yet');
  });

  it('counts those that were noticed before, and those that are noticed now', () => {
    written(first);
    const after = written([changed('b', 2, 'killed'), changed('c', 3, 'survived')], true);
    expect(after).toContain('3 mutants, 2 killed, 1 live.');
    expect(after).toContain('| **till** | 3 | 2 | 1 | 66.7 % |');
    expect(after).not.toContain('| 2 | `');
  });
});
