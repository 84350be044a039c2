import { describe, expect, it } from 'vitest';
import { caseActions, choiceBits, ticketActions } from './actions.ts';

const MOOT = 10n ** 18n;

describe('opening several votes at once', () => {
  it('writes each choice into its own bit', () => {
    const votes = [1, 0, 1, 1].map((choice, seat) => ({ seat, choice: choice as 0 | 1, salt: `0x${'0'.repeat(64)}` }));
    expect(choiceBits(votes)).toBe(0b1101n);
    expect(choiceBits([])).toBe(0n);
  });
});

describe('what is asked of the wallet', () => {
  it('is the bond of the tickets, by one permit', async () => {
    const { spends, call } = ticketActions('/ko/jury').join(2, 100n * MOOT);
    expect(spends).toEqual([{ token: 1, amount: 100n * MOOT }]);
    expect(await call([])).toMatchObject({ contract: 'jurors', method: 'join', args: [2, [], { value: 0n }] });
  });

  it('is nothing for a vote: its deposit lies in the bond already', async () => {
    const { spends, call, params } = caseActions('7', '/ko/jury/cases/7').seal(6, `0x${'ab'.repeat(32)}`);
    expect(spends).toBeUndefined();
    expect(params).toEqual({ seat: 7 });
    expect(await call([])).toMatchObject({ contract: 'jury', method: 'commit', args: ['7', 6, expect.any(String)] });
  });
});
