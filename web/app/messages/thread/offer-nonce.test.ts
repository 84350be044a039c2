import { describe, expect, it } from 'vitest';
import { nonceAt } from './offer-nonce.ts';

const place = { listing: `0x${'0A'.repeat(32)}`, buyer: '0xBb' };

describe('the number of somebody’s offers in a conversation', () => {
  it('is the same on every device, whatever the case of an address', async () => {
    const one = await nonceAt('0xAA', place, 0);
    expect(await nonceAt('0xaa', { listing: place.listing.toLowerCase(), buyer: '0xbb' }, 0)).toBe(one);
    expect(one).toBeLessThan(2n ** 64n);
  });

  it('is another one for the other side, elsewhere, and once an offer was taken', async () => {
    const others = [
      nonceAt('0xBB', place, 0),
      nonceAt('0xAA', { ...place, buyer: '0xcc' }, 0),
      nonceAt('0xAA', place, 1),
    ];
    const first = await nonceAt('0xAA', place, 0);
    for (const other of await Promise.all(others)) expect(other).not.toBe(first);
  });
});
