import { describe, expect, it } from 'vitest';
import { AmountError, formatAmount, MAX_AMOUNT, parseAmount } from './amounts.ts';
import { CATEGORIES, withDescendants } from './categories.ts';
import { cellResolution, cellToNumber, cellToText, isPublicCell } from './cells.ts';
import { cidOfDigest, digestOf, digestOfCid } from './digest.ts';
import { nameOf, Outcome } from './enums.ts';

describe('a digest', () => {
  it('is the one inside the CID that Kubo gives the same raw block', () => {
    const digest = digestOf(new TextEncoder().encode('hello world\n'));
    expect(cidOfDigest(digest)).toBe('bafkreifjjcie6lypi6ny7amxnfftagclbuxndqonfipmb64f2km2devei4');
    expect(digestOfCid(cidOfDigest(digest))).toBe(digest);
  });

  it('that is no 32 bytes, or a CID of another kind, is refused with its value', () => {
    expect(() => cidOfDigest('0x12')).toThrow('0x12');
    const file = 'bafybeiedpcapwld4tkgtzwahfofgn4wex5ryysf4se6hwpmlrsh4ntnrau';
    expect(() => digestOfCid(file)).toThrow(file);
    expect(() => digestOfCid('Qmabc')).toThrow('Qmabc');
  });
});

describe('an amount', () => {
  it.each([
    ['1', 0, 1n],
    ['138,000', 0, 138_000n],
    ['1.50', 6, 1_500_000n],
    ['0.000000000000000001', 18, 1n],
    [' 12. ', 2, 1200n],
  ])('%s with %i decimals is read', (text, decimals, value) => {
    expect(parseAmount(text, decimals)).toBe(value);
  });

  it.each([
    ['', 'AMOUNT_MALFORMED'],
    ['-1', 'AMOUNT_MALFORMED'],
    ['1e3', 'AMOUNT_MALFORMED'],
    ['.5', 'AMOUNT_MALFORMED'],
    ['1.001', 'AMOUNT_TOO_FINE'],
    [(MAX_AMOUNT + 1n).toString(), 'AMOUNT_TOO_LARGE'],
  ])('"%s" is refused as %s', (text, code) => {
    expect(() => parseAmount(text, 2)).toThrow(expect.objectContaining({ code, params: { text, decimals: 2 } }));
    expect(() => parseAmount(text, 2)).toThrow(AmountError);
  });

  it('is written without needless zeros and read back the same', () => {
    for (const value of [0n, 1n, 10n, 1_500_000n, MAX_AMOUNT]) {
      expect(parseAmount(formatAmount(value, 6), 6)).toBe(value);
    }
    expect(formatAmount(-1_500_000n, 6)).toBe('-1.5');
  });
});

describe('a cell', () => {
  it('is public up to resolution 7', () => {
    expect(cellResolution(cellToNumber('8730e1d8cffffff'))).toBe(7);
    expect(isPublicCell('8730e1d8cffffff')).toBe(true);
    expect(isPublicCell('8830e1d8c1fffff')).toBe(false);
  });

  it('that is no H3 index is never public', () => {
    for (const text of ['', 'seoul', '0000000000000ff', 'ffffffffffffffff']) expect(isPublicCell(text)).toBe(false);
  });

  it('reads back from its number', () => {
    expect(cellToText(cellToNumber('8730e1d8cffffff'))).toBe('8730e1d8cffffff');
  });
});

describe('categories', () => {
  it('have unique numbers and ids', () => {
    expect(new Set(CATEGORIES.map(({ number }) => number)).size).toBe(CATEGORIES.length);
    expect(new Set(CATEGORIES.map(({ id }) => id)).size).toBe(CATEGORIES.length);
  });

  it('include what lies below them', () => {
    expect(withDescendants(2)).toEqual([2, 201, 202, 203]);
    expect(withDescendants(201)).toEqual([201]);
  });
});

it('an enum number without a name is refused with its value', () => {
  expect(nameOf(Outcome, 2n)).toBe('CancelledLateByBuyer');
  expect(nameOf(Outcome, 10)).toBe('WindowEnded');
  expect(() => nameOf(Outcome, 11)).toThrow('11');
});
