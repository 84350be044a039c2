import { describe, expect, it } from 'vitest';
import { MAX_PICTURES, roomFor } from './use-pictures.ts';

// nonsense: form.motion.pictures
describe('pictures for a jury', () => {
  it('all find room while there are few', () => {
    expect(roomFor(2, 0)).toEqual({ taken: 2, mistake: undefined });
  });

  it.each([
    [MAX_PICTURES + 1, 0, MAX_PICTURES],
    [1, MAX_PICTURES, 0],
    [1000, 2, MAX_PICTURES - 2],
  ])('%i chosen beside %i leave the rest behind and say so', (chosen, there, taken) => {
    expect(roomFor(chosen, there)).toMatchObject({ taken, mistake: { code: 'PICTURES_TOO_MANY' } });
  });
});
