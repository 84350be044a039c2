import { describe, expect, it } from 'vitest';
import { readStatement } from '../../orders/statement.ts';
import { readPut } from '../report/fields.ts';
import { mayJoin, partOf } from './part.ts';

const ASKER = `0x${'aa'.repeat(20)}` as const;
const FRIEND = `0x${'bb'.repeat(20)}` as const;
const backer = (address: `0x${string}`, stake: string, collected: string | null = null) => ({
  node: { account: { address, name: null }, stake, collected },
});
const motion = (pool: string | null, collected: string | null = null) => ({
  pool,
  stake: '50',
  joined: '25',
  backers: { totalCount: 2, edges: [backer(ASKER, '50'), backer(FRIEND, '25', collected)] },
});
const over = { stage: 'FINAL', round: 1, settled: true } as const;

describe('the part of somebody who joined', () => {
  it('is in proportion to what each put up', () => {
    expect(partOf(motion('90'), over, FRIEND)).toEqual({ collected: false, amount: 30n });
    expect(partOf(motion('90'), over, ASKER.toUpperCase().replace('0X', '0x'))).toEqual({
      collected: false,
      amount: 60n,
    });
  });

  it('is not known before the money is divided, and nothing when it was lost', () => {
    expect(partOf(motion(null), over, FRIEND)).toEqual({ collected: false, amount: undefined });
    expect(partOf(motion('0'), over, FRIEND)).toBeUndefined();
    expect(partOf(motion(null), { ...over, settled: false }, FRIEND)).toBeUndefined();
  });

  it('is told as collected once it was', () => {
    expect(partOf(motion('90', '30'), over, FRIEND)).toEqual({ collected: true, amount: 30n });
  });

  it('is nothing for somebody else', () => {
    expect(partOf(motion('90'), over, `0x${'cc'.repeat(20)}`)).toBeUndefined();
  });
});

it('one joins until votes of the first jury are opened', () => {
  expect(mayJoin({ stage: 'COMMIT', round: 1, settled: false })).toBe(true);
  expect(mayJoin({ stage: 'REVEAL', round: 1, settled: false })).toBe(false);
  expect(mayJoin({ stage: 'COMMIT', round: 2, settled: false })).toBe(false);
});

// nonsense: form.motion.evidence form.motion.withPut
describe('nonsense as evidence', () => {
  it.each([
    ['', 'STATEMENT_EMPTY'],
    [' \n\t ', 'STATEMENT_EMPTY'],
    ['\u202egnp.exe', 'STATEMENT_HIDDEN'],
    ['x'.repeat(8001), 'STATEMENT_LONG'],
  ])('%j is refused', (text, code) => {
    expect(readStatement(text)).toMatchObject({ mistake: { code } });
  });

  it('a ticked box without an amount puts nothing up', () => {
    expect(readPut('', 1)).toMatchObject({ mistake: { code: 'PUT_MALFORMED' } });
  });
});
