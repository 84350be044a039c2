import { describe, expect, it } from 'vitest';
import { readChoice, readSeats, readTickets } from './fields.ts';

it('a number of tickets is anything from one to a hundred', () => {
  expect(readTickets('1')).toEqual({ value: 1 });
  expect(readTickets(' 100 ')).toEqual({ value: 100 });
});

// nonsense: form.jury.tickets
describe('nonsense as a number of tickets', () => {
  it.each([
    ['', 'TICKETS_MALFORMED'],
    ['two', 'TICKETS_MALFORMED'],
    ['둘', 'TICKETS_MALFORMED'],
    ['1.5', 'TICKETS_MALFORMED'],
    ['-1', 'TICKETS_MALFORMED'],
    ['1e2', 'TICKETS_MALFORMED'],
    ['9'.repeat(30), 'TICKETS_MALFORMED'],
    ['0', 'TICKETS_OUTSIDE'],
    ['101', 'TICKETS_OUTSIDE'],
  ])('"%s" is refused as %s', (text, code) => {
    expect(readTickets(text)).toMatchObject({ mistake: { code } });
  });
});

it('a vote is yes or no', () => {
  expect(readChoice('yes')).toEqual({ value: 1 });
  expect(readChoice('no')).toEqual({ value: 0 });
});

// nonsense: form.jury.choice
describe('nonsense as a vote', () => {
  it.each([undefined, '', '1', 'true', 'YES', '네'])('%j is no vote', (text) => {
    expect(readChoice(text)).toMatchObject({ mistake: { code: 'CHOICE_MISSING' } });
  });
});

it('a vote counts for the ticked seats', () => {
  expect(readSeats([3, 7], [3, 5, 7])).toEqual({ value: [3, 7] });
});

// nonsense: form.jury.seats
describe('nonsense as seats', () => {
  it.each([[[]], [[4]], [[-1, Number.NaN, 1.5]]])('%j names none of the own seats', (ticked) => {
    expect(readSeats(ticked, [3, 5, 7])).toMatchObject({ mistake: { code: 'SEATS_MISSING' } });
  });
});
