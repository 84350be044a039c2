import { readFileSync } from 'node:fs';
import { Interface } from 'ethers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Anvil, startAnvil } from '../../../test/support/anvil.ts';
import { type Market, openMarket } from '../../../test/support/market.ts';
import { ReviewsAbi } from '../generated/abi.ts';
import { REVIEW_WITHIN, reviewKey, STARS, sealOf } from './index.ts';

const SOURCE = readFileSync(new URL('../../src/reputation/Reviews.sol', import.meta.url), 'utf8');

describe('reviews as the protocol knows them', () => {
  let anvil: Anvil;
  let market: Market;
  beforeAll(async () => {
    anvil = await startAnvil();
    market = await openMarket(anvil);
  });
  afterAll(() => anvil.stop());

  it('are sealed as the contract seals them, word by word', async () => {
    const { chainId, addresses } = market.deployment;
    const contract = market.reviews(market.other);
    for (const [index, byBuyer] of [true, false, true, false].entries()) {
      const word = (byte: number) => `0x${(byte + index).toString(16).padStart(2, '0').repeat(32)}`;
      const [order, digest, salt] = [word(0x11), word(0x21), word(0x31)];
      const rating = index + 1;
      const plain = { chainId: BigInt(chainId), reviews: addresses.reviews, order, byBuyer, rating, digest, salt };
      expect(sealOf(plain)).toBe(await contract.sealOf(order, byBuyer, rating, digest, salt));
    }
  });

  it('have the bounds of the contract', async () => {
    expect(Number(await market.reviews(market.other).REVIEW_WITHIN())).toBe(REVIEW_WITHIN);
    expect(SOURCE).toContain(`MAX_RATING = ${STARS.max};`);
    expect(new Interface(ReviewsAbi).getError('RatingOutOfBounds')).not.toBeNull();
  });

  it('have one row for each side', () => {
    expect(reviewKey('0x1', true)).not.toBe(reviewKey('0x1', false));
  });
});
