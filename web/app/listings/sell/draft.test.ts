import { checkDocument } from '@moothall/contracts/protocol/content/index';
import { describe, expect, it } from 'vitest';
import { type Draft, EMPTY_DRAFT, readDraft } from './draft.ts';

const tokens = [
  { number: 1, symbol: 'MOOT', name: 'Moothall', decimals: 18, isMarketToken: true, noDepositUpTo: '0' },
  { number: 2, symbol: 'KRWT', name: 'Won token', decimals: 0, isMarketToken: false, noDepositUpTo: '200000' },
];
const bounds = { min: `1${'0'.repeat(18)}`, max: `100${'0'.repeat(18)}` };
const carrier = `0x${'c1'.repeat(20)}`;
const picture = {
  cid: 'bafkreifjjcie6lypi6ny7amxnfftagclbuxndqonfipmb64f2km2devei4',
  width: 800,
  height: 800,
  url: 'http://localhost/ipfs/x',
};
const good: Draft = {
  ...EMPTY_DRAFT,
  title: '접이식 자전거',
  description: '열 번 탔어요.',
  category: '202',
  condition: 'good',
  pictures: [picture],
  cell: '8730e1d8bffffff',
  area: '버들내',
  token: '2',
  price: '185,000',
  deposit: '10',
};
const read = (change: Partial<Draft>) =>
  readDraft({ ...good, ...change }, { tokens, bounds, carriers: [carrier], language: 'ko' });
const mistakes = (change: Partial<Draft>) => {
  const result = read(change);
  return 'mistakes' in result
    ? Object.fromEntries(Object.entries(result.mistakes).map(([field, { code }]) => [field, code]))
    : {};
};

describe('a draft', () => {
  it('becomes an offer whose document the protocol accepts', () => {
    const result = read({});
    if (!('offer' in result)) throw new Error(JSON.stringify(result));
    const { document, ...offer } = result.offer;
    expect(checkDocument(document)).toMatchObject({ title: '접이식 자전거', pictures: [{ width: 800 }] });
    expect(offer).toMatchObject({
      price: 185_000n,
      deposit: 10n ** 19n,
      acceptWithin: 172_800,
      category: 202,
      ways: 1,
    });
  });

  it('that is shipped says how long each part may take, by default a few days', () => {
    const result = read({ ship: true, carrier });
    expect('offer' in result && result.offer).toMatchObject({
      ways: 3,
      shipping: { shipWithin: 5 * 86_400, arriveWithin: 14 * 86_400, inspectWithin: 3 * 86_400, carrier },
    });
  });

  it('that is not shipped says nothing of shipping, whatever was typed before', () => {
    const result = read({ shipDays: 'soon', carrier: 'x' });
    expect('offer' in result && result.offer.shipping).toBeUndefined();
  });

  it('of a service is by appointment', () => {
    const result = read({ meet: false, appointment: true });
    expect('offer' in result && result.offer.ways).toBe(4);
  });

  it('without deposits stays below what the market allows', () => {
    expect(mistakes({ depositUpfront: false, price: '200,000' })).toEqual({});
    expect(mistakes({ depositUpfront: false, price: '200,001' })).toEqual({ depositUpfront: 'DEPOSIT_NEEDED' });
    expect(mistakes({ depositUpfront: false, token: '1', price: '1' })).toEqual({ depositUpfront: 'DEPOSIT_ALWAYS' });
  });

  it('without an area’s name leaves it out', () => {
    const result = read({ area: ' ' });
    expect('offer' in result && result.offer.document.area).toBeUndefined();
  });

  it('that is empty names every field it lacks at once', () => {
    const { title, category, condition, description, pictures, cell, token, price, deposit } = mistakes(EMPTY_DRAFT);
    expect([title, category, condition, description, pictures, cell, token, price, deposit]).toEqual([
      'TITLE_EMPTY',
      'CATEGORY_EMPTY',
      'CONDITION_EMPTY',
      'DESCRIPTION_EMPTY',
      'PICTURES_EMPTY',
      'CELL_EMPTY',
      'TOKEN_UNKNOWN',
      'PRICE_EMPTY',
      'DEPOSIT_EMPTY',
    ]);
  });
});

