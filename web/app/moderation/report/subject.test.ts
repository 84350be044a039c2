import { describe, expect, it } from 'vitest';
import type { ReportedMotionFragment } from '../../graphql/generated/graphql.ts';
import { openMotion } from './subject.ts';

const motion = (id: string, kind: 'ACCOUNT' | 'LISTING', stage: string) => ({
  node: { id, kind, case: { stage } } as unknown as ReportedMotionFragment,
});

describe('what is before a jury now', () => {
  it('is the motion on the account, not those on its listings', () => {
    const motions = [motion('a', 'LISTING', 'COMMIT'), motion('b', 'ACCOUNT', 'FINAL')];
    expect(openMotion(motions, 'ACCOUNT')).toBeUndefined();
    expect(openMotion([...motions, motion('c', 'ACCOUNT', 'APPEAL')], 'ACCOUNT')).toMatchObject({ id: 'c' });
  });

  it('is over with its case', () => {
    for (const stage of ['FINAL', 'VOID'])
      expect(openMotion([motion('a', 'LISTING', stage)], 'LISTING')).toBeUndefined();
    for (const stage of ['AWAIT_SEED', 'COMMIT', 'REVEAL', 'APPEAL'])
      expect(openMotion([motion('a', 'LISTING', stage)], 'LISTING')).toMatchObject({ id: 'a' });
  });
});
