import { describe, expect, it } from 'vitest';
import { type DutySeat, groupDuties } from './groups.ts';

const seat = (caseId: string, number: number, duty: DutySeat['duty'], state: DutySeat['state'] = 'DRAWN') =>
  ({ case: { caseId }, round: 1, seat: number, duty, dutyUntil: null, state }) as unknown as DutySeat;

describe('the seats of a person', () => {
  it('stand together by case and by what is to be done, in the order they came', () => {
    const groups = groupDuties([
      seat('7', 3, 'SEAL'),
      seat('9', 1, 'OPEN'),
      seat('7', 30, 'SEAL'),
      seat('7', 5, 'SEAL'),
      seat('7', 6, 'CLAIM'),
    ]);
    expect(groups.map(({ key, seats }) => [key, seats.map((each) => each.seat)])).toEqual([
      ['7-1-SEAL', [3, 5, 30]],
      ['9-1-OPEN', [1]],
      ['7-1-CLAIM', [6]],
    ]);
  });

  it('count as sealed only when all of them are', () => {
    const [half] = groupDuties([seat('7', 3, 'SEAL', 'COMMITTED'), seat('7', 5, 'SEAL')]);
    const [all] = groupDuties([seat('7', 3, 'SEAL', 'COMMITTED'), seat('7', 5, 'SEAL', 'COMMITTED')]);
    expect([half?.sealed, all?.sealed]).toEqual([false, true]);
  });
});