describe('nonsense in the sell form names its field and leaves the draft as it was typed', () => {
  // nonsense: form.sell.title
  it('a title of spaces, of letters nobody sees, or as long as a page', () => {
    expect(mistakes({ title: '   ' })).toEqual({ title: 'TITLE_EMPTY' });
    expect(mistakes({ title: 'bike\u202e' })).toEqual({ title: 'WORDS_HIDDEN' });
    expect(mistakes({ title: 'x'.repeat(121) })).toEqual({ title: 'WORDS_TOO_MANY' });
  });
  // nonsense: form.sell.description
  it('a description that is too long', () => {
    expect(mistakes({ description: 'x'.repeat(8001) })).toEqual({ description: 'WORDS_TOO_MANY' });
  });
  // nonsense: form.sell.category
  it('a kind that nobody knows', () => {
    expect(mistakes({ category: 'bikes' })).toEqual({ category: 'CATEGORY_EMPTY' });
  });
  // nonsense: form.sell.condition
  it('a condition that nobody knows', () => {
    expect(mistakes({ condition: 'shiny' })).toEqual({ condition: 'CONDITION_EMPTY' });
  });
  // nonsense: form.sell.pictures
  it('eleven pictures', () => {
    expect(mistakes({ pictures: Array.from({ length: 11 }, () => picture) })).toEqual({
      pictures: 'PICTURES_TOO_MANY',
    });
  });
  // nonsense: form.sell.cell
  it('a place that is finer than an area', () => {
    expect(mistakes({ cell: '8a30e1d8b0effff' })).toEqual({ cell: 'CELL_EMPTY' });
  });
  // nonsense: form.sell.area
  it('an area with a name like a novel', () => {
    expect(mistakes({ area: 'x'.repeat(61) })).toEqual({ area: 'WORDS_TOO_MANY' });
  });
  // nonsense: form.sell.token
  it('a token that is not in the market', () => {
    expect(mistakes({ token: '9' })).toEqual({ token: 'TOKEN_UNKNOWN' });
  });
  // nonsense: form.sell.price
  it('a price of words, of nothing, too fine, or without end', () => {
    expect(mistakes({ price: 'cheap' })).toEqual({ price: 'AMOUNT_MALFORMED' });
    expect(mistakes({ price: '-5' })).toEqual({ price: 'AMOUNT_MALFORMED' });
    expect(mistakes({ price: '0' })).toEqual({ price: 'PRICE_ZERO' });
    expect(mistakes({ price: '0.5' })).toEqual({ price: 'AMOUNT_TOO_FINE' });
    expect(mistakes({ price: '9'.repeat(40) })).toEqual({ price: 'AMOUNT_TOO_LARGE' });
  });
  // nonsense: form.sell.stock
  it('no piece, or more pieces than the market counts', () => {
    expect(mistakes({ stock: '0' })).toEqual({ stock: 'STOCK_OUTSIDE' });
    expect(mistakes({ stock: '1000001' })).toEqual({ stock: 'STOCK_OUTSIDE' });
    expect(mistakes({ stock: '1.5' })).toEqual({ stock: 'STOCK_OUTSIDE' });
  });
  // nonsense: form.sell.deposit
  it('a deposit outside what the market allows', () => {
    expect(mistakes({ deposit: '0.5' })).toEqual({ deposit: 'DEPOSIT_OUTSIDE' });
    expect(mistakes({ deposit: '101' })).toEqual({ deposit: 'DEPOSIT_OUTSIDE' });
    expect(mistakes({ deposit: 'some' })).toEqual({ deposit: 'AMOUNT_MALFORMED' });
  });
  // nonsense: form.sell.acceptHours
  it('minutes or months to accept', () => {
    expect(mistakes({ acceptHours: '0' })).toEqual({ acceptHours: 'ACCEPT_OUTSIDE' });
    expect(mistakes({ acceptHours: '999' })).toEqual({ acceptHours: 'ACCEPT_OUTSIDE' });
  });
  // nonsense: form.sell.meet, form.sell.appointment, form.sell.ship
  it('no way at all to hand it over', () => {
    expect(mistakes({ meet: false })).toEqual({ meet: 'WAYS_EMPTY' });
  });
  // nonsense: form.sell.shipDays, form.sell.arriveDays, form.sell.inspectDays
  it.each(['0', '61', '-1', '1.5', 'soon', '', '٣', '99999999999'])('"%s" days', (text) => {
    expect(mistakes({ ship: true, shipDays: text })).toEqual({ shipDays: 'DAYS_OUTSIDE' });
    expect(mistakes({ ship: true, arriveDays: text })).toEqual({ arriveDays: 'DAYS_OUTSIDE' });
    expect(mistakes({ ship: true, inspectDays: text })).toEqual({ inspectDays: 'DAYS_OUTSIDE' });
  });
  // nonsense: form.sell.carrier
  it('a carrier that the market does not know', () => {
    expect(mistakes({ ship: true, carrier: 'pigeon' })).toEqual({ carrier: 'CARRIER_UNKNOWN' });
    expect(mistakes({ ship: true, carrier: `0x${'00'.repeat(20)}` })).toEqual({ carrier: 'CARRIER_UNKNOWN' });
  });
  // nonsense: form.sell.depositUpfront
  it('a sum without deposits that has no end', () => {
    expect(mistakes({ depositUpfront: false, price: '9'.repeat(20) })).toEqual({ depositUpfront: 'DEPOSIT_NEEDED' });
  });
});
