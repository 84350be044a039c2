import { describe, expect, it } from 'vitest';
import { filterOf, readSearch, withField } from './filters.ts';

const tokens = [
  { number: 1, symbol: 'MOOT', decimals: 18, isMarketToken: true },
  { number: 2, symbol: 'KRWT', decimals: 0, isMarketToken: false },
  { number: 3, symbol: 'USDM', decimals: 6, isMarketToken: false },
];
const cell = '8730e1d8bffffff';
const search = (query: string, home?: string, homeKm?: number) =>
  readSearch(new URLSearchParams(query), { tokens, home, ...(homeKm && { homeKm }) });

describe('the address of a search', () => {
  it('without anything shows the newest first and filters nothing but what is for sale', () => {
    expect(search('')).toMatchObject({ sort: 'NEWEST', view: 'list', problems: {} });
    expect(filterOf(search(''))).toEqual({ states: ['OPEN'] });
  });

  it('holds words, kinds, conditions, ways and prices', () => {
    const found = search('q=자전거&category=2&condition=GOOD&condition=FAIR&way=MEET_UP&min=1,000&max=20000');
    expect(found.problems).toEqual({});
    expect(filterOf(found)).toEqual({
      states: ['OPEN'],
      text: '자전거',
      categories: [2, 201, 202, 203],
      conditions: ['GOOD', 'FAIR'],
      ways: ['MEET_UP'],
      token: 2,
      priceMin: '1000',
      priceMax: '20000',
    });
  });

  it('holds deposits and languages', () => {
    expect(filterOf(search('deposit=UPFRONT&language=KO'))).toMatchObject({ deposit: true, languages: ['KO'] });
    expect(filterOf(search('deposit=IN_DISPUTE'))).toMatchObject({ deposit: false, languages: undefined });
  });

  it('holds certificates', () => {
    expect(filterOf(search('certified=YES'))).toMatchObject({ certified: true });
    expect(filterOf(search('')).certified).toBeUndefined();
  });

  it('asks for what is sold instead of what is for sale', () => {
    expect(filterOf(search('sold=YES&q=desk'))).toMatchObject({ states: ['OPEN'], sold: true, text: 'desk' });
    expect(search('q=desk').isSold).toBe(false);
  });

  it('reads prices in the token it names', () => {
    expect(filterOf(search('token=3&min=1.5'))).toMatchObject({ token: 3, priceMin: '1500000' });
  });

  it('means the visitor’s area unless it names another', () => {
    expect(filterOf(search('km=10', cell))).toMatchObject({ near: { cell, radiusKm: 10 } });
    expect(search('', cell).sort).toBe('NEAREST');
    expect(search('q=bike', cell).sort).toBe('RELEVANCE');
  });

  it('goes as far as the visitor looks, unless it says how far', () => {
    expect(filterOf(search('', cell, 20))).toMatchObject({ near: { cell, radiusKm: 20 } });
    expect(filterOf(search('km=2', cell, 20))).toMatchObject({ near: { cell, radiusKm: 2 } });
  });

  it('looks everywhere when it says so, whatever the visitor’s area', () => {
    expect(filterOf(search('km=any', cell)).near).toBeUndefined();
    expect(search('km=any&sort=NEAREST', cell)).toMatchObject({ cell, sort: 'NEWEST', problems: {} });
  });

  it('sorts by distance only where a place is known', () => {
    expect(search('sort=NEAREST').sort).toBe('NEWEST');
  });

  it('keeps the other fields when one is changed, and starts at the first page', () => {
    expect(withField(new URLSearchParams('q=bike&after=xyz&min='), 'sort', 'PRICE_ASC')).toBe('?q=bike&sort=PRICE_ASC');
    expect(withField(new URLSearchParams('q=bike'), 'q', undefined)).toBe('');
  });
});

describe('nonsense in the address of a search is named and the rest still holds', () => {
  // nonsense: form.search.q
  it('words longer than any title', () => {
    expect(search(`q=${'x'.repeat(121)}&way=SHIP`)).toMatchObject({ problems: { q: 'TEXT_TOO_LONG' }, ways: ['SHIP'] });
  });
  // nonsense: form.search.category
  it('a kind that nobody knows', () => {
    expect(search('category=99999&q=bike')).toMatchObject({ problems: { category: 'CATEGORY_UNKNOWN' }, text: 'bike' });
    expect(search('category=-1').problems).toEqual({ category: 'CATEGORY_UNKNOWN' });
  });
  // nonsense: form.search.condition
  it('a condition that nobody knows', () => {
    expect(search('condition=MINT&condition=GOOD')).toMatchObject({
      problems: { condition: 'CONDITION_UNKNOWN' },
      conditions: ['GOOD'],
    });
  });
  // nonsense: form.search.way
  it('a way that nobody knows', () => {
    expect(search('way=TELEPORT')).toMatchObject({ problems: { way: 'WAY_UNKNOWN' }, ways: [] });
  });
  // nonsense: form.search.deposit
  it('a deposit that nobody knows', () => {
    expect(search('deposit=MAYBE')).toMatchObject({ problems: { deposit: 'DEPOSIT_UNKNOWN' }, deposit: undefined });
  });
  // nonsense: form.search.certified
  it('a certificate that nobody knows', () => {
    expect(search('certified=MAYBE')).toMatchObject({
      problems: { certified: 'CERTIFIED_UNKNOWN' },
      certified: undefined,
    });
  });
  // nonsense: form.search.sold
  it('something between sold and for sale', () => {
    expect(search('sold=HALF')).toMatchObject({ problems: { sold: 'SOLD_UNKNOWN' }, isSold: false });
  });
  // nonsense: form.search.language
  it('a language that nobody writes here', () => {
    expect(search('language=TLH&language=EN')).toMatchObject({
      problems: { language: 'LANGUAGE_UNKNOWN' },
      languages: ['EN'],
    });
  });
  // nonsense: form.search.token
  it('a token that is not in the market', () => {
    expect(search('token=77').problems).toEqual({ token: 'TOKEN_UNKNOWN' });
  });
  // nonsense: form.search.min
  it('a price that is no number, and one that is too fine for its token', () => {
    expect(search('min=cheap').problems).toEqual({ min: 'AMOUNT_MALFORMED' });
    expect(search('min=0.5').problems).toEqual({ min: 'AMOUNT_TOO_FINE' });
  });
  // nonsense: form.search.max
  it('a highest price below the lowest', () => {
    expect(search('min=5000&max=100')).toMatchObject({
      problems: { max: 'MIN_ABOVE_MAX' },
      min: undefined,
      max: undefined,
    });
    expect(search(`max=${'9'.repeat(40)}`).problems).toEqual({ max: 'AMOUNT_TOO_LARGE' });
  });
  // nonsense: form.search.km
  it('a distance around the world', () => {
    expect(search('km=40000')).toMatchObject({ problems: { km: 'DISTANCE_OUT_OF_BOUNDS' }, km: 5 });
  });
  // nonsense: form.search.cell
  it('a place finer than an area', () => {
    expect(search('cell=8a30e1d8b0effff', cell)).toMatchObject({ problems: { cell: 'CELL_UNKNOWN' }, cell });
  });
  // nonsense: form.search.sort
  it('an order that nobody knows', () => {
    expect(search('sort=RANDOM')).toMatchObject({ problems: { sort: 'SORT_UNKNOWN' }, sort: 'NEWEST' });
  });
});
