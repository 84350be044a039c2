import { describe, expect, it } from 'vitest';
import type { ListingFilter } from '../graphql/generated/graphql.ts';
import { CERTIFIED, filterOf, readSearch } from '../listings/search/filters.ts';
import { addressOfSearch, categoryOf, type SavedFilter } from './address.ts';

const tokens = [
  { number: 1, symbol: 'MOOT', decimals: 18, isMarketToken: true },
  { number: 2, symbol: 'KRWT', decimals: 0, isMarketToken: false },
  { number: 3, symbol: 'USDM', decimals: 6, isMarketToken: false },
];
const CELL = '8730e1d8cffffff';

/** What a search page asks the api, and what the page at a saved search's address asks. */
const asked = (address: string) => {
  const { states: _, ...filter } = filterOf(
    readSearch(new URLSearchParams(address.split('?')[1]), { tokens, home: undefined }),
  );
  return JSON.parse(JSON.stringify(filter)) as ListingFilter;
};

describe('the address of a saved search', () => {
  it.each([
    '/search?q=%EC%9E%90%EC%A0%84%EA%B1%B0',
    '/search?category=2',
    '/search?category=201&condition=NEW&condition=GOOD&way=SHIP&deposit=UPFRONT&language=KO',
    '/search?deposit=IN_DISPUTE&q=desk',
    `/search?q=desk&certified=${CERTIFIED[0]}`,
    `/search?q=lamp&token=3&min=1.5&max=20&cell=${CELL}&km=10`,
    `/search?cell=${CELL}&km=50&token=2&max=30000`,
  ])('asks the same again: %s', (address) => {
    const filter = asked(address);
    expect(asked(addressOfSearch(filter as SavedFilter, tokens))).toEqual(filter);
  });

  it('names the category above all others', () => {
    expect(categoryOf({ categories: [201, 2, 202, 203] })).toBe(2);
    expect(categoryOf({ categories: [201] })).toBe(201);
    expect(categoryOf({ categories: null })).toBeUndefined();
  });
});
