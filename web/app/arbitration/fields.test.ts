import { describe, expect, it } from 'vitest';
import { sourceOf } from '../vault/amount.ts';
import { percentText, REASON_MAX, readBond, readFee, readPercent, readReason, readStake, STAKE_MAX } from './fields.ts';
import en from './messages.en.ts';
import ko from './messages.ko.ts';

const code = (read: object) => ('mistake' in read ? (read.mistake as { code: string }).code : read);
const NONSENSE = ['', ' ', 'abc', '-1', '1e9', 'NaN', '٣', '0x10', '<b>1</b>'];

describe('reasons', () => {
  // nonsense: form.arbitration.reason form.arbitration.complaint form.arbitration.evidence
  it('that say nothing, too much, or what nobody sees are told apart', () => {
    expect(code(readReason('  \r\n '))).toBe('REASON_EMPTY');
    expect(code(readReason('x'.repeat(REASON_MAX + 1)))).toBe('REASON_LONG');
    expect(code(readReason('fair\u202eunfair'))).toBe('REASON_HIDDEN');
    expect(code(readReason('fair\u0000'))).toBe('REASON_HIDDEN');
  });

  it('keep their lines', () => {
    expect(readReason(' one\r\ntwo ')).toEqual({ value: 'one\ntwo' });
    expect(readReason('x'.repeat(REASON_MAX))).toEqual({ value: 'x'.repeat(REASON_MAX) });
  });
});

describe('an arbitrator’s fee', () => {
  // nonsense: form.arbitration.fee
  it.each(NONSENSE)('%j is none', (text) => {
    expect(code(readFee(text, 18, 10n ** 19n))).toBe('FEE_MALFORMED');
  });

  it('is at most what one side put down, and may be nothing', () => {
    expect(readFee('10', 18, 10n ** 19n)).toEqual({ value: 10n ** 19n });
    expect(readFee('0', 18, 10n ** 19n)).toEqual({ value: 0n });
    expect(code(readFee('10.000000000000000001', 18, 10n ** 19n))).toBe('FEE_ABOVE');
  });
});

describe('a bond', () => {
  // nonsense: form.arbitration.token
  it('is in a token that there is, whatever number was chosen', () => {
    const sources = [{ token: { number: 1 } }, { token: { number: 2 } }];
    expect(sourceOf(sources, 2)).toBe(sources[1]);
    for (const nonsense of [0, -1, 3, Number.NaN, undefined]) expect(sourceOf(sources, nonsense)).toBe(sources[0]);
  });

  // nonsense: form.arbitration.amount
  it.each(NONSENSE)('of %j is none', (text) => {
    expect(code(readBond(text, 0, 100n))).toBe('AMOUNT_MALFORMED');
  });

  it('is more than nothing and at most what there is', () => {
    expect(readBond('100', 0, 100n)).toEqual({ value: 100n });
    expect(code(readBond('0', 0, 100n))).toBe('AMOUNT_ZERO');
    expect(code(readBond('101', 0, 100n))).toBe('AMOUNT_ABOVE');
  });
});

describe('a part of the price', () => {
  // nonsense: form.arbitration.percent
  it.each([...NONSENSE, '1,2,3', '1 000', '1.234', '5.', '.5', '1000'])('%j is none', (text) => {
    expect(code(readPercent(text))).toBe('PERCENT_MALFORMED');
  });

  it('has two places behind the point, either way of writing it', () => {
    expect([readPercent('70'), readPercent('33.33'), readPercent('0,5'), readPercent('100.00')]).toEqual([
      { value: 7000 },
      { value: 3333 },
      { value: 50 },
      { value: 10_000 },
    ]);
    expect(code(readPercent('100.01'))).toBe('PERCENT_ABOVE');
    expect([7000, 3333, 50].map(percentText)).toEqual(['70', '33.33', '0.5']);
  });
});

describe('what is put up for a complaint', () => {
  // nonsense: form.arbitration.stake
  it.each([...NONSENSE, '1,2,3', '1 000', '50.5', '9'.repeat(13)])('%j is none', (text) => {
    expect(code(readStake(text, 50))).toBe('STAKE_MALFORMED');
  });

  it('is a whole number within its bounds', () => {
    expect(readStake(' 50 ', 50)).toEqual({ value: 50 });
    expect(code(readStake('49', 50))).toBe('STAKE_LOW');
    expect(code(readStake(String(STAKE_MAX + 1), 50))).toBe('STAKE_HIGH');
  });
});

it('every mistake has a sentence in both languages', () => {
  const reads = [
    readReason(''),
    readReason('x'.repeat(9000)),
    readReason('\u200b'),
    readFee('x', 0, 1n),
    readFee('2', 0, 1n),
    readBond('x', 0, 1n),
    readBond('0', 0, 1n),
    readBond('2', 0, 1n),
    readPercent('x'),
    readPercent('101'),
    readStake('x', 1),
    readStake('0', 1),
    readStake('9999999', 1),
  ];
  for (const { field } of [en, ko]) {
    expect(reads.map(code).filter((each) => !(String(each) in field))).toEqual([]);
  }
});
