import { describe, expect, it } from 'vitest';
import { readRegister } from './filters.ts';

const read = (address: string) => readRegister(new URLSearchParams(address));

it('an address without wishes asks for everything', () => {
  expect(read('')).toEqual({
    text: undefined,
    kind: undefined,
    stage: undefined,
    guideline: undefined,
    verdict: undefined,
    after: undefined,
    problems: {},
  });
});

it('wishes are read together', () => {
  expect(read('q=watch&stage=FINAL&guideline=3&verdict=ACCEPTED&after=x')).toMatchObject({
    text: 'watch',
    kind: undefined,
    stage: 'FINAL',
    guideline: 3,
    verdict: 'ACCEPTED',
    after: 'x',
    problems: {},
  });
});

it('one kind goes together with a stage, and says so beside anything else', () => {
  expect(read('kind=LISTING&stage=FINAL')).toMatchObject({ kind: 'LISTING', stage: 'FINAL', problems: {} });
  expect(read('kind=LISTING&q=watch')).toMatchObject({
    kind: undefined,
    text: 'watch',
    problems: { kind: 'KIND_ALONE' },
  });
});

// nonsense: form.register.q form.register.kind form.register.stage form.register.guideline form.register.verdict
describe('nonsense in the address stops nothing and is told', () => {
  it.each([
    ['q', 'x'.repeat(121), 'TEXT_TOO_LONG'],
    ['kind', 'listing', 'KIND_UNKNOWN'],
    ['kind', '__proto__', 'KIND_UNKNOWN'],
    ['stage', 'DONE', 'STAGE_UNKNOWN'],
    ['guideline', '10', 'GUIDELINE_UNKNOWN'],
    ['guideline', '1e0', 'GUIDELINE_UNKNOWN'],
    ['verdict', '찬성', 'VERDICT_UNKNOWN'],
  ])('%s=%s', (field, value, code) => {
    const { problems, ...rest } = read(`${field}=${encodeURIComponent(value)}`);
    expect(problems).toEqual({ [field]: code });
    expect(Object.values(rest).every((each) => each === undefined)).toBe(true);
  });
});
