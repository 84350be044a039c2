import { describe, expect, it } from 'vitest';
import { matterOf } from './matter.ts';

const motion = { kind: 'LISTING', restore: false, regions: [] as string[] } as const;

describe('what a case asks', () => {
  it.each([
    [{ ...motion }, 'LISTING'],
    [{ ...motion, regions: ['KR'] }, 'LISTING_REGIONS'],
    [{ ...motion, restore: true }, 'LISTING_RESTORE'],
    [{ ...motion, kind: 'ACCOUNT' }, 'ACCOUNT'],
    [{ ...motion, kind: 'ACCOUNT', restore: true }, 'ACCOUNT_RESTORE'],
    [{ ...motion, kind: 'ARBITRATOR' }, 'OTHER'],
    [null, 'OTHER'],
  ] as const)('%j is %s', (asked, matter) => {
    expect(matterOf({ court: 'MODERATION', caseId: '7', motion: asked as typeof motion | null })).toBe(matter);
  });

  it('of an arbitration is who is right, or whether the arbitrator failed', () => {
    const asked = { court: 'ARBITRATION', caseId: '7', motion: null } as const;
    expect(matterOf({ ...asked, dispute: { complaintCase: null } })).toBe('DISPUTE');
    expect(matterOf({ ...asked, dispute: { complaintCase: { caseId: '7' } } })).toBe('MISCONDUCT');
  });
});
