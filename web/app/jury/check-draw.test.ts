import { placesTried } from '@moothall/contracts/protocol/jury/index';
import { describe, expect, it } from 'vitest';
import { checkSeat, type ListedTicket, takesPart } from './check-draw.ts';

const round = { seed: `0x${'00'.repeat(5)}${'5a'.repeat(27)}`, id: 9n, round: 1 as const, places: 400, seats: 21 };
const DAY = 20_000;
const people = Array.from({ length: 400 }, (_, place) => `0x${place.toString(16).padStart(40, '0')}`);
const list = (asleep: readonly number[] = []) => {
  return async (place: number): Promise<ListedTicket> => ({
    juror: people[place] ?? '',
    since: asleep.includes(place) ? DAY + 1 : DAY - 8,
    until: 0,
  });
};

describe('checking a draw', () => {
  it('finds the person of the first place that is tried', async () => {
    const [first = 0] = placesTried(round, 4);
    const checked = await checkSeat(round, DAY, { seat: 4, juror: people[first] }, list());
    expect(checked).toMatchObject({ place: first, agrees: true });
  });

  it('goes on to the next place where a ticket does not take part yet', async () => {
    const [first = 0, second = 0] = placesTried(round, 4);
    const checked = await checkSeat(round, DAY, { seat: 4, juror: people[second] }, list([first]));
    expect(checked).toMatchObject({ place: second, agrees: true });
  });

  it('says so when somebody else is shown', async () => {
    const checked = await checkSeat(round, DAY, { seat: 4, juror: `0x${'ee'.repeat(20)}` }, list());
    expect(checked.agrees).toBe(false);
  });

  it('agrees with an empty seat only when all places are asleep', async () => {
    const asleep = placesTried(round, 4);
    expect((await checkSeat(round, DAY, { seat: 4, juror: undefined }, list(asleep))).agrees).toBe(true);
    expect((await checkSeat(round, DAY, { seat: 4, juror: undefined }, list())).agrees).toBe(false);
  });
});

describe('a ticket', () => {
  it.each([
    [DAY, 0, true],
    [DAY + 1, 0, false],
    [DAY - 9, DAY, false],
    [DAY - 9, DAY + 1, true],
  ])('from day %i to day %i takes part: %s', (since, until, sees) => {
    expect(takesPart({ juror: '', since, until }, DAY)).toBe(sees);
  });
});
