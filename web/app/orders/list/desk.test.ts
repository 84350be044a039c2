import { describe, expect, it } from 'vitest';
import { countOf, DESKS, groupOf, sideOf, waitingFor } from './desk.ts';

const none = { toAccept: 0, toShip: 0, toMeet: 0, toInspect: 0, waiting: 0, disputed: 0, finished: 0 };
const busy = { ...none, toAccept: 2, toShip: 1, toMeet: 3, waiting: 9, finished: 40 };

describe('a desk', () => {
  it('counts what asks for something, not what waits or is over', () => {
    expect(waitingFor(busy, 'selling')).toBe(6);
    expect(waitingFor(busy, 'buying')).toBe(3);
    expect(countOf(busy, 'FINISHED')).toBe(40);
  });

  it('is the one with more to do, unless the address names one', () => {
    expect(sideOf(null, { buying: none, selling: busy })).toBe('selling');
    expect(sideOf(null, { buying: none, selling: none })).toBe('buying');
    expect(sideOf('buying', { buying: none, selling: busy })).toBe('buying');
  });

  it('of a buyer has nothing to accept or to send', () => {
    expect(DESKS.buying).not.toContain('TO_SHIP');
    expect(groupOf('TO_SHIP', 'buying')).toBeUndefined();
    expect(groupOf('TO_SHIP', 'selling')).toBe('TO_SHIP');
  });

  it.each(['', 'both', '__proto__', 'SELLING', '🚲'])('named "%s" is none', (text) => {
    expect(sideOf(text, { buying: none, selling: none })).toBe('buying');
    expect(groupOf(text, 'selling')).toBeUndefined();
  });
});
