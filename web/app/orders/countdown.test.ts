import { expect, it } from 'vitest';
import { countdown } from './countdown.ts';

it('what runs out is counted in minutes and seconds, never below nothing', () => {
  expect([countdown(120), countdown(107.2), countdown(60), countdown(9), countdown(0), countdown(-3)]).toEqual([
    '2:00',
    '1:48',
    '1:00',
    '0:09',
    '0:00',
    '0:00',
  ]);
});
