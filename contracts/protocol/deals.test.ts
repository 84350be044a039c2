import { ZeroAddress } from 'ethers';
import { describe, expect, it } from 'vitest';
import { certificateHash, type DealChoices, dealId, dealOf, listingId, type Terms, ZERO_BYTES32 } from './deals.ts';
import { MEET_UP, SHIP } from './enums.ts';

const seller = `0x${'12'.repeat(20)}`;
const terms: Terms = {
  seller,
  token: 2,
  price: 50_000n,
  deposit: 10n ** 19n,
  depositUpfront: true,
  ways: MEET_UP | SHIP,
  acceptWithin: 3600,
  shipWithin: 86_400,
  arriveWithin: 172_800,
  inspectWithin: 259_200,
  carrier: `0x${'34'.repeat(20)}`,
  certificate: ZERO_BYTES32,
  category: 3,
  cell: 0x87283082bffffffn,
  content: `0x${'ab'.repeat(32)}`,
  nonce: 1n,
};
const choices: DealChoices = {
  buyer: `0x${'56'.repeat(20)}`,
  price: 45_000n,
  quantity: 1,
  way: SHIP,
  feeBps: 200,
  disputeWithin: 2_592_000,
  arbiter: ZeroAddress,
  nonce: 7n,
};

describe('a deal', () => {
  it('has the price that was agreed on, and of the terms what outlives the purchase', () => {
    const deal = dealOf(terms, choices);
    expect(deal).toMatchObject({ ...choices, listing: listingId(terms), seller, token: 2, deposit: 10n ** 19n });
    expect(deal).toMatchObject({ shipWithin: 86_400, arriveWithin: 172_800, inspectWithin: 259_200 });
  });

  it('says nothing of shipping when the two meet', () => {
    const { shipWithin, arriveWithin, inspectWithin, carrier } = dealOf(terms, { ...choices, way: MEET_UP });
    expect([shipWithin, arriveWithin, inspectWithin, carrier]).toEqual([0, 0, 0, ZeroAddress]);
  });

  it('has another id when any word of it is another', () => {
    const deal = dealOf(terms, choices);
    const others = Object.entries(deal).map(([key, value]) => {
      const other = typeof value === 'boolean' ? !value : value;
      const changed = typeof other === 'number' ? other + 1 : typeof other === 'bigint' ? other + 1n : other;
      return dealId({ ...deal, [key]: typeof changed === 'string' ? changed.replace(/.$/, '1') : changed });
    });
    expect(new Set([...others, dealId(deal)]).size).toBe(Object.keys(deal).length + 1);
  });

  it('that does not fit its words has no id', () => {
    const deal = dealOf(terms, choices);
    expect(() => dealId({ ...deal, price: 2n ** 96n })).toThrow('out-of-bounds');
    expect(() => dealId({ ...deal, feeBps: -1 })).toThrow('out-of-bounds');
    expect(() => dealId({ ...deal, buyer: 'nobody' })).toThrow();
  });
});

describe('a certificate', () => {
  it('is named by collection and number together', () => {
    const names = [certificateHash(seller, 1n), certificateHash(seller, 2n), certificateHash(choices.buyer, 1n)];
    expect(new Set(names).size).toBe(3);
  });
});
