import { describe, expect, it } from 'vitest';
import { readMove } from '../../vault/amount.ts';
import { bondAbove, bondMissing, bondOf, dayAfter, ticketState } from './terms.ts';

const MOOT = 10n ** 18n;
const D = 10n * MOOT;

it('a ticket keeps five deposits', () => {
  expect(bondOf(D, 2)).toBe(100n * MOOT);
});

it('days begin where the chain begins them', () => {
  expect(dayAfter(86_400 * 20_000 + 3600, 8)).toBe(86_400 * 20_008);
});

describe('a ticket', () => {
  const now = Date.parse('2026-11-21T12:00:00Z') / 1000;
  it.each([
    [{ activeFrom: '2026-11-22T00:00:00Z' }, 'warming'],
    [{ activeFrom: '2026-11-21T00:00:00Z', activeUntil: null }, 'active'],
    [
      { activeFrom: '2026-11-01T00:00:00Z', activeUntil: '2026-11-22T00:00:00Z', payableFrom: '2026-12-13T00:00:00Z' },
      'leaving',
    ],
    [
      { activeFrom: '2026-10-01T00:00:00Z', activeUntil: '2026-10-22T00:00:00Z', payableFrom: '2026-11-12T00:00:00Z' },
      'payable',
    ],
  ] as const)('%j is %s', (ticket, state) => {
    expect(ticketState(ticket, now)).toBe(state);
  });
});

describe('a bond', () => {
  it('lets out what stands above its tickets, and never what a vote has locked', () => {
    expect(bondAbove({ free: 60n * MOOT, locked: 0n }, 1, D)).toBe(10n * MOOT);
    expect(bondAbove({ free: 5n * MOOT, locked: 60n * MOOT }, 1, D)).toBe(5n * MOOT);
    expect(bondAbove({ free: 40n * MOOT, locked: 0n }, 1, D)).toBe(0n);
  });

  it('is too small below one and a half deposits a ticket', () => {
    expect(bondMissing({ free: 10n * MOOT, locked: 0n }, 1, D)).toBe(5n * MOOT);
    expect(bondMissing({ free: 15n * MOOT, locked: 0n }, 1, D)).toBe(0n);
  });
});

// nonsense: form.jury.amount
describe('nonsense as an amount of a bond', () => {
  it.each([
    ['', 'AMOUNT_MALFORMED'],
    ['-1', 'AMOUNT_MALFORMED'],
    ['1e18', 'AMOUNT_MALFORMED'],
    ['0', 'AMOUNT_ZERO'],
    ['0.0000000000000000001', 'AMOUNT_TOO_FINE'],
    ['11', 'AMOUNT_ABOVE'],
  ])('"%s" is refused as %s', (text, code) => {
    expect(readMove(text, 18, 10n * MOOT)).toMatchObject({ mistake: { code } });
  });
});
