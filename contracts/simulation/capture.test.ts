import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { exactly, juriesOf, PLAN, ticketsOf, triedOnce } from './capture.ts';
import { answers, binomials, hypergeometric, tippingShare } from './chances.ts';
import { drawJury } from './lot.ts';
import { DEPOSIT, UNIT, withAppeal, withoutAppeal } from './money.ts';
import { reckoned, triedCell } from './report.ts';

const page = readFileSync(fileURLToPath(new URL('../../docs/simulation.md', import.meta.url)), 'utf8');
const [SMALL, LARGE] = PLAN.juries as [(typeof PLAN.juries)[0], (typeof PLAN.juries)[0]];
const lines = PLAN.people.flatMap((people) => PLAN.shares.map((share) => ({ ...people, share })));
const sum = (chances: readonly number[]) => chances.reduce((total, chance) => total + chance, 0);

describe('the page about capturing a jury', () => {
  const tableOf = (seats: number) => page.split(`## ${seats} seats`)[1]?.split('\n## ')[0] ?? '';

  it.each([SMALL, LARGE])('says what the chances say for $seats seats', (size) => {
    const table = tableOf(size.seats);
    for (const row of lines) expect(table).toContain(reckoned({ ...row, exact: exactly(size, row.share, row) }));
  });

  it('says what a fresh run of the smaller jury says, digit for digit', () => {
    const juries = juriesOf(SMALL, 1);
    for (const row of lines) {
      const expected = reckoned({ ...row, exact: exactly(SMALL, row.share, row) });
      expect(tableOf(SMALL.seats)).toContain(expected + triedCell(triedOnce(juries, row.share, row)));
    }
  }, 120_000);

  it.each([SMALL, LARGE])('has trials that agree with the chances for $seats seats', (size) => {
    const rows = tableOf(size.seats).matchAll(/^\| \d.* \|$/gm);
    const found = [...rows].map(([row]) => row.split('|').map((cell) => Number.parseFloat(cell) / 100));
    expect(found).toHaveLength(lines.length);
    for (const cells of found) {
      for (const column of [4, 5, 6]) {
        const [exact = Number.NaN, tried = Number.NaN] = [cells[column], cells[column + 3]];
        const deviation = Math.sqrt((exact * (1 - exact)) / PLAN.trials);
        expect(Math.abs(tried - exact)).toBeLessThan(4 * deviation + 0.002);
      }
    }
  });
});

describe('chances', () => {
  it('of a draw sum to one and give the share on average', () => {
    const chances = hypergeometric(4000, 1200, 303);
    expect(sum(chances)).toBeCloseTo(1, 10);
    expect(sum(chances.map((chance, hits) => chance * hits))).toBeCloseTo(303 * 0.3, 8);
    expect(hypergeometric(5, 2, 3)).toEqual([expect.closeTo(0.1), expect.closeTo(0.6), expect.closeTo(0.3), 0]);
    expect(hypergeometric(10, 0, 3)[0]).toBe(1);
  });

  it('of votes sum to one', () => {
    expect(sum(binomials(303, 0.05)[303] ?? [])).toBeCloseTo(1, 10);
    expect(binomials(2, 0.5)[2]).toEqual([0.25, 0.5, 0.25]);
  });

  it('of answers are those of counting every case by hand', () => {
    // Three seats of four tickets, two of them held: two or one of the seats are the hand's, each half of the time.
    const question = { tickets: 4, held: 2, seats: 3, turnout: 0.5, error: 0 };
    const { accepted, rejected, undecided } = answers(question);
    // Two held: yes whoever comes. One held and two honest: nobody comes 1/4, one comes 1/2 and it is a tie, two 1/4.
    expect(accepted).toBeCloseTo(0.5 + 0.5 * 0.25);
    expect(undecided).toBeCloseTo(0.5 * 0.5);
    expect(rejected).toBeCloseTo(0.5 * 0.25);
  });

  it('know a missed quorum', () => {
    expect(answers({ tickets: 100, held: 0, seats: 21, turnout: 0, error: 0 }).undecided).toBeCloseTo(1);
    expect(answers({ tickets: 100, held: 100, seats: 21, turnout: 0, error: 0 }).accepted).toBeCloseTo(1);
  });

  it('tip where both sides bring the same number of votes', () => {
    const share = tippingShare(0.8, 0.05);
    expect(share).toBeCloseTo((1 - share) * 0.8 * 0.9);
  });
});

describe('lots of the trials', () => {
  it('are the same for the same name and never seat a ticket twice', () => {
    const jury = drawJury(PLAN.pool, 101, 1, 'a name');
    expect(drawJury(PLAN.pool, 101, 1, 'a name')).toEqual(jury);
    expect(drawJury(PLAN.pool, 101, 1, 'another')).not.toEqual(jury);
    expect(new Set(jury.map(({ ticket }) => ticket)).size).toBe(101);
    for (const { ticket } of jury) expect(ticket).toBeLessThan(ticketsOf(1));
  });
});

describe('money of an attack', () => {
  const voted = (seats: number, held: number, right: number, wrong = 0) => ({ seats, held, right, wrong });

  it('is the stake and the deposits where it fails', () => {
    const { captured, gain } = withoutAppeal(voted(21, 5, 12));
    expect(captured).toBe(false);
    expect(gain).toBe(-50n * UNIT - 5n * DEPOSIT);
  });

  it('is a share for each seat and one for asking, less the fee, where it is not appealed', () => {
    const { captured, gain } = withoutAppeal(voted(21, 12, 5));
    const share = (5n * DEPOSIT + 21n * UNIT) / 13n;
    expect(captured).toBe(true);
    expect(gain).toBe(13n * share - 21n * UNIT);
  });

  it('is lost in both rounds where the appeal turns it', () => {
    const { captured, gain } = withAppeal(voted(21, 12, 5), voted(101, 30, 60));
    expect(captured).toBe(false);
    expect(gain).toBe(-50n * UNIT - 42n * DEPOSIT);
  });

  it('grows where the appeal fails', () => {
    const once = withoutAppeal(voted(21, 12, 5));
    const twice = withAppeal(voted(21, 12, 5), voted(101, 60, 30));
    expect(twice.captured).toBe(true);
    expect(twice.gain).toBeGreaterThan(once.gain + 60n * 3n * UNIT);
  });

  it('stands where the second round has no answer', () => {
    expect(withAppeal(voted(21, 12, 5), voted(101, 20, 10)).captured).toBe(true);
  });
});
