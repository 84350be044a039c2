import { describe, expect, it } from 'vitest';
import { answerOf, appealTerms, type Counted, exampleOf, finalAnswer, payoutOf, prospectOf } from './reckon.ts';

const MOOT = 10n ** 18n;
const terms = { deposit: 10n * MOOT, fee: 21n * MOOT, stake: 50n * MOOT };
const round = (accepting: bigint, rejecting: bigint, unrevealed = 0n, seats = 21n): Counted => ({
  accepting,
  rejecting,
  unrevealed,
  seats,
  fee: seats * MOOT,
});

describe('what a vote can bring or cost', () => {
  it('is what the formulas say at both ends', () => {
    expect(prospectOf(terms, 21)).toEqual({
      least: (21n * MOOT) / 22n,
      most: (121n * MOOT) / 11n,
      wrong: 10n * MOOT,
      undecided: (21n * MOOT) / 20n,
      away: 15n * MOOT,
    });
  });

  it('leaves the asker out where nobody put anything down', () => {
    expect(prospectOf({ ...terms, stake: 0n }, 21).least).toBe(MOOT);
  });
});

describe('the example', () => {
  it('fills every seat and pays what comes in and no more', () => {
    const { right, wrong, sealed, share } = exampleOf(terms, 21);
    expect(right + wrong + sealed).toBe(21);
    expect(share).toBe((BigInt(wrong + sealed) * 10n * MOOT + 21n * MOOT) / BigInt(right + 1));
  });
});

describe('a case that ended', () => {
  const ended = (rounds: readonly Counted[], appealDeposit = 0n) =>
    payoutOf({ deposit: 10n * MOOT, stake: 50n * MOOT, rounds, appealDeposit });

  it('gives the asker the share of a juror and the rest of what was put down', () => {
    const { shares, toAsker, toAccused } = ended([round(14n, 6n, 1n)]);
    expect(shares[0]).toBe((91n * MOOT) / 15n);
    expect(toAsker).toBe(29n * MOOT + shares[0]);
    expect(toAccused).toBe(0n);
  });

  it('gives the accused the rest when the answer is no', () => {
    expect(ended([round(6n, 14n)])).toMatchObject({ toAsker: 0n, toAccused: 29n * MOOT });
  });

  it('turns with the larger jury, and the appellant has the deposit back', () => {
    const rounds = [round(14n, 6n), round(30n, 60n, 0n, 101n)];
    const { toAppellant, toAccused } = ended(rounds, 151n * MOOT);
    expect(toAccused).toBe(29n * MOOT);
    expect(toAppellant).toBe(151n * MOOT);
    expect(finalAnswer(rounds)).toBe('REJECTED');
  });

  it('stands when too few of the larger jury came', () => {
    expect(finalAnswer([round(14n, 6n), round(10n, 20n, 0n, 101n)])).toBe('ACCEPTED');
  });

  it('is void without a lot, and everything goes back', () => {
    expect(ended([])).toMatchObject({ toAsker: 50n * MOOT, toTreasury: 0n });
    expect(finalAnswer([])).toBe('UNDECIDED');
  });

  it('keeps the first answer when the second lot never came', () => {
    expect(ended([round(14n, 6n)], 151n * MOOT)).toMatchObject({ toAppellant: 151n * MOOT });
  });
});

describe('a counted round', () => {
  it.each([
    [7n, 0n, 'ACCEPTED'],
    [6n, 0n, 'UNDECIDED'],
    [0n, 7n, 'REJECTED'],
    [10n, 10n, 'UNDECIDED'],
    [0n, 0n, 'UNDECIDED'],
  ] as const)('%s to %s of 21 is %s', (accepting, rejecting, answer) => {
    expect(answerOf({ accepting, rejecting, seats: 21n })).toBe(answer);
  });
});

it('an appeal costs one and a half times the fee of the larger jury', () => {
  expect(appealTerms(MOOT, 101)).toEqual({ fee: 101n * MOOT, deposit: (303n * MOOT) / 2n });
});
