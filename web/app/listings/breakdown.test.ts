import { describe, expect, it } from 'vitest';
import { breakdownOf } from './breakdown.ts';

const moot = { number: 1, symbol: 'MOOT', decimals: 18 };
const krwt = { number: 2, symbol: 'KRWT', decimals: 0 };
const offer = { price: '128000', token: krwt, deposit: `10${'0'.repeat(18)}`, depositUpfront: true };

describe('what a purchase means in money', () => {
  it('keeps sums of different tokens apart', () => {
    const { setAside } = breakdownOf(offer, moot, 0);
    expect(setAside).toEqual([
      { token: krwt, amount: 128_000n },
      { token: moot, amount: 10n ** 19n },
    ]);
  });

  it('adds price and deposit when both are in the market token', () => {
    const { setAside } = breakdownOf({ ...offer, token: moot, price: '5', deposit: '10' }, moot, 0);
    expect(setAside).toEqual([{ token: moot, amount: 15n }]);
  });

  it('multiplies the price but not the deposit by the pieces', () => {
    const { price, deposit } = breakdownOf(offer, moot, 0, 3);
    expect(price.amount).toBe(384_000n);
    expect(deposit?.amount).toBe(10n ** 19n);
  });

  it('takes the fee out of the price, rounded down, and adds nothing for the buyer', () => {
    const { fee, setAside } = breakdownOf({ ...offer, price: '999', deposit: '0' }, moot, 250);
    expect(fee.amount).toBe(24n);
    expect(setAside).toEqual([{ token: krwt, amount: 999n }]);
  });

  it('names what a dispute would cost when nothing is put down now', () => {
    const { deposit, disputeDeposit } = breakdownOf({ ...offer, depositUpfront: false }, moot, 0);
    expect(deposit).toBeUndefined();
    expect(disputeDeposit?.amount).toBe(10n ** 19n);
  });
});
