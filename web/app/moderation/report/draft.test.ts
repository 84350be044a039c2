import { describe, expect, it } from 'vitest';
import { type ReportDraft, readReport, withoutChanged } from './draft.ts';

const draft: ReportDraft = {
  guideline: '1',
  reason: 'The pictures are of another watch.',
  where: 'everywhere',
  regions: '',
  days: '30',
  put: '50',
};
const listing = { kind: 'LISTING', restore: false } as const;
const account = { kind: 'ACCOUNT', restore: false } as const;

describe('a report', () => {
  it('of a listing says where, of an account how long', () => {
    expect(readReport({ ...draft, days: '' }, listing, 50)).toMatchObject({ value: { regions: [], days: 0 } });
    expect(readReport({ ...draft, where: undefined }, account, 50)).toMatchObject({ value: { days: 30 } });
  });

  it('that asks for something back needs neither', () => {
    const bare = { ...draft, where: undefined, days: '' };
    expect(readReport(bare, { kind: 'LISTING', restore: true }, 50)).toHaveProperty('value');
    expect(readReport(bare, { kind: 'ACCOUNT', restore: true }, 50)).toHaveProperty('value');
  });
});

// nonsense: form.motion.reason
describe('nonsense in a report', () => {
  it('is told beside every field at once', () => {
    const wrong = { guideline: '', reason: ' ', where: undefined, regions: '', days: '', put: '1' };
    expect(readReport(wrong, listing, 50)).toEqual({
      mistakes: {
        guideline: { code: 'GUIDELINE_MISSING', params: {} },
        reason: { code: 'STATEMENT_EMPTY', params: {} },
        where: { code: 'WHERE_MISSING', params: {} },
        put: { code: 'PUT_BELOW', params: { least: '50' } },
      },
    });
  });

  it.each([
    ['\u200b', 'STATEMENT_HIDDEN'],
    ['x'.repeat(8001), 'STATEMENT_LONG'],
  ])('%j is no reason', (reason, code) => {
    expect(readReport({ ...draft, reason }, listing, 50)).toMatchObject({ mistakes: { reason: { code } } });
  });
});

describe('a mistake in a report', () => {
  const mistakes = { put: { code: 'PUT_LOW', params: {} }, where: { code: 'REGIONS_EMPTY', params: {} } };

  it('is gone as soon as its field is typed in again, and only that one', () => {
    expect(withoutChanged(mistakes, { put: '60' })).toEqual({ where: mistakes.where });
    expect(withoutChanged(mistakes, { regions: 'KR' })).toEqual({ put: mistakes.put });
    expect(withoutChanged(mistakes, { where: 'everywhere' })).toEqual({ put: mistakes.put });
    expect(withoutChanged(mistakes, { reason: 'More words' })).toEqual(mistakes);
  });
});
