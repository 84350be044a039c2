import { describe, expect, it } from 'vitest';
import { readDays, readGuideline, readPut, readRegions, readWhere } from './fields.ts';

// nonsense: form.motion.guideline
describe('a guideline', () => {
  it.each(['1', '9', '99'])('%s is on the list', (text) => {
    expect(readGuideline(text)).toEqual({ value: Number(text) });
  });

  it.each(['', '0', '10', '-1', '1.0', '98', 'fraud', '１'])('nonsense such as "%s" is not', (text) => {
    expect(readGuideline(text)).toMatchObject({ mistake: { code: 'GUIDELINE_MISSING' } });
  });
});

it('regions are read in any case and with any comma, each once', () => {
  expect(readRegions(' kr, KR-11  jp,kr')).toEqual({ value: ['KR', 'KR-11', 'JP'] });
});

// nonsense: form.motion.regions
describe('nonsense as regions', () => {
  it.each([
    ['', 'REGIONS_MISSING'],
    [' , ,', 'REGIONS_MISSING'],
    ['한국', 'REGION_UNKNOWN'],
    ['KOR', 'REGION_UNKNOWN'],
    ['K1', 'REGION_UNKNOWN'],
    ['KR-', 'REGION_UNKNOWN'],
    ['KR-12345', 'REGION_UNKNOWN'],
    ['KR JP US DE FR', 'REGIONS_TOO_MANY'],
  ])('"%s" is refused as %s', (text, code) => {
    expect(readRegions(text)).toMatchObject({ mistake: { code } });
  });
});

// nonsense: form.motion.where
describe('where a listing comes off', () => {
  it('is everywhere, whatever stands in the field beside it', () => {
    expect(readWhere('everywhere', '!')).toEqual({ value: [] });
  });

  it('is what the field says, when only some regions are meant', () => {
    expect(readWhere('regions', 'KR')).toEqual({ value: ['KR'] });
    expect(readWhere('regions', '')).toMatchObject({ mistake: { code: 'REGIONS_MISSING' } });
  });

  it.each([undefined, '', 'nowhere', 'EVERYWHERE'])('nonsense such as %j is no place', (where) => {
    expect(readWhere(where, 'KR')).toMatchObject({ mistake: { code: 'WHERE_MISSING' } });
  });
});

// nonsense: form.motion.days
describe('the length of a suspension', () => {
  it('is one of those that are offered', () => {
    expect(readDays('30')).toEqual({ value: 30 });
  });

  it.each(['', '0', '-7', '7.0', '31', '1e9', 'forever'])('nonsense such as "%s" is not', (text) => {
    expect(readDays(text)).toMatchObject({ mistake: { code: 'DAYS_UNKNOWN' } });
  });
});

it('what is put up counts in whole tokens', () => {
  expect(readPut('50', 50)).toEqual({ value: 50 });
  expect(readPut(' 1,000 ', 50)).toEqual({ value: 1000 });
});

// nonsense: form.motion.put
describe('nonsense as an amount to put up', () => {
  it.each([
    ['', 'PUT_MALFORMED'],
    ['fifty', 'PUT_MALFORMED'],
    ['50.5', 'PUT_MALFORMED'],
    ['-50', 'PUT_MALFORMED'],
    ['1e3', 'PUT_MALFORMED'],
    ['0', 'PUT_BELOW'],
    ['49', 'PUT_BELOW'],
    ['1000000001', 'PUT_ABOVE'],
    ['9'.repeat(40), 'PUT_MALFORMED'],
  ])('"%s" is refused as %s', (text, code) => {
    expect(readPut(text, 50)).toMatchObject({ mistake: { code } });
  });
});
