import { describe, expect, it } from 'vitest';
import { openVote, sealVote, type Vote } from './seal.ts';

const KEY = `0x${'4b'.repeat(32)}`;
const vote: Vote = { choice: 1, salt: `0x${'5a'.repeat(32)}` };

describe('a vote under seal', () => {
  it.each([0, 1] as const)('opens to what it was: %i', (choice) => {
    expect(openVote(KEY, 'seat', sealVote(KEY, 'seat', { ...vote, choice }))).toEqual({ ...vote, choice });
  });

  it('looks different each time', () => {
    expect(sealVote(KEY, 'seat', vote)).not.toEqual(sealVote(KEY, 'seat', vote));
  });

  it('opens neither with another key, nor for another seat, nor after a bit was changed', () => {
    const sealed = sealVote(KEY, 'seat', vote);
    expect(openVote(`0x${'00'.repeat(32)}`, 'seat', sealed)).toBeUndefined();
    expect(openVote(KEY, 'another', sealed)).toBeUndefined();
    for (const at of [0, 12, 13, 44, sealed.length - 1]) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(openVote(KEY, 'seat', changed)).toBeUndefined();
    }
    expect(openVote(KEY, 'seat', sealed.subarray(1))).toBeUndefined();
    expect(openVote(KEY, 'seat', Buffer.alloc(0))).toBeUndefined();
  });
});
