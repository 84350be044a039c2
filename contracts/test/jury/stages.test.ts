import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Anvil, startAnvil } from '../../../test/support/anvil.ts';
import { BY, type CaseFacts, type Row, STAGES, STRETCHES, stageOf, TABLE } from '../../protocol/jury/index.ts';
import { ask, differences, type Walked } from './walk/ask.ts';
import { openCourt } from './walk/court.ts';
import { SCENARIOS } from './walk/scenarios.ts';

let anvil: Anvil;
const walked: Walked[] = [];

beforeAll(async () => {
  anvil = await startAnvil();
  const court = await openCourt(anvil);
  for (const { name, reach } of SCENARIOS) {
    const snapshot = await anvil.provider.send('evm_snapshot', []);
    walked.push(await ask(court, name, await reach(court)));
    await anvil.provider.send('evm_revert', [snapshot]);
  }
}, 300_000);
afterAll(() => anvil?.stop());

const named = ({ in: stage, by, does }: Row) => `${stage}: ${by} ${does}`;
function sees(row: Row, change?: Partial<Row>): boolean {
  const rows = TABLE.flatMap((one) => (one !== row ? [one] : change ? [{ ...one, ...change }] : []));
  return walked.some((one) => differences(one, rows).length > 0);
}
const next = <T>(all: readonly T[], one: T): T => all[(all.indexOf(one) + 1) % all.length] as T;

describe('a case', () => {
  it('does what its table says, for everybody, one second before, at and after every limit', () => {
    expect(walked.flatMap(({ answers }) => answers).length).toBeGreaterThan(1_400);
    expect(walked.flatMap((one) => differences(one))).toEqual([]);
  });

  it('was asked in every stage but that of no case, in both rounds', () => {
    const seen = new Set(walked.flatMap(({ stages }) => stages.map(({ stage }) => stage)));
    expect(STAGES.filter((stage) => !seen.has(stage))).toEqual(['None']);
    const second = walked.filter(({ facts }) => facts.rounds.length === 2);
    const later = new Set(second.flatMap(({ stages }) => stages.map(({ stage }) => stage)));
    expect([...later].sort()).toEqual(['AwaitSeed', 'Commit', 'Final', 'Reveal']);
  });

  it('is none before it was opened', () => {
    expect(stageOf({ rounds: [], appealFor: 0 }, 0)).toBe('None');
  });
});

describe('the walk', () => {
  it('misses every row that is taken out of the table', () => {
    expect(TABLE.filter((row) => !sees(row)).map(named)).toEqual([]);
  });

  it('sees every row that somebody else may take, or in another stage', () => {
    const other = (row: Row) => (row.by === 'drawn' || row.by === 'court' ? 'anybody' : 'court');
    expect(TABLE.filter((row) => !sees(row, { by: other(row) })).map(named)).toEqual([]);
    expect(TABLE.filter((row) => !sees(row, { in: next(STAGES, row.in) })).map(named)).toEqual([]);
    expect(BY.filter((by) => !TABLE.some((row) => row.by === by))).toEqual([]);
  });

  it('sees every limit that is a second off', () => {
    for (const limit of ['openedAt', 'commitUntil', 'revealUntil'] as const)
      for (const shift of [1, -1]) {
        const shifted = (facts: CaseFacts): CaseFacts => ({
          ...facts,
          rounds: facts.rounds.map((round) => ({ ...round, [limit]: round[limit] && round[limit] + shift })),
        });
        const off = walked.flatMap((one) => differences({ ...one, facts: shifted(one.facts) }));
        expect(off.length, `${limit} ${shift}`).toBeGreaterThan(0);
      }
    const longer = walked.flatMap((one) =>
      differences({ ...one, facts: { ...one.facts, appealFor: one.facts.appealFor + 1 } }),
    );
    expect(longer.length).toBeGreaterThan(0);
  });
});

describe('the stretches', () => {
  it('lead where a case was seen to go when nobody did anything', () => {
    const passed = walked.flatMap(({ stages }) =>
      stages.slice(1).map(({ stage }, index) => `${stages[index]?.stage} → ${stage}`),
    );
    const seen = new Set(passed.filter((step) => step.split(' → ')[0] !== step.split(' → ')[1]));
    const told = STRETCHES.flatMap(({ stage, otherwise }) => otherwise.map(([to]) => `${stage} → ${to}`));
    expect([...seen].sort()).toEqual([...new Set(told)].sort());
  });
});
