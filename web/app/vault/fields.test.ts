import { describe, expect, it } from 'vitest';
import { readMove, sourceOf } from './amount.ts';
import { readRecipient } from './recipient.ts';

describe('an amount to move', () => {
  it('is anything from one unit to all there is', () => {
    expect(readMove('1', 0, 412_500n)).toEqual({ value: 1n });
    expect(readMove('412,500', 0, 412_500n)).toEqual({ value: 412_500n });
    expect(readMove('0.000001', 6, 10n)).toEqual({ value: 1n });
  });
});

// nonsense: form.wallet.amount
describe('nonsense as an amount', () => {
  it.each([
    ['', 'AMOUNT_MALFORMED'],
    ['abc', 'AMOUNT_MALFORMED'],
    ['-5', 'AMOUNT_MALFORMED'],
    ['1e9', 'AMOUNT_MALFORMED'],
    ['０', 'AMOUNT_MALFORMED'],
    ['Infinity', 'AMOUNT_MALFORMED'],
    ['1.5', 'AMOUNT_TOO_FINE'],
    ['0', 'AMOUNT_ZERO'],
    ['000', 'AMOUNT_ZERO'],
    ['101', 'AMOUNT_ABOVE'],
    ['9'.repeat(40), 'AMOUNT_TOO_LARGE'],
  ])('"%s" is refused as %s', (text, code) => {
    expect(readMove(text, 0, 100n)).toMatchObject({ mistake: { code } });
  });
});

// nonsense: form.wallet.token
describe('nonsense as a token', () => {
  const sources = [{ token: { number: 2 } }, { token: { number: 3 } }];

  it.each([0, -1, 2.5, 99, Number.NaN, undefined])('%s falls back to the first token', (number) => {
    expect(sourceOf(sources, number)).toBe(sources[0]);
  });

  it('chooses nothing where there is nothing to move', () => {
    expect(sourceOf([], 2)).toBeUndefined();
  });
});

const VAULT = '0x5FbDB2315678afecb367f032d93F642f64180aa3';
const PERSON = '0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266';

describe('an address to send money to', () => {
  it.each([PERSON, PERSON.toLowerCase(), ` ${PERSON}\n`, `0x${PERSON.slice(2).toUpperCase()}`])(
    '%j is taken',
    async (text) => {
      expect(await readRecipient(text, [VAULT])).toEqual({ value: PERSON });
    },
  );
});

// nonsense: form.wallet.recipient
describe('nonsense as an address', () => {
  it.each([
    ['', 'ADDRESS_MALFORMED'],
    ['jun', 'ADDRESS_MALFORMED'],
    ['준', 'ADDRESS_MALFORMED'],
    [PERSON.slice(0, -1), 'ADDRESS_MALFORMED'],
    [`${PERSON}0`, 'ADDRESS_MALFORMED'],
    [PERSON.slice(2), 'ADDRESS_MALFORMED'],
    [PERSON.replace('f39Fd6', 'f39fd6'), 'ADDRESS_MISTYPED'],
    [`0x${'0'.repeat(40)}`, 'ADDRESS_UNFIT'],
    [VAULT, 'ADDRESS_UNFIT'],
    [VAULT.toLowerCase(), 'ADDRESS_UNFIT'],
  ])('%j is refused as %s', async (text, code) => {
    expect(await readRecipient(text, [VAULT])).toMatchObject({ mistake: { code } });
  });
});
