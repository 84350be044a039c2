import { COMPLAIN_FOR, PHASES, RULE_FOR, SLICE_PART } from '@moothall/contracts/protocol/arbitration/phases';
import { STRETCHES } from '@moothall/contracts/protocol/arbitration/table';
import { describe, expect, it } from 'vitest';
import desk from './desk/messages.en.ts';
import en from './messages.en.ts';
import ko from './messages.ko.ts';

/** `ToJury` as the api writes it. */
const named = (phase: string) => phase.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase();
const phases = PHASES.filter((phase) => phase !== 'None').map(named);
const DAY = 24 * 3600;

describe('what pages say of a dispute', () => {
  it('has words for every phase of the table, in both languages', () => {
    for (const { head, lead, chip, otherwise } of [en, ko]) {
      for (const words of [head, lead, chip, otherwise]) expect(Object.keys(words).sort()).toEqual(phases.toSorted());
    }
  });

  it('says what time brings wherever time brings anything', () => {
    for (const { phase } of STRETCHES) {
      const key = named(phase) as keyof typeof en.otherwise;
      expect([en.otherwise[key], ko.otherwise[key]].every((words) => words.length > 0)).toBe(true);
    }
  });

  it('promises the times and parts of the table', () => {
    expect([RULE_FOR / DAY, COMPLAIN_FOR / DAY, SLICE_PART]).toEqual([5, 3, 10n]);
    expect([en.step.ruleNext, desk.become.three, en.step.COMPLAINT]).toEqual([
      'A decision within 5 days',
      'Decide within 5 days',
      'Three days for a complaint',
    ]);
    expect(en.otherwise.RULING).toContain('a tenth of the bond');
  });
});
